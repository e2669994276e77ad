import type { IsoDate } from "@tactful/domain";

const day = 86_400_000;

/** Days since 1970-01-01 of a date, or of the date that a time shows on the clock it is written for. */
export function dayNumber(written: string): number {
  return Date.parse(`${written.slice(0, 10)}T00:00:00Z`) / day;
}

/** The date of a day number. */
export function dateOfDay(number: number): IsoDate {
  return new Date(number * day).toISOString().slice(0, 10);
}
