import type { Bucket } from "./parameters.ts";

/** Days since 1970-01-01 of a proleptic Gregorian date; month 1 to 12, overflow into other years is allowed. */
export function dayNumber(year: number, month: number, day: number): number {
  const months = year * 12 + (month - 1);
  const y = Math.floor(months / 12);
  const m = months - y * 12;
  return Date.UTC(y, m, day) / 86_400_000;
}

/** YYYY-MM-DD of a day number. */
export function isoDate(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}

/** The day number of a date written YYYY-MM-DD, or undefined where there is no such date. */
export function parseIsoDate(text: string): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  const day = Date.parse(`${text}T00:00:00Z`) / 86_400_000;
  return Number.isFinite(day) && isoDate(day) === text ? day : undefined;
}

/** The due dates around an observation. */
export interface DueDates {
  /** Day number of the due date `cycle` cycles before the last one before the observation; -1 is the next due date. */
  at(cycle: number): number;
  /** Calendar month, 1 to 12, of that due date. */
  monthAt(cycle: number): number;
}

/** Monthly due dates on one day of the month (1 to 28), seen from an observation day: the last one lies strictly before it. */
export function dueDates(observation: number, dayOfMonth: number): DueDates {
  const date = new Date(observation * 86_400_000);
  const year = date.getUTCFullYear();
  const month = date.getUTCMonth() + 1;
  const last = dayNumber(year, month, dayOfMonth) < observation ? month : month - 1;
  return {
    at: (cycle) => dayNumber(year, last - cycle, dayOfMonth),
    monthAt: (cycle) => ((((last - cycle - 1) % 12) + 12) % 12) + 1,
  };
}

const arrears: readonly Bucket[] = ["M1", "M2", "M3", "M4", "M5", "M6"];

/** The bucket of a number of days past due: M0 current, M1 1-30 days … M6 151-180 days, M7+ beyond. */
export function bucketOf(daysPastDue: number): Bucket {
  return daysPastDue <= 0 ? "M0" : (arrears[Math.ceil(daysPastDue / 30) - 1] ?? "M7+");
}
