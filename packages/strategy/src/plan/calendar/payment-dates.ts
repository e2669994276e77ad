import { type CalendarDate, dayOfLaterMonth } from "./calendar-date.ts";

/** When the payments of a plan fall due. */
export interface PaymentRhythm {
  /** The first payment. */
  readonly first: CalendarDate;
  /** Day of the month of each later payment, 1 to 31. */
  readonly paymentDay: number;
  /** Months of the year, 1 to 12, in which payments are made; all where absent. */
  readonly seasonMonths?: ReadonlySet<number>;
}

/**
 * The due dates of a number of payments, before any of them rolls over a weekend: the first on its date, each later one
 * on the payment day of the following months, or the last day of a month that is shorter; the next month goes by the
 * payment day again. Throws RECORD_INVALID at `months` where they run beyond the year 9999.
 */
export function paymentDates(rhythm: PaymentRhythm, count: number): readonly CalendarDate[] {
  const { first, paymentDay, seasonMonths } = rhythm;
  const dates: CalendarDate[] = [first];
  for (let later = 1; dates.length < count; later += 1) {
    const date = dayOfLaterMonth(first, later, paymentDay, "months");
    if (seasonMonths === undefined || seasonMonths.has(date.month)) dates.push(date);
  }
  return dates;
}
