import type { IsoTime } from "@tactful/domain";
import { clockOfMs, dateOfDay, dayMs } from "./calendar-day.ts";
import type { CompiledContactRule } from "./compile-rule.ts";
import type { ContactCase } from "./contact-case.ts";
import { mayAllowFrom } from "./judge-rule.ts";
import type { ZoneClock } from "./zone-clock.ts";

/** How far ahead a moment is looked for. */
const horizonMs = 400 * dayMs;

/**
 * The first moment from the request's on at which no rule in force by then forbids contact; null where none comes within 400 days. Each
 * step leaps to the first moment that the strictest rule may allow, since all must allow at once.
 */
export function nextAllowed(rules: readonly CompiledContactRule[], contact: ContactCase): number | null {
  const until = contact.at + horizonMs;
  let at = contact.at;
  while (at <= until) {
    let latest = at;
    for (const rule of rules) latest = Math.max(latest, mayAllowFrom(rule, contact, at, until));
    if (latest === at) return at;
    at = latest;
  }
  return null;
}

const minuteMs = 60_000;

const two = (value: number): string => String(value).padStart(2, "0");

/** Writes a moment as a clock shows it, with the clock's offset; in UTC where the offset is not whole minutes, as before standard time. */
export function writeTime(clock: ZoneClock, ms: number): IsoTime {
  const offset = clock.offsetAt(ms);
  const shown = offset % minuteMs === 0 ? offset : 0;
  const local = ms + shown;
  const day = Math.floor(local / dayMs);
  const minutes = Math.abs(shown) / minuteMs;
  const fraction =
    local % 1000 === 0 ? "" : `.${String(local - Math.floor(local / 1000) * 1000).padStart(3, "0")}`;
  const zone = `${shown < 0 ? "-" : "+"}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
  return `${dateOfDay(day)}T${clockOfMs(local - day * dayMs)}${fraction}${zone}`;
}
