import type { AccountHistory } from "./account-history.ts";
import type { ContactResult } from "./collection.ts";
import type { Cycle } from "./cycle.ts";

/** What the contact log of an account says at the observation. */
export interface ContactSummary {
  readonly attempts_30d: number;
  /** Right-party contacts; null where nobody tried. */
  readonly rpc_30d: number | null;
  /** Days since the last right-party contact of 90 days; -1 tried but never reached, null never tried. */
  readonly days_since_rpc: number | null;
  /** Promises of 90 days; null where nobody tried. One whose date has not come is neither kept nor broken. */
  readonly promises_made_90d: number | null;
  readonly promises_kept_90d: number | null;
  readonly promises_broken_90d: number | null;
  readonly last_contact_result: ContactResult | null;
}

interface Tally {
  attempts30: number;
  rpc30: number;
  attempts90: number;
  sinceRpc: number;
  made: number;
  kept: number;
  broken: number;
  last: ContactResult | null;
  lastDay: number;
}

/** Counts the attempts, contacts and promises of the days before the observation. */
export function contactSummary(history: AccountHistory): ContactSummary {
  const tally: Tally = {
    attempts30: 0,
    rpc30: 0,
    attempts90: 0,
    sinceRpc: -1,
    made: 0,
    kept: 0,
    broken: 0,
    last: null,
    lastDay: Number.POSITIVE_INFINITY,
  };
  for (const [index, cycle] of history.cycles.slice(0, 5).entries()) {
    const age = history.elapsed + history.due.at(0) - history.due.at(index);
    countContacts(tally, cycle, age);
    countPromise(tally, cycle, age);
  }
  const tried = tally.attempts90 > 0;
  return {
    attempts_30d: tally.attempts30,
    rpc_30d: tally.attempts30 > 0 ? tally.rpc30 : null,
    days_since_rpc: tried ? tally.sinceRpc : null,
    promises_made_90d: tried ? tally.made : null,
    promises_kept_90d: tried ? tally.kept : null,
    promises_broken_90d: tried ? tally.broken : null,
    last_contact_result: tally.last,
  };
}

function countContacts(tally: Tally, cycle: Cycle, age: number): void {
  for (const contact of cycle.contacts) {
    const ago = age - contact.offset;
    if (ago >= 1 && ago <= 90) countContact(tally, contact.result, ago);
  }
}

function countContact(tally: Tally, result: ContactResult, ago: number): void {
  const reached = result === "right-party" || result === "promise";
  tally.attempts90 += 1;
  if (ago <= 30) {
    tally.attempts30 += 1;
    tally.rpc30 += reached ? 1 : 0;
  }
  if (reached && (tally.sinceRpc < 0 || ago < tally.sinceRpc)) tally.sinceRpc = ago;
  if (ago < tally.lastDay) {
    tally.lastDay = ago;
    tally.last = result;
  }
}

function countPromise(tally: Tally, cycle: Cycle, age: number): void {
  const promise = cycle.promise;
  if (promise === undefined) return;
  const ago = age - promise.madeAt;
  if (ago < 1 || ago > 90) return;
  tally.made += 1;
  const paidAgo = age - cycle.paymentOffset;
  if (promise.kept && paidAgo >= 1) tally.kept += 1;
  else if (age - promise.dueAt >= 1) tally.broken += 1;
}
