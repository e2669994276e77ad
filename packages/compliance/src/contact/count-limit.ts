import type { ContactChannel, ContactEvent, ContactParty } from "@tactful/domain";
import { civilOfDay, dayMs, dayOfCivil, weekdayOf } from "./calendar-day.ts";
import { type ContactCase, localDay } from "./contact-case.ts";
import type { ContactRule, CountScope, CountUnit, CountWindow, LimitLift } from "./contact-rule.ts";
import { findLocal, type ZoneClock } from "./zone-clock.ts";

/** A limit of number, ready for counting. A cooldown is one: at most one conversation, whoever began it, in its days. */
export interface CompiledCount {
  readonly unit: CountUnit;
  readonly withInbound: boolean;
  readonly per: readonly CountScope[];
  readonly window: CountWindow;
  readonly most: number;
  readonly isSummed: boolean;
  readonly lift: LimitLift | undefined;
  readonly channels: ReadonlySet<string> | undefined;
  readonly parties: ReadonlySet<ContactParty> | undefined;
  readonly place: "home" | "work" | undefined;
}

/** Makes the count or cooldown of a rule ready; null where it holds none. */
export function compileCount(rule: ContactRule): CompiledCount | null {
  const { count, cooldown } = rule;
  const shared = {
    channels: rule.channels === undefined ? undefined : new Set<string>(rule.channels),
    parties: rule.parties === undefined ? undefined : new Set(rule.parties),
    place: rule.place,
  };
  if (count !== undefined) {
    const { unit, per, window, most, isSummed = false, liftedBy } = count;
    return { ...shared, unit, withInbound: false, per, window, most, isSummed, lift: liftedBy };
  }
  if (cooldown === undefined) return null;
  const { days, per, isSummed = false, liftedBy } = cooldown;
  const window = { days };
  return { ...shared, unit: "connected", withInbound: true, per, window, most: 1, isSummed, lift: liftedBy };
}

/** The first day on which a day is counted no more. */
export function leavesOn(window: CountWindow, day: number): number {
  if (window === "ever") return Number.POSITIVE_INFINITY;
  if ("days" in window) return day + window.days;
  if ("week" in window) {
    if (window.week === "any") return day + 7;
    const first = window.week === "monday" ? 1 : 0;
    return day + 7 - ((weekdayOf(day) - first + 7) % 7);
  }
  if (window.month === "any") return day + 31;
  const { year, month } = civilOfDay(day);
  return month === 12 ? dayOfCivil(year + 1, 1, 1) : dayOfCivil(year, month + 1, 1);
}

const messages: ReadonlySet<string> = new Set<ContactChannel>(["sms", "email", "chat", "social", "letter"]);

function isOfUnit(unit: CountUnit, event: ContactEvent): boolean {
  if (unit === "any") return true;
  if (unit === "contact") return event.kind === "connected" || messages.has(event.channel);
  return event.kind === unit;
}

/** Whether an event concerns the same number, person and debt; one that is not known may be the same. */
function isOfScope(per: readonly CountScope[], event: ContactEvent, contact: ContactCase): boolean {
  const { number, debt, party } = contact.request;
  for (const scope of per) {
    if (scope === "person") {
      if (event.party !== party) return false;
    } else if (scope === "number") {
      if (number !== undefined && event.number !== undefined && event.number !== number) return false;
    } else if (debt !== undefined && event.debt !== undefined && event.debt !== debt) return false;
  }
  return true;
}

function isOfPlace(place: "home" | "work" | undefined, event: ContactEvent): boolean {
  return place === undefined || (place === "work") === (event.place === "work");
}

/** Where the law does not sum, the lender counts its own events and an agency all but the lender's. */
function isOwn(event: ContactEvent, applies: "first_party" | "agency"): boolean {
  const isLenders = event.by === "lender";
  return applies === "agency" ? !isLenders : isLenders || event.by === undefined;
}

function isCounted(count: CompiledCount, event: ContactEvent, contact: ContactCase): boolean {
  if (event.direction === "inbound" && !count.withInbound) return false;
  if (count.channels !== undefined && !count.channels.has(event.channel)) return false;
  if (count.parties !== undefined && !count.parties.has(event.party)) return false;
  return (
    isOfUnit(count.unit, event) &&
    (count.isSummed || isOwn(event, contact.request.applies)) &&
    isOfPlace(count.place, event) &&
    isOfScope(count.per, event, contact)
  );
}

/** Whether consent lifts a limit at a moment: it was given, on one of so many days up to this one. */
function isLifted(count: CompiledCount, contact: ContactCase, clock: ZoneClock, at: number): boolean {
  const { consentAt } = contact;
  if (count.lift === undefined || consentAt === undefined || consentAt > at) return false;
  return localDay(clock, consentAt) > localDay(clock, at) - count.lift.days;
}

const none: readonly number[] = [];

/** The local days of the events that count at a moment, in the order of the history; none where consent lifts the limit. */
export function countedDays(
  count: CompiledCount,
  contact: ContactCase,
  clock: ZoneClock,
  at: number,
): readonly number[] {
  const { history } = contact.request;
  const today = localDay(clock, at);
  let days: number[] | null = null;
  for (let index = 0; index < history.length; index += 1) {
    const time = contact.times[index] as number;
    const event = history[index] as ContactEvent;
    if (time > at || !isCounted(count, event, contact)) continue;
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
  const { consentAt } = contact;
  const consent =
    count.lift !== undefined && consentAt !== undefined && consentAt > at
      ? consentAt
      : Number.POSITIVE_INFINITY;
  const free =
    day === Number.POSITIVE_INFINITY
      ? day
      : findLocal(clock, at, until, (local) => Math.max(local, day * dayMs));
  return Math.min(free, consent);
}
