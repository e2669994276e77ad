import type { BookView } from "../book/book-view.ts";
import type { ContactPolicy, PlannedContact, SimulatedChannel } from "./contact-policy.ts";
import { type HouseRules, mayContact } from "./house-rules.ts";
import { likeliestHour } from "./likeliest-hour.ts";
import { takeHighest } from "./take-highest.ts";

/** What a contact is ranked by; NaN leaves the account out. */
export type ContactValue = (
  view: BookView,
  account: number,
  channel: SimulatedChannel,
  day: number,
) => number;

/** Channels through which an account may be contacted today. */
export interface OpenChannels {
  readonly call: boolean;
  readonly message: boolean;
}

/** Whether an account may be contacted today; asked of accounts that owe. */
export type Eligibility = (view: BookView, account: number, day: number) => OpenChannels;

const both: OpenChannels = { call: true, message: true };
const neither: OpenChannels = { call: false, message: false };

/** House rules that treat both channels alike. */
export function eligibleUnder(rules: HouseRules): Eligibility {
  return (view, account, day) => (mayContact(view, account, day, rules) ? both : neither);
}

/** Accounts that may be contacted today, by channel. */
interface Candidates {
  readonly callable: readonly number[];
  readonly writable: readonly number[];
}

/** Calls the accounts of highest value that may be called, then writes to the highest of the others. */
export function rankedPolicy(eligible: Eligibility, value: ContactValue): ContactPolicy {
  return (view, day, capacity) => {
    const { callable, writable } = candidatesOn(view, day, eligible);
    const best = (
      accounts: readonly number[],
      channel: SimulatedChannel,
      count: number,
    ): readonly number[] => {
      const values: number[] = [];
      for (const account of accounts) values.push(value(view, account, channel, day));
      return takeHighest(accounts, values, count);
    };
    const called = best(callable, "call", capacity.calls);
    const taken = new Set(called);
    const rest = writable.filter((account) => !taken.has(account));
    const written = best(rest, "message", capacity.messages);
    return [
      ...called.map((account) => contactAt(account, "call", likeliestHour(view, account))),
      ...written.map((account) => contactAt(account, "message", 0)),
    ];
  };
}

function candidatesOn(view: BookView, day: number, eligible: Eligibility): Candidates {
  const callable: number[] = [];
  const writable: number[] = [];
  for (let account = 0; account < view.accounts; account += 1) {
    if (view.open[account] !== 1) continue;
    const { call, message } = eligible(view, account, day);
    if (call) callable.push(account);
    if (message) writable.push(account);
  }
  return { callable, writable };
}

function contactAt(account: number, channel: SimulatedChannel, hour: number): PlannedContact {
  return { account, channel, hour };
}
