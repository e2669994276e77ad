import { dayMs, dayOfCivil } from "./calendar-day.ts";

const zero = 48;

/** The two digits at a place, NaN where they are none. */
function two(text: string, at: number): number {
  const tens = text.charCodeAt(at) - zero;
  const ones = text.charCodeAt(at + 1) - zero;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN;
}

const monthDays = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function daysOfMonth(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && isLeap ? 29 : (monthDays[month - 1] ?? 0);
}

/** The day number of the date that a text begins with, NaN where it begins with none. */
function leadingDay(text: string): number {
  const year = two(text, 0) * 100 + two(text, 2);
  const month = two(text, 5);
  const day = two(text, 8);
  const isDashed = text.charCodeAt(4) === 45 && text.charCodeAt(7) === 45;
  return isDashed && day >= 1 && day <= daysOfMonth(year, month) ? dayOfCivil(year, month, day) : Number.NaN;
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
  const size = hours <= 23 && minutes <= 59 ? hours * 60 + minutes : Number.NaN;
  return sign === 45 ? -size : size;
}

/**
 * Reads a time with its offset, such as 2026-03-01T09:30:00.250+08:00, as milliseconds from 1970 in UTC; NaN for whatever an IsoTime of the
 * domain is not. Fractions of a second are cut at the microsecond, so that no time is rounded up to the next second.
 */
export function parseTime(text: string): number {
  const day = leadingDay(text);
  const hours = two(text, 11);
  const minutes = two(text, 14);
  if (text.charCodeAt(10) !== 84 || text.charCodeAt(13) !== 58 || !(hours <= 23 && minutes <= 59)) {
    return Number.NaN;
  }
  let ms = (hours * 60 + minutes) * 60_000;
  let at = 16;
  if (text.charCodeAt(at) === 58) {
    const seconds = two(text, 17);
    if (!(seconds <= 59)) return Number.NaN;
    ms += seconds * 1000;
    at = 19;
    if (text.charCodeAt(at) === 46) {
      const end = endOfDigits(text, at + 1);
      if (end === at + 1) return Number.NaN;
      ms += Number(text.slice(at + 1, Math.min(end, at + 7)).padEnd(6, "0")) / 1000;
      at = end;
    }
  }
  return day * dayMs + ms - offsetMinutes(text, at) * 60_000;
}

/** Whether a text is a date YYYY-MM-DD that exists. */
export function isDate(text: string): boolean {
  return text.length === 10 && !Number.isNaN(leadingDay(text));
}
