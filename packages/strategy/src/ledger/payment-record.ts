import type { IsoDate } from "@tactful/domain";
import { dateOfDay } from "../calendar/day-number.ts";
import type { DueDate } from "./due-dates.ts";
import type { EffectivePayment } from "./effective-payments.ts";

/** How an account was paid up to a day. */
export interface PaymentRecord {
  /** Due dates up to and with the day. */
  readonly instalmentsDue: number;
  /** Those that were paid by their due date. */
  readonly paidOnTime: number;
  /** The most days that any due date waited for its payment, the day of the payment included. */
  readonly maxDaysPastDue: number;
  /** Due dates that waited 30, 60, 90 days or longer; each count includes the ones after it. */
  readonly timesLate30: number;
  readonly timesLate60: number;
  readonly timesLate90: number;
  /** Days on which money came in, and something due was still unpaid afterwards. */
  readonly partialPayments: number;
  readonly lastPayment: { readonly date: IsoDate; readonly amountMinor: number } | null;
}

/** The most days late, due date by due date; payments are oldest first. */
function lateness(
  day: number,
  dates: readonly DueDate[],
  payments: readonly EffectivePayment[],
  toleranceMinor: number,
): readonly { readonly days: number; readonly isSettled: boolean }[] {
  let at = 0;
  let paid = 0;
  let lastDay = Number.NEGATIVE_INFINITY;
  return dates
    .filter((due) => due.day <= day)
    .map((due) => {
      for (let next = payments[at]; paid < due.cumulativeMinor - toleranceMinor && next !== undefined; ) {
        paid += next.amountMinor;
        lastDay = next.day;
        at += 1;
        next = payments[at];
      }
      const isSettled = paid >= due.cumulativeMinor - toleranceMinor;
      return { days: Math.max(0, (isSettled ? lastDay : day) - due.day), isSettled };
    });
}

/** The days with payments after which something due was unpaid. */
function countPartialPayments(
  dates: readonly DueDate[],
  payments: readonly EffectivePayment[],
  toleranceMinor: number,
): number {
  let count = 0;
  let due = 0;
  let fallenDue = 0;
  let paid = 0;
  for (const [index, payment] of payments.entries()) {
    paid += payment.amountMinor;
    if (payments[index + 1]?.day === payment.day) continue;
    for (let date = dates[due]; date !== undefined && date.day <= payment.day; date = dates[due]) {
      fallenDue = date.cumulativeMinor;
      due += 1;
    }
    if (fallenDue - paid > toleranceMinor) count += 1;
  }
  return count;
}

/** How an account was paid up to the end of a day; the payments are those that stand by then, oldest first. */
export function paymentRecord(
  day: number,
  dates: readonly DueDate[],
  payments: readonly EffectivePayment[],
  toleranceMinor: number,
): PaymentRecord {
  const late = lateness(day, dates, payments, toleranceMinor);
  const atLeast = (days: number): number => late.filter((one) => one.days >= days).length;
  const last = payments.at(-1);
  return {
    instalmentsDue: late.length,
    paidOnTime: late.filter((one) => one.isSettled && one.days === 0).length,
    maxDaysPastDue: late.reduce((most, one) => Math.max(most, one.days), 0),
    timesLate30: atLeast(30),
    timesLate60: atLeast(60),
    timesLate90: atLeast(90),
    partialPayments: countPartialPayments(dates, payments, toleranceMinor),
    lastPayment: last === undefined ? null : { date: dateOfDay(last.day), amountMinor: last.amountMinor },
  };
}
