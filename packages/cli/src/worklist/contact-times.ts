import { type ContactRules, type ZoneClock, zoneClock } from "@tactful/compliance";
import type { Account, ContactChannel, ContactReason, ContactRequest } from "@tactful/domain";
import type { Policy } from "@tactful/strategy";
import { type HouseHours, houseClosing, houseHoursOf, houseOpening } from "./house-hours.ts";
import { zonesOf } from "./likely-zones.ts";

const hourMs = 3_600_000;

/** When a channel is open for an account on the day of the list; moments in milliseconds of UTC. */
export interface Opening {
  /** The first moment that the law and the house allow. */
  readonly at: number;
  /** When the house closes. */
  readonly closes: number;
  /** Whether the packs hold no contact rule for the place, so that only the house's hours speak. */
  readonly isUnruled: boolean;
}

/** What was found about a channel: when it opens, or the rules that keep it closed all day. */
export type ChannelAnswer =
  | { readonly kind: "open"; readonly opening: Opening }
  | { readonly kind: "closed"; readonly reasons: readonly ContactReason[] };

/** Tells when accounts may be contacted on one day. */
export interface ContactTimes {
  /** When a channel opens for an account. */
  find(account: Account, channel: ContactChannel): ChannelAnswer;
  /** Whether a contact is allowed at a moment, by the law alone. */
  isLawful(account: Account, channel: ContactChannel, at: number): boolean;
  /** Clocks of the places where the borrower may be. */
  clocksOf(account: Account): readonly ZoneClock[];
}

/** What {@link contactTimes} needs to know. */
export interface ContactTimesOptions {
  readonly rules: ContactRules;
  readonly policy: Policy;
  /** The moment for which the list is made, in milliseconds of UTC. */
  readonly at: number;
}

function requestOf(account: Account, channel: ContactChannel, policy: Policy, at: number): ContactRequest {
  const jurisdiction = account.jurisdiction ?? policy.jurisdiction;
  return {
    id: account.id,
    jurisdiction,
    party: "debtor",
    channel,
    at: new Date(at).toISOString(),
    timeZone: zonesOf(account.timeZone, jurisdiction),
    applies: policy.applies,
    debt: account.id,
    history: account.history ?? [],
    facts: { product_type: account.product, ...account.facts },
  };
}

const none: readonly ContactReason[] = [];
/** More steps than rules alternate within a day. */
const mostSteps = 16;

/** Accounts about which nothing but place and product is known get one answer; null where more is known. */
function plainKey(account: Account, channel: ContactChannel, policy: Policy): string | null {
  if (account.facts !== undefined || (account.history?.length ?? 0) > 0) return null;
  const { jurisdiction = policy.jurisdiction, timeZone = "", product } = account;
  return `${channel} ${jurisdiction} ${String(timeZone)} ${product}`;
}

/** Different places and products that are kept; odd spellings must not fill memory. */
const mostKept = 10_000;

interface Day extends ContactTimesOptions {
  readonly hours: HouseHours;
}

/** Goes from one moment that the house allows to the next that the law allows, until both do or the day is over. */
function search(
  day: Day,
  clocks: readonly ZoneClock[],
  account: Account,
  channel: ContactChannel,
): ChannelAnswer {
  const { rules, policy, hours } = day;
  const first = houseOpening(hours, clocks, day.at);
  if (first === null) return { kind: "closed", reasons: none };
  const closes = houseClosing(hours, clocks, first);
  let reasons = none;
  let at: number | null = first;
  for (let step = 0; step < mostSteps && at !== null && at < closes; step++) {
    const answer = rules.answer(requestOf(account, channel, policy, at), { withMessages: false });
    if (answer.allowed !== false) {
      return { kind: "open", opening: { at, closes, isUnruled: answer.allowed === null } };
    }
    if (step === 0) reasons = answer.reasons;
    at = answer.nextAllowedAt === null ? null : houseOpening(hours, clocks, Date.parse(answer.nextAllowedAt));
  }
  return { kind: "closed", reasons };
}

/** Makes {@link ContactTimes} for a day: the one of the moment, or the next on which the house works once it has closed. */
export function contactTimes(options: ContactTimesOptions): ContactTimes {
  const { rules, policy } = options;
  const day: Day = { ...options, hours: houseHoursOf(policy) };
  const kept = new Map<string, ChannelAnswer>();
  const clocksOf = (account: Account): readonly ZoneClock[] =>
    zonesOf(account.timeZone, account.jurisdiction ?? policy.jurisdiction).map(zoneClock);
  return {
    clocksOf,
    find(account, channel) {
      const key = plainKey(account, channel, policy);
      const before = key === null ? undefined : kept.get(key);
      if (before !== undefined) return before;
      const found = search(day, clocksOf(account), account, channel);
      if (key !== null && kept.size < mostKept) kept.set(key, found);
      return found;
    },
    isLawful: (account, channel, at) =>
      rules.answer(requestOf(account, channel, policy, at), { withMessages: false }).allowed !== false,
  };
}

/**
 * The whole hours of an opening that are lawful from end to end, as moments in milliseconds; the first may be a part of an hour. Hours are told by
 * the first clock.
 */
export function openHours(
  times: ContactTimes,
  account: Account,
  channel: ContactChannel,
  { at, closes }: Opening,
): readonly number[] {
  const [clock] = times.clocksOf(account);
  const offset = clock?.offsetAt(at) ?? 0;
  const hours: number[] = [];
  for (let start = at; start < closes; ) {
    const end = Math.min(closes, (Math.floor((start + offset) / hourMs) + 1) * hourMs - offset);
    if (times.isLawful(account, channel, start) && times.isLawful(account, channel, end - 1000)) {
      hours.push(start);
    }
    start = end;
  }
  return hours;
}
