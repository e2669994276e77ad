import type { IsoDate } from "@tactful/domain";
import { type CalendarDate, dayNumber, isoDate, nextDay } from "./calendar-date.ts";

/** Saturday or Sunday; day 0 was a Thursday. */
function isWeekend(date: CalendarDate): boolean {
  const weekday = (((dayNumber(date) + 4) % 7) + 7) % 7;
  return weekday === 0 || weekday === 6;
}

/** Answers the day on which a payment due on some day is made. */
export type Roll = (date: CalendarDate) => IsoDate;

/**
 * Rolls due dates. Where a list of holidays is given, even an empty one, a weekend or listed holiday moves to the next
 * day that is neither; where none is given, no date moves.
 */
export function rollOver(holidays: readonly IsoDate[] | undefined): Roll {
  if (holidays === undefined) return isoDate;
  const closed = new Set(holidays);
  return (date) => {
    let candidate = date;
    while (isWeekend(candidate) || closed.has(isoDate(candidate))) candidate = nextDay(candidate);
    return isoDate(candidate);
  };
}
