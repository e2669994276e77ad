import type { PlannedPayment } from "@tactful/domain";
import { addMinor } from "../arithmetic/minor-units.ts";
import { type SimpleInterest, simpleInterest } from "../arithmetic/simple-interest.ts";
import { type CalendarDate, calendarDate, dayNumber } from "../calendar/calendar-date.ts";
import { rollOver } from "../calendar/working-day.ts";
import { invalidField } from "../request/invalid-field.ts";
import type { InstalmentTerms } from "./instalments-request.ts";

/** What each payment pays of what is owed, before the interest that accrues on the way; both lists in order of payment. */
export interface PaymentSplit {
  /** Sums to all that is owed. */
  readonly partsMinor: readonly number[];
  /** How much of each part pays back principal; sums to the principal. */
  readonly principalMinor: readonly number[];
}

const noInterest: SimpleInterest = () => 0;

function interestOf(terms: InstalmentTerms): SimpleInterest {
  if (terms.annualRate === 0) return noInterest;
  if (terms.accrualFrom === undefined) {
    throw invalidField(
      "accrualFrom",
      "is missing; expected the date from which interest runs, since annualRate is above 0",
    );
  }
  return simpleInterest({ annualRate: terms.annualRate, rounding: "half-up", path: "annualRate" });
}

/**
 * The payments of a plan on their due dates, each with the interest of its period.
 *
 * Interest is simple: on the principal still outstanding, actual/365, from `accrualFrom` or the due date before (not
 * counted) to the due date (counted), rounded half up by itself. Periods end on the unrolled dates; only the date
 * shown rolls to a working day. A due date before `accrualFrom` bears none. Throws RECORD_INVALID at `accrualFrom` where
 * the rate needs it, MONEY_INVALID at `annualRate` beyond 2^53 - 1.
 */
export function instalmentSchedule(
  terms: InstalmentTerms,
  dates: readonly CalendarDate[],
  split: PaymentSplit,
): readonly PlannedPayment[] {
  const interest = interestOf(terms);
  const roll = rollOver(terms.holidays);
  let outstanding = terms.principalMinor;
  let from = terms.accrualFrom === undefined ? 0 : dayNumber(calendarDate(terms.accrualFrom));
  return dates.map((date, index) => {
    const due = dayNumber(date);
    const accrued = due > from ? interest(outstanding, due - from) : 0;
    from = Math.max(from, due);
    outstanding -= split.principalMinor[index] ?? 0;
    return { date: roll(date), amountMinor: addMinor(split.partsMinor[index] ?? 0, accrued, "annualRate") };
  });
}
