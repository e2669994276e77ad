import { dayOfCivil } from "./calendar-day.ts";

const zero = 48;

/** Stands for what is not a number; a whole number, for speed. */
const none = -1;

/** The two digits at a place; {@link none} where they are not two digits. */
function two(text: string, at: number): number {
  const tens = text.charCodeAt(at) - zero;
  const ones = text.charCodeAt(at + 1) - zero;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : none;
}

const monthDays = [0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function daysOfMonth(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && isLeap ? 29 : (monthDays[month] ?? 0);
}

/** First year of the table of month starts, and the number of its years: the times that are asked for. */
const tableFrom = 1970;
const tableYears = 160;

/** Day number before the first of each month. */
const monthStarts: Int32Array = Int32Array.from(
  { length: tableYears * 12 },
  (_, index) => dayOfCivil(tableFrom + Math.floor(index / 12), (index % 12) + 1, 1) - 1,
);

/** The day number of the date that a text begins with; NaN where it begins with none. */
function leadingDay(text: string): number {
  const century = two(text, 0);
  const ofCentury = two(text, 2);
  const month = two(text, 5);
  const day = two(text, 8);
  const isDashed = text.charCodeAt(4) === 45 && text.charCodeAt(7) === 45;
  if (!isDashed || century < 0 || ofCentury < 0 || month < 1 || day < 1) return Number.NaN;
  const year = century * 100 + ofCentury;
  if (day > daysOfMonth(year, month)) return Number.NaN;
  const known = year >= tableFrom ? monthStarts[(year - tableFrom) * 12 + month - 1] : undefined;
  return known === undefined ? dayOfCivil(year, month, day) : known + day;
}

/** Where the digits that begin at a place end. */
function endOfDigits(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) >= zero && text.charCodeAt(at) <= zero + 9) at += 1;
  return at;
}

/** The offset that fills the rest of a text, in minutes; NaN where it is none. */
function offsetMinutes(text: string, at: number): number {
  const sign = text.charCodeAt(at);
  if (sign === 90) return text.length === at + 1 ? 0 : Number.NaN;
  if ((sign !== 43 && sign !== 45) || text.length !== at + 6 || text.charCodeAt(at + 3) !== 58) {
    return Number.NaN;
  }
  const hours = two(text, at + 1);
  const minutes = two(text, at + 4);
  if (hours < 0 || hours > 23 || minutes < 0 || minutes > 59) return Number.NaN;
  return sign === 45 ? -(hours * 60 + minutes) : hours * 60 + minutes;
}

/** Milliseconds of the fraction whose digits stand between two places, cut at the millisecond. */
function fractionMs(text: string, from: number, end: number): number {
  let ms = 0;
  for (let at = from; at < from + 3; at += 1) {
    ms = ms * 10 + (at < end ? text.charCodeAt(at) - zero : 0);
  }
  return ms;
}

/**
 * Reads a time with its offset, such as 2026-03-01T09:30:00.250+08:00, as milliseconds from 1970 in UTC; NaN for whatever an IsoTime of the
 * domain is not. Fractions of a second are cut at the millisecond, so that no time is rounded up to the next second.
 */
export function parseTime(text: string): number {
  const hours = two(text, 11);
  const minutes = two(text, 14);
  if (text.charCodeAt(10) !== 84 || text.charCodeAt(13) !== 58) return Number.NaN;
  if (hours < 0 || hours > 23 || minutes < 0 || minutes > 59) return Number.NaN;
  let ms = 0;
  let at = 16;
  if (text.charCodeAt(at) === 58) {
    const seconds = two(text, 17);
    if (seconds < 0 || seconds > 59) return Number.NaN;
    ms = seconds * 1000;
    at = 19;
    if (text.charCodeAt(at) === 46) {
      at = endOfDigits(text, 20);
      if (at === 20) return Number.NaN;
      ms += fractionMs(text, 20, at);
    }
  }
  const minute = leadingDay(text) * 1440 + hours * 60 + minutes - offsetMinutes(text, at);
  return minute * 60_000 + ms;
}
