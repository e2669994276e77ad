import type { ContactRequest, Facts } from "@tactful/domain";
import { dayMs, dayOfDate, msOfClock } from "./calendar-day.ts";
import { type Traits, traitsOf } from "./event-traits.ts";
import { parseTime } from "./parse-time.ts";
import { type ZoneClock, zoneClock } from "./zone-clock.ts";

/** A stretch of one local day, in day numbers and milliseconds since midnight; its end excluded. */
export interface LocalWindow {
  readonly day: number;
  readonly from: number;
  readonly to: number;
}

/** A request with its times read: what rules are held against. */
export interface ContactCase {
  readonly request: ContactRequest;
  readonly facts: Facts;
  /** Milliseconds from 1970 in UTC. */
  readonly at: number;
  /** The clocks the debtor may be looking at. */
  readonly clocks: readonly ZoneClock[];
  /** When each event of the history was, in milliseconds. */
  readonly times: readonly number[];
  /** What counting asks of each event. */
  readonly traits: readonly Traits[];
  /** The time agreed with evidence. */
  readonly agreed: LocalWindow | undefined;
  /** When direct consent was given, in milliseconds. */
  readonly consentAt: number | undefined;
}

function agreedWindow(facts: Facts): LocalWindow | undefined {
  const agreed = facts.agreed_window;
  if (agreed?.evidence === undefined || agreed.evidence.trim() === "") return undefined;
  return { day: dayOfDate(agreed.date), from: msOfClock(agreed.from), to: msOfClock(agreed.to) };
}

const noFacts: Facts = {};

/** Reads the times of a request. Throws a RangeError for a zone that the platform does not know. */
export function openCase(request: ContactRequest): ContactCase {
  const { timeZone, history, facts = noFacts } = request;
  const times: number[] = [];
  const traits: Traits[] = [];
  for (const event of history) {
    times.push(parseTime(event.at));
    traits.push(traitsOf(event));
  }
  const consent = facts.direct_prior_consent_at;
  return {
    request,
    facts,
    at: parseTime(request.at),
    clocks: typeof timeZone === "string" ? [zoneClock(timeZone)] : timeZone.map(zoneClock),
    times,
    traits,
    agreed: agreedWindow(facts),
    consentAt: consent === undefined ? undefined : parseTime(consent),
  };
}

/** The local day number that a clock shows at a moment. */
export function localDay(clock: ZoneClock, ms: number): number {
  return Math.floor((ms + clock.offsetAt(ms)) / dayMs);
}
