import type { ZoneClock } from "@tactful/compliance";
import type { Policy } from "@tactful/strategy";

const dayMs = 86_400_000;
const hourMs = 3_600_000;

/** The house's hours in milliseconds of the day. */
export interface HouseHours {
  readonly opens: number;
  readonly closes: number;
  readonly isWeekdaysOnly: boolean;
}

function timeOfDay(text: string): number {
  const [hours = 0, minutes = 0] = text.split(":").map(Number);
  return hours * hourMs + minutes * 60_000;
}

/** Reads the hours of a policy. */
export function houseHoursOf({ houseHours: { from, to, days } }: Policy): HouseHours {
  return { opens: timeOfDay(from), closes: timeOfDay(to), isWeekdaysOnly: days === "weekdays" };
}

/** 1970-01-01 was a Thursday. */
function isWeekend(day: number): boolean {
  const weekday = (((day + 4) % 7) + 7) % 7;
  return weekday === 0 || weekday === 6;
}

/** The first moment from `at` at which the house works by one clock. */
function opening(hours: HouseHours, clock: ZoneClock, at: number): number {
  const offset = clock.offsetAt(at);
  const local = at + offset;
  let day = Math.floor(local / dayMs);
  if (local - day * dayMs >= hours.closes) day += 1;
  while (hours.isWeekdaysOnly && isWeekend(day)) day += 1;
  const opens = day * dayMs + hours.opens;
  if (local >= opens) return at;
  const guess = opens - offset;
  return opens - clock.offsetAt(guess);
}

/** More steps than any two zones need; hours that never meet end here. */
const mostSteps = 24;

/** The first moment from `at` at which the house's hours hold by every clock; null where they never do at once. */
export function houseOpening(hours: HouseHours, clocks: readonly ZoneClock[], at: number): number | null {
  let moment = at;
  for (let step = 0; step < mostSteps; step++) {
    const latest = clocks.reduce((most, clock) => Math.max(most, opening(hours, clock, moment)), moment);
    if (latest === moment) return moment;
    moment = latest;
  }
  return null;
}

/** When the house closes that is open at a moment: by the first clock that strikes. */
export function houseClosing(hours: HouseHours, clocks: readonly ZoneClock[], at: number): number {
  return clocks.reduce((first, clock) => {
    const offset = clock.offsetAt(at);
    const day = Math.floor((at + offset) / dayMs);
    return Math.min(first, day * dayMs + hours.closes - offset);
  }, Number.POSITIVE_INFINITY);
}
