import type { IsoDate } from "@tactful/domain";

/** A day as numbers; the month from 1. */
interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

function dayOf(date: IsoDate): Day {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  return { year, month, day };
}

function isoOf(time: Date): IsoDate {
  return time.toISOString().slice(0, 10);
}

/** The number of days in a month; months outside 1 to 12 run into other years. */
function monthLength(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The day so many days later. */
export function addDays(date: IsoDate, days: number): IsoDate {
  const { year, month, day } = dayOf(date);
  return isoOf(new Date(Date.UTC(year, month - 1, day + days)));
}

/** A day of the month that is so many months after the date's; clamped to the month's end. */
export function dayInMonth(date: IsoDate, months: number, day: number): IsoDate {
  const { year, month } = dayOf(date);
  const length = monthLength(year, month + months);
  return isoOf(new Date(Date.UTC(year, month - 1 + months, Math.min(day, length))));
}

/** The same day so many months later, clamped to the month's end. */
export function addMonths(date: IsoDate, months: number): IsoDate {
  return dayInMonth(date, months, dayOf(date).day);
}

/** The next such day of a month, today included; null where no month has it. */
export function nextDayOfMonth(date: IsoDate, day: number): IsoDate | null {
  if (day < 1 || day > 31) return null;
  const today = dayOf(date);
  for (let months = 0; months < 3; months++) {
    const fits = day <= monthLength(today.year, today.month + months);
    if (fits && (months > 0 || day >= today.day)) return dayInMonth(date, months, day);
  }
  return null;
}

/** The next such day of a year, today included; null where there is none. */
export function nextDayOfYear(date: IsoDate, month: number, day: number): IsoDate | null {
  if (month < 1 || month > 12 || day < 1) return null;
  const today = dayOf(date);
  const isPast = month < today.month || (month === today.month && day < today.day);
  const year = today.year + (isPast ? 1 : 0);
  return day > monthLength(year, month) ? null : isoOf(new Date(Date.UTC(year, month - 1, day)));
}

/** The weekday of a date: 1 for Monday to 7 for Sunday. */
function weekdayOf(date: IsoDate): number {
  const { year, month, day } = dayOf(date);
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay() || 7;
}

/** The next such weekday after today; 1 for Monday to 7 for Sunday. */
export function nextWeekday(date: IsoDate, weekday: number): IsoDate {
  return addDays(date, ((weekday - weekdayOf(date) + 6) % 7) + 1);
}

/** A weekday of a week that begins on Monday, so many weeks after this one. */
export function weekdayInWeek(date: IsoDate, weeks: number, weekday: number): IsoDate {
  return addDays(date, weeks * 7 + weekday - weekdayOf(date));
}

/** The date on a person's clock at a moment; the offset of the time decides where no zone is known. */
export function localDate(at: string, timeZone: string | readonly string[] | undefined): IsoDate {
  const zone = typeof timeZone === "string" ? timeZone : timeZone?.[0];
  if (zone === undefined) return at.slice(0, 10);
  const parts = new Intl.DateTimeFormat("en-CA", { timeZone: zone, dateStyle: "short" });
  return parts.format(new Date(at));
}
