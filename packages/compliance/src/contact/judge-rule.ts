import { dayMs } from "./calendar-day.ts";
import type { CompiledContactRule } from "./compile-rule.ts";
import { type ContactCase, localDay } from "./contact-case.ts";
import { countedDays, nextBelow } from "./count-limit.ts";
import { isOpenAt, nextOpening } from "./hours-limit.ts";
import { findLocal, type ZoneClock } from "./zone-clock.ts";

/** Whether a rule is in force and forbids contact at a moment, by one clock. */
function forbidsOn(
  compiled: CompiledContactRule,
  contact: ContactCase,
  clock: ZoneClock,
  at: number,
): boolean {
  const { hours, count, gate, fromDay, toDay } = compiled;
  const day = localDay(clock, at);
  if (day < fromDay || day > toDay) return false;
  if (hours !== null) return !isOpenAt(hours, contact, at + clock.offsetAt(at));
  if (count !== null) return countedDays(count, contact, clock, at).length >= count.most;
  return gate?.(contact.facts, contact.request) === true;
}

/** The first clock by which a rule forbids contact at a moment; undefined where it does not. */
export function forbiddingClock(
  compiled: CompiledContactRule,
  contact: ContactCase,
  at: number,
): ZoneClock | undefined {
  for (const clock of contact.clocks) if (forbidsOn(compiled, contact, clock, at)) return clock;
  return undefined;
}

/** The first moment from `at` on at which a rule that forbids contact then may allow it on a clock, or is in force no more. */
function mayAllowOn(
  compiled: CompiledContactRule,
  contact: ContactCase,
  clock: ZoneClock,
  at: number,
  until: number,
): number {
  const { hours, count, toDay } = compiled;
  const ended =
    toDay === Number.POSITIVE_INFINITY
      ? toDay
      : findLocal(clock, at, until, (local) => Math.max(local, (toDay + 1) * dayMs));
  if (hours !== null) return Math.min(ended, nextOpening(hours, contact, clock, at, until));
  if (count !== null) return Math.min(ended, nextBelow(count, contact, clock, at, until));
  return ended;
}

/** Before which moment a rule surely forbids contact throughout from `at` on; `at` itself where it does not forbid it. */
export function mayAllowFrom(
  compiled: CompiledContactRule,
  contact: ContactCase,
  at: number,
  until: number,
): number {
  let latest = at;
  for (const clock of contact.clocks) {
    if (!forbidsOn(compiled, contact, clock, at)) continue;
    latest = Math.max(latest, mayAllowOn(compiled, contact, clock, at, until));
  }
  return latest;
}
