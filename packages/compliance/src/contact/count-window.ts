import { civilOfDay, dayMs, dayOfCivil, weekdayOf } from "./calendar-day.ts";
import type { CountWindow } from "./contact-rule.ts";

/** How far a window reaches back at most, in milliseconds: its days, and two more for what clocks may be apart. */
export function reachOf(window: CountWindow): number {
  if (window === "ever") return Number.POSITIVE_INFINITY;
  const days = "days" in window ? window.days : "week" in window ? 7 : 31;
  return (days + 2) * dayMs;
}

/** The first local day, as a day number, on which what happened on a day is counted no more. */
export function leavesOn(window: CountWindow, day: number): number {
  if (window === "ever") return Number.POSITIVE_INFINITY;
  if ("days" in window) return day + window.days;
  if ("week" in window) {
    if (window.week === "any") return day + 7;
    const first = window.week === "monday" ? 1 : 0;
    return day + 7 - ((weekdayOf(day) - first + 7) % 7);
  }
  if (window.month === "any") return day + 31;
  const { year, month } = civilOfDay(day);
  return month === 12 ? dayOfCivil(year + 1, 1, 1) : dayOfCivil(year, month + 1, 1);
}
