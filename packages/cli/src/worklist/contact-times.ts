import { type ContactRules, type ZoneClock, zoneClock } from "@tactful/compliance";
import type {
  Account,
  ContactChannel,
  ContactReason,
  ContactRequest,
  Facts,
  Jurisdiction,
} from "@tactful/domain";
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

/** Where a borrower may be, and when the house works there on the day of the list. */
interface Place {
  readonly jurisdiction: Jurisdiction;
  readonly zones: readonly string[];
  readonly clocks: readonly ZoneClock[];
  /** The first moment from the list's on at which the house works; null where its hours never meet. */
  readonly first: number | null;
  readonly closes: number;
}

function requestOf(
  account: Account,
  channel: ContactChannel,
  { policy }: ContactTimesOptions,
  { jurisdiction, zones }: Place,
  at: number,
): ContactRequest {
  return {
    id: account.id,
    jurisdiction,
    party: "debtor",
    channel,
    at: isoOf(at),
    timeZone: zones,
    applies: policy.applies,
    debt: account.id,
    history: account.history ?? [],
    facts:
      account.facts === undefined
        ? productFacts(account.product)
        : { product_type: account.product, ...account.facts },
  };
}

let lastMoment = Number.NaN;
let lastIso = "";

/** A moment as text; nearly all accounts of a list are asked about the same one. */
function isoOf(at: number): string {
  if (at !== lastMoment) {
    lastIso = new Date(at).toISOString();
    lastMoment = at;
  }
  return lastIso;
}

const factsByProduct = new Map<string, Facts>();

function productFacts(product: string): Facts {
  const before = factsByProduct.get(product);
  if (before !== undefined) return before;
  const facts: Facts = { product_type: product };
  if (factsByProduct.size < mostKept) factsByProduct.set(product, facts);
  return facts;
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
function search(day: Day, place: Place, account: Account, channel: ContactChannel): ChannelAnswer {
  const { rules, hours } = day;
  const { first, closes, clocks } = place;
  let reasons = none;
  let at = first;
  for (let step = 0; step < mostSteps && at !== null && at < closes; step++) {
    const answer = rules.answer(requestOf(account, channel, day, place, at), { withMessages: false });
    if (answer.allowed !== false) {
      return { kind: "open", opening: { at, closes, isUnruled: answer.allowed === null } };
    }
    if (step === 0) reasons = answer.reasons;
    at = answer.nextAllowedAt === null ? null : houseOpening(hours, clocks, Date.parse(answer.nextAllowedAt));
  }
  return { kind: "closed", reasons };
}

/** Makes the function that finds an account's {@link Place}; places are kept. */
function placesOf(day: Day): (account: Account) => Place {
  const kept = new Map<string, Place>();
  return ({ timeZone, jurisdiction = day.policy.jurisdiction }) => {
    const key = `${jurisdiction} ${timeZone === undefined ? "" : String(timeZone)}`;
    const before = kept.get(key);
    if (before !== undefined) return before;
    const zones = zonesOf(timeZone, jurisdiction);
    const clocks = zones.map(zoneClock);
    const first = houseOpening(day.hours, clocks, day.at);
    const closes = first === null ? Number.NEGATIVE_INFINITY : houseClosing(day.hours, clocks, first);
    const place: Place = { jurisdiction, zones, clocks, first, closes };
    if (kept.size < mostKept) kept.set(key, place);
    return place;
  };
}

/** Makes {@link ContactTimes} for a day: the one of the moment, or the next on which the house works once it has closed. */
export function contactTimes(options: ContactTimesOptions): ContactTimes {
  const { rules, policy } = options;
  const day: Day = { ...options, hours: houseHoursOf(policy) };
  const kept = new Map<string, ChannelAnswer>();
  const placeOf = placesOf(day);
  return {
    clocksOf: (account) => placeOf(account).clocks,
    find(account, channel) {
      const key = plainKey(account, channel, policy);
      const before = key === null ? undefined : kept.get(key);
      if (before !== undefined) return before;
      const found = search(day, placeOf(account), account, channel);
      if (key !== null && kept.size < mostKept) kept.set(key, found);
      return found;
    },
    isLawful: (account, channel, at) =>
      rules.answer(requestOf(account, channel, day, placeOf(account), at), { withMessages: false })
        .allowed !== false,
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
