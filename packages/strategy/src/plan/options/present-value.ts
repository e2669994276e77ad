import type { IsoDate, PlannedPayment } from "@tactful/domain";
import { calendarDate, dayNumber } from "../calendar/calendar-date.ts";
import type { PlanAssumptions } from "./plan-assumptions.ts";

/**
 * What a plan's payments are worth to the lender today, in minor units: the sum of amount x kept^k / (1 + r)^(days / 365),
 * k counting the payments from 1 and days from today. It is an estimate of the plan's own payments: what is left of
 * the debt after them, or after a plan that is broken, counts nothing.
 */
export function netPresentValue(
  schedule: readonly PlannedPayment[],
  today: IsoDate,
  { discountRate, keepProbability }: PlanAssumptions,
): number {
  const from = dayNumber(calendarDate(today));
  const value = schedule.reduce((sum, { date, amountMinor }, index) => {
    const years = (dayNumber(calendarDate(date)) - from) / 365;
    return sum + (amountMinor * keepProbability ** (index + 1)) / (1 + discountRate) ** years;
  }, 0);
  return Math.round(value);
}
