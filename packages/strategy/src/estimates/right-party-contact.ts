import { type ContactEvent, quoteValue, TactfulError } from "@tactful/domain";
import { assumedRightParty } from "./assumed-priors.ts";
import { type BetaPrior, betaRate, type RateEstimate } from "./beta-rate.ts";

/** Outbound calls meant for the debtor, with a person or a machine. */
export function callsTo(history: readonly ContactEvent[]): readonly ContactEvent[] {
  return history.filter(
    ({ direction, channel }) => direction === "outbound" && (channel === "call" || channel === "ai-call"),
  );
}

/** A conversation with the debtor; whoever else picks up is not the right party. */
export function isRightParty({ kind, party }: ContactEvent): boolean {
  return kind === "connected" && party === "debtor";
}

/** Probability that the next call reaches the right person, from the account's calls as in {@link betaRate}. */
export function rightPartyContact(
  history: readonly ContactEvent[],
  prior: BetaPrior = assumedRightParty,
): RateEstimate {
  const calls = callsTo(history);
  return betaRate(calls.filter(isRightParty).length, calls.length, prior);
}

/** Probability that contact is lost. */
export interface LostContact {
  /** Probability that none of the next `attempts` calls reaches the right person, 0 to 1. */
  readonly value: number;
  readonly attempts: number;
  /** Calls in a row without reaching anybody, the newest last. */
  readonly unansweredInARow: number;
  readonly assumption: boolean;
}

/**
 * Probability that contact is lost: that none of the next `attempts` calls (20 where not given) reaches the right person. With b
 * the misses and s the sum of prior and history it is the product of (b + i) / (s + i) for i from 0 to attempts - 1, the
 * beta-binomial chance of no success. Throws OPTION_INVALID
 * unless `attempts` is a whole number above 0.
 */
export function lostContact(
  history: readonly ContactEvent[],
  attempts = 20,
  prior: BetaPrior = assumedRightParty,
): LostContact {
  if (!Number.isSafeInteger(attempts) || attempts < 1) {
    throw new TactfulError(
      "OPTION_INVALID",
      `Attempts must be a whole number above 0; got ${quoteValue(attempts)}.`,
    );
  }
  const { trials, successes } = rightPartyContact(history, prior);
  const misses = prior.beta + trials - successes;
  const sum = prior.alpha + prior.beta + trials;
  let value = 1;
  for (let call = 0; call < attempts; call++) value *= (misses + call) / (sum + call);
  const calls = callsTo(history).toSorted((left, right) => Date.parse(left.at) - Date.parse(right.at));
  const lastReached = calls.findLastIndex(isRightParty);
  return { value, attempts, unansweredInARow: calls.length - 1 - lastReached, assumption: !prior.fitted };
}
