import { type Country, TactfulError } from "@tactful/domain";
import { civilOfDay, dayMs, msOfClock, weekdayOf } from "./calendar-day.ts";
import type { ContactCase } from "./contact-case.ts";
import type { DayHours, HoursLimit } from "./contact-rule.ts";
import type { HolidayCalendar } from "./holiday-file.ts";
import { findLocal, type ZoneClock } from "./zone-clock.ts";

/** Hours of a day in milliseconds since midnight; null where it is closed. */
export type OpenWindow = { readonly from: number; readonly to: number } | null;

/** Hours by day, ready to be looked up. */
export interface CompiledHours {
  /** Sunday first. */
  readonly byWeekday: readonly OpenWindow[];
  /** Undefined where holidays are days like others. */
  readonly onHolidays: OpenWindow | undefined;
  readonly country: Country;
  readonly calendar: HolidayCalendar | undefined;
  readonly withAgreed: boolean;
}

function windowOf(hours: DayHours): OpenWindow {
  return hours === "closed" ? null : { from: msOfClock(hours.from), to: msOfClock(hours.to) };
}

/** Makes hours ready; `calendar` is the country's, if there is one. */
export function compileHours(
  hours: HoursLimit,
  country: Country,
  calendar: HolidayCalendar | undefined,
): CompiledHours {
  const weekday = windowOf(hours.weekdays);
  const saturday = hours.saturday === undefined ? weekday : windowOf(hours.saturday);
  const sunday = hours.sunday === undefined ? weekday : windowOf(hours.sunday);
  return {
    byWeekday: [sunday, weekday, weekday, weekday, weekday, weekday, saturday],
    onHolidays: hours.holidays === undefined ? undefined : windowOf(hours.holidays),
    country,
    calendar,
    withAgreed: hours.agreedWindow,
  };
}

/** Whether a day is a holiday that the hours name. Throws HOLIDAYS_UNCOVERED where the holiday file does not tell. */
export function isHoliday(hours: CompiledHours, day: number): boolean {
  if (hours.onHolidays === undefined) return false;
  const { calendar, country } = hours;
  const { year } = civilOfDay(day);
  if (calendar === undefined || !calendar.years.has(year)) {
    const which =
      calendar === undefined
        ? "No holiday file covers"
        : `The holiday file ${calendar.version} does not cover`;
    throw new TactfulError(
      "HOLIDAYS_UNCOVERED",
      `${which} ${country} in ${year}, and a rule that applies closes on its public holidays; name a file that does with --holidays.`,
      { path: "at" },
    );
  }
  return calendar.names.has(day);
}

/** The hours of a local day, agreed ones left out of account. */
export function hoursOfDay(hours: CompiledHours, day: number): OpenWindow {
  return isHoliday(hours, day) ? (hours.onHolidays ?? null) : (hours.byWeekday[weekdayOf(day)] ?? null);
}

function isWithin(window: OpenWindow, time: number): boolean {
  return window !== null && window.from <= time && time < window.to;
}

/** Whether contact is open at a local time, given in milliseconds from 1970 on the debtor's clock. */
export function isOpenAt(hours: CompiledHours, { agreed }: ContactCase, local: number): boolean {
  const day = Math.floor(local / dayMs);
  const time = local - day * dayMs;
  if (isWithin(hoursOfDay(hours, day), time)) return true;
  return hours.withAgreed && agreed?.day === day && isWithin(agreed, time);
}

/** The first open local time of a day from a time of day on; Infinity where there is none. */
function openingOfDay(hours: CompiledHours, { agreed }: ContactCase, day: number, time: number): number {
  const windows = [hoursOfDay(hours, day), hours.withAgreed && agreed?.day === day ? agreed : null];
  const openings = windows.map((window) =>
    window === null || time >= window.to ? Number.POSITIVE_INFINITY : Math.max(window.from, time),
  );
  return day * dayMs + Math.min(...openings);
}

/** The first open moment on a clock from `from` on; Infinity where there is none until `until`. */
export function nextOpening(
  hours: CompiledHours,
  contact: ContactCase,
  clock: ZoneClock,
  from: number,
  until: number,
): number {
  return findLocal(clock, from, until, (local) => {
    const first = Math.floor(local / dayMs);
    const last = Math.floor((until + clock.offsetAt(until)) / dayMs);
    for (let day = first; day <= last; day += 1) {
      const found = openingOfDay(hours, contact, day, day === first ? local - first * dayMs : 0);
      if (found < Number.POSITIVE_INFINITY) return found;
    }
    return Number.POSITIVE_INFINITY;
  });
}
