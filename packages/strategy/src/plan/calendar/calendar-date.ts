import type { IsoDate } from "@tactful/domain";
import { invalidField } from "../request/invalid-field.ts";

/** A day of the proleptic Gregorian calendar, in the parts that a due date is reckoned with. */
export interface CalendarDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly day: number;
}

const zero = "0".charCodeAt(0);

function digits(text: string, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < to; at += 1) value = value * 10 + text.charCodeAt(at) - zero;
  return value;
}

/** Reads a date that was checked before. */
export function calendarDate(date: IsoDate): CalendarDate {
  return { year: digits(date, 0, 4), month: digits(date, 5, 7), day: digits(date, 8, 10) };
}

function write({ year, month, day }: CalendarDate): IsoDate {
  const parts = [String(year).padStart(4, "0"), String(month).padStart(2, "0"), String(day).padStart(2, "0")];
  return parts.join("-");
}

const firstKept = 1970;
const lastKept = 2099;

/** Dates that were written before: the plans of a portfolio fall on the same days over and over. */
const written: IsoDate[] = [];

/** Writes a date as YYYY-MM-DD. */
export function isoDate(date: CalendarDate): IsoDate {
  if (date.year < firstKept || date.year > lastKept) return write(date);
  const index = ((date.year - firstKept) * 12 + date.month - 1) * 31 + date.day - 1;
  const known = written[index];
  if (known !== undefined) return known;
  const text = write(date);
  written[index] = text;
  return text;
}

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** The number of days of a month, 28 to 31. */
function daysInMonth(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && isLeap ? 29 : (monthLengths[month - 1] ?? 0);
}

/**
 * Days since 1970-01-01, below 0 before it. Years are counted from March, so that the leap day ends a year (the
 * algorithm days_from_civil of Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms").
 */
export function dayNumber({ year, month, day }: CalendarDate): number {
  const marchYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** The day after a date. */
export function nextDay({ year, month, day }: CalendarDate): CalendarDate {
  if (day < daysInMonth(year, month)) return { year, month, day: day + 1 };
  return month === 12 ? { year: year + 1, month: 1, day: 1 } : { year, month: month + 1, day: 1 };
}

/** The last year that YYYY-MM-DD can write. */
const lastYear = 9999;

/**
 * The given day of the month that many months after a date's, or that month's last day where it has no such day. Throws
 * RECORD_INVALID with `path`, the field that the date comes from, beyond the year 9999.
 */
export function dayOfLaterMonth(from: CalendarDate, months: number, day: number, path: string): CalendarDate {
  const count = from.year * 12 + from.month - 1 + months;
  const year = Math.floor(count / 12);
  if (year > lastYear) throw invalidField(path, `leads beyond the year ${lastYear}; plan for a shorter time`);
  const month = count - year * 12 + 1;
  return { year, month, day: Math.min(day, daysInMonth(year, month)) };
}
