import type { IsoDate } from "@tactful/domain";

/** Milliseconds of a calendar day. */
export const dayMs = 86_400_000;

/**
 * The number of days from 1970-01-01 to a date of the Gregorian calendar, for any year. The algorithm is `days_from_civil` of Howard
 * Hinnant, "chrono-Compatible Low-Level Date Algorithms".
 */
export function dayOfCivil(year: number, month: number, day: number): number {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** A date as year, month (1 to 12) and day of the month. */
export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The date so many days from 1970-01-01: `civil_from_days` of the same source as {@link dayOfCivil}. */
export function civilOfDay(day: number): CivilDate {
  const shifted = day + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1,
  };
}

/** Day of the week of a day number: 0 is Sunday, 6 Saturday. */
export function weekdayOf(day: number): number {
  return (((day + 4) % 7) + 7) % 7;
}

/** The day number of a date YYYY-MM-DD that is known to exist. */
export function dayOfDate(date: IsoDate): number {
  return dayOfCivil(Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10)));
}

const two = (value: number): string => (value < 10 ? `0${value}` : String(value));

/** The date YYYY-MM-DD of a day number. */
export function dateOfDay(day: number): IsoDate {
  const { year, month, day: ofMonth } = civilOfDay(day);
  return `${String(year).padStart(4, "0")}-${two(month)}-${two(ofMonth)}`;
}

/** A time of day HH:MM:SS, given in milliseconds since midnight. */
export function clockOfMs(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}

/** Milliseconds since midnight of a time of day HH:MM or HH:MM:SS; 24:00 is the whole day. */
export function msOfClock(time: string): number {
  const [hours = 0, minutes = 0, seconds = 0] = time.split(":").map(Number);
  return ((hours * 60 + minutes) * 60 + seconds) * 1000;
}
