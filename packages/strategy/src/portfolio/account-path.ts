import { bucketOf, type CurrencyCode, type Id } from "@tactful/domain";
import { lastDayOfMonth, monthNumber, monthText } from "../calendar/month-number.ts";
import type { AccountRows, AccountTerms } from "../ledger/account-rows.ts";
import { arrearsOn } from "../ledger/arrears.ts";
import { type DueDate, dueDates } from "../ledger/due-dates.ts";
import { type EffectivePayment, effectivePayments } from "../ledger/effective-payments.ts";
import { type LedgerOptions, statusOn, termsOf } from "../ledger/keep-ledger.ts";
import { paymentRecord } from "../ledger/payment-record.ts";
import type { PortfolioState } from "./portfolio-state.ts";

/** An account at the end of a month; sums are in minor units. */
export interface AccountPoint {
  readonly state: PortfolioState;
  /** Unpaid principal, and interest and fees that have fallen due. */
  readonly balanceMinor: number;
  readonly overdueMinor: number;
  /** What came in that month less what went back; below 0 where more went back. */
  readonly collectedMinor: number;
  /** The most days past due so far. */
  readonly maxDaysPastDue: number;
}

/** One account through the months of a portfolio. */
export interface AccountPath {
  readonly id: Id;
  readonly currency: CurrencyCode;
  readonly product?: string;
  readonly grade?: string;
  /** YYYY-MM of its opening: as told, else the month before its first due date. */
  readonly opened: string;
  /** One a month, in the order of the months; null before the account was opened. */
  readonly points: readonly (AccountPoint | null)[];
}

/** The months from one to another, both included and written YYYY-MM; none where the first is the later one. */
export function monthsBetween(from: string, to: string): readonly string[] {
  const first = monthNumber(from);
  const count = Math.max(0, monthNumber(to) - first + 1);
  return Array.from({ length: count }, (_, index) => monthText(first + index));
}

/** The month in which an account was opened. */
function openedMonth(terms: AccountTerms, dates: readonly DueDate[]): number {
  if (terms.openedAt !== undefined) return monthNumber(terms.openedAt);
  const first = new Date((dates[0]?.day ?? 0) * 86_400_000);
  return first.getUTCFullYear() * 12 + first.getUTCMonth() - 1;
}

/** What stands at the end of a day. Without reversals that is a part of what stands at the end of all months, read once. */
function standingPayments(rows: AccountRows, lastDay: number): (day: number) => readonly EffectivePayment[] {
  if (rows.payments.some(({ amountMinor }) => amountMinor < 0)) {
    return (day) => effectivePayments(rows.payments, day);
  }
  const all = effectivePayments(rows.payments, lastDay);
  return (day) => all.filter((payment) => payment.day <= day);
}

function sumOf(payments: readonly EffectivePayment[]): number {
  return payments.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
}

/** The account at the end of a day; `before` is what had been paid a month earlier. */
function pointAt(
  day: number,
  dates: readonly DueDate[],
  payments: readonly EffectivePayment[],
  before: number,
  account: { readonly terms: AccountTerms; readonly toleranceMinor: number },
): AccountPoint {
  const { terms, toleranceMinor } = account;
  const paidMinor = sumOf(payments);
  const arrears = arrearsOn(day, dates, paidMinor, toleranceMinor);
  const status = statusOn(day, arrears.outstandingMinor, terms, toleranceMinor);
  return {
    state: status === "open" ? bucketOf(arrears.daysPastDue) : status,
    balanceMinor: arrears.principalMinor + arrears.interestMinor + arrears.feesMinor,
    overdueMinor: arrears.overdueMinor,
    collectedMinor: paidMinor - before,
    maxDaysPastDue: paymentRecord(day, dates, payments, toleranceMinor).maxDaysPastDue,
  };
}

/**
 * Follows one account through months, each seen from its last day as it was known then. Months are written YYYY-MM. Throws as
 * `keepLedger` does.
 */
export function accountPath(
  rows: AccountRows,
  months: readonly string[],
  options: Pick<LedgerOptions, "toleranceMinor" | "product"> = {},
): AccountPath {
  const terms = termsOf(rows, options.product);
  const dates = dueDates(rows.instalments);
  const opened = openedMonth(terms, dates);
  const numbers = months.map(monthNumber);
  const standing = standingPayments(rows, lastDayOfMonth(numbers.at(-1) ?? opened));
  const account = { terms, toleranceMinor: options.toleranceMinor ?? 0 };
  return {
    id: rows.id,
    currency: terms.currency,
    ...(terms.product === undefined ? {} : { product: terms.product }),
    ...(terms.grade === undefined ? {} : { grade: terms.grade }),
    opened: monthText(opened),
    points: numbers.map((month) => {
      if (month < opened) return null;
      const day = lastDayOfMonth(month);
      const before = sumOf(standing(lastDayOfMonth(month - 1)));
      return pointAt(day, dates, standing(day), before, account);
    }),
  };
}
