import type { IsoDate } from "@tactful/domain";

const day = 86_400_000;

/** Days that were read before: a book names few, over and over; odd texts must not fill memory. */
const known = new Map<string, number>();
const mostKnown = 10_000;

/** Days since 1970-01-01 of a date, or of the date that a time shows on the clock it is written for. */
export function dayNumber(written: string): number {
  const date = written.slice(0, 10);
  const before = known.get(date);
  if (before !== undefined) return before;
  const number = Date.parse(`${date}T00:00:00Z`) / day;
  if (known.size < mostKnown) known.set(date, number);
  return number;
}

let lastNumber = Number.NaN;
let lastDate: IsoDate = "";

/** The date of a day number; the one asked for last is remembered. */
export function dateOfDay(number: number): IsoDate {
  if (number === lastNumber) return lastDate;
  lastDate = new Date(number * day).toISOString().slice(0, 10);
  lastNumber = number;
  return lastDate;
}
