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

/** Calls the accounts of highest value that may be called, then writes to the highest of the others. */
export function rankedPolicy(eligible: Eligibility, value: ContactValue): ContactPolicy {
  return (view, day, capacity) => {
    const callable: number[] = [];
    const callValues: number[] = [];
    const writable: number[] = [];
    for (let account = 0; account < view.accounts; account += 1) {
      if (view.open[account] !== 1) continue;
      const { call, message } = eligible(view, account, day);
      if (message) writable.push(account);
      if (!call) continue;
      callable.push(account);
      callValues.push(value(view, account, "call", day));
    }
    const called = takeHighest(callable, callValues, capacity.calls);
    const taken = new Set(called);
    const rest: number[] = [];
    const messageValues: number[] = [];
    for (const account of writable) {
      if (taken.has(account)) continue;
      rest.push(account);
      messageValues.push(value(view, account, "message", day));
    }
    const written = takeHighest(rest, messageValues, capacity.messages);
    return [
      ...called.map((account) => contactAt(account, "call", likeliestHour(view, account))),
      ...written.map((account) => contactAt(account, "message", 0)),
    ];
  };
}

function contactAt(account: number, channel: SimulatedChannel, hour: number): PlannedContact {
  return { account, channel, hour };
}
