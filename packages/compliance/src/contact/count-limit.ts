import type { ContactEvent, ContactRequest } from "@tactful/domain";
import { dayMs } from "./calendar-day.ts";
import { type ContactCase, localDay } from "./contact-case.ts";
import type { ContactRule, CountScope, CountUnit, CountWindow, LimitLift } from "./contact-rule.ts";
import { leavesOn, reachOf } from "./count-window.ts";
import { countedTraits, ofParty, type Traits } from "./event-traits.ts";
import { findLocal, type ZoneClock } from "./zone-clock.ts";

/** A limit of number, ready for counting. A cooldown is one: at most one conversation, whoever began it, in its days. */
export interface CompiledCount {
  readonly isCooldown: boolean;
  readonly unit: CountUnit;
  readonly per: readonly CountScope[];
  readonly isPerPerson: boolean;
  readonly isPerNumber: boolean;
  readonly isPerDebt: boolean;
  readonly window: CountWindow;
  /** Events older than this, in milliseconds, are surely counted no more. */
  readonly reachMs: number;
  readonly most: number;
  readonly lift: LimitLift | undefined;
  readonly place: "home" | "work" | undefined;
  /** What is counted, by who asks. */
  readonly counted: Readonly<Record<ContactRequest["applies"], Traits>>;
}

/** Makes the count or cooldown of a rule ready; null where it holds none. */
export function compileCount(rule: ContactRule): CompiledCount | null {
  const { count, cooldown, channels, parties, place } = rule;
  const limit =
    cooldown === undefined
      ? count
      : { unit: "connected" as const, window: { days: cooldown.days }, most: 1, ...cooldown };
  if (limit === undefined) return null;
  const { unit, per, window, most, isSummed = false, liftedBy } = limit;
  const traits = { unit, withInbound: cooldown !== undefined, channels, parties, place, isSummed };
  return {
    isCooldown: cooldown !== undefined,
    unit,
    per,
    isPerPerson: per.includes("person"),
    isPerNumber: per.includes("number"),
    isPerDebt: per.includes("debt") || per.includes("account"),
    window,
    reachMs: reachOf(window),
    most,
    lift: liftedBy,
    place,
    counted: {
      first_party: countedTraits(traits, "first_party"),
      agency: countedTraits(traits, "agency"),
    },
  };
}

function mayBeSame(left: string | undefined, right: string | undefined): boolean {
  return left === undefined || right === undefined || left === right;
}

/** Whether an event concerns the same number and debt; one that is not known may be the same. */
function isOfScope(count: CompiledCount, event: ContactEvent, request: ContactRequest): boolean {
  if (count.isPerNumber && !mayBeSame(event.number, request.number)) return false;
  return !count.isPerDebt || mayBeSame(event.debt, request.debt);
}

/** Whether consent lifts a limit at a moment: it was given, on one of so many days up to this one. */
function isLifted(count: CompiledCount, contact: ContactCase, clock: ZoneClock, at: number): boolean {
  const { consentAt } = contact;
  if (count.lift === undefined || consentAt === undefined || consentAt > at) return false;
  return localDay(clock, consentAt) > localDay(clock, at) - count.lift.days;
}

function isBetween(from: number, time: number, to: number): boolean {
  return from <= time && time <= to;
}

const none: readonly number[] = [];

/** The local days of the events that count at a moment, in the order of the history; none where consent lifts the limit. */
export function countedDays(
  count: CompiledCount,
  contact: ContactCase,
  clock: ZoneClock,
  at: number,
): readonly number[] {
  const { request, times, traits } = contact;
  const all = count.counted[request.applies];
  const others = ~(count.isPerPerson ? ofParty(all, request.party) : all);
  const oldest = at - count.reachMs;
  const today = localDay(clock, at);
  let days: number[] | null = null;
  for (let index = 0; index < times.length; index += 1) {
    if (((traits[index] as Traits) & others) !== 0) continue;
    const time = times[index] as number;
    if (!isBetween(oldest, time, at)) continue;
    if (!isOfScope(count, request.history[index] as ContactEvent, request)) continue;
    const day = localDay(clock, time);
    if (leavesOn(count.window, day) <= today) continue;
    if (days === null) days = [day];
    else days.push(day);
  }
  return days === null || isLifted(count, contact, clock, at) ? none : days;
}

/** The first moment at which a limit that is reached at `at` can be below its number again; Infinity where there is none until `until`. */
export function nextBelow(
  count: CompiledCount,
  contact: ContactCase,
  clock: ZoneClock,
  at: number,
  until: number,
): number {
  const days = countedDays(count, contact, clock, at).toSorted((left, right) => left - right);
  const last = days[days.length - count.most];
  const day = last === undefined ? Number.NEGATIVE_INFINITY : leavesOn(count.window, last);
  const free =
    day === Number.POSITIVE_INFINITY
      ? day
      : findLocal(clock, at, until, (local) => Math.max(local, day * dayMs));
  const { consentAt } = contact;
  const mayLift = count.lift !== undefined && consentAt !== undefined && consentAt > at;
  return mayLift ? Math.min(free, consentAt) : free;
}
