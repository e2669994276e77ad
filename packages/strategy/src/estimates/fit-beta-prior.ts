import { type ContactEvent, TactfulError } from "@tactful/domain";
import type { PromiseCounts } from "../willingness/behaviour.ts";
import type { BetaPrior } from "./beta-rate.ts";
import { callsTo, isRightParty } from "./right-party-contact.ts";

/** Successes of so many trials with one account. */
export interface TrialRow {
  readonly successes: number;
  readonly trials: number;
}

/** Accounts that hardly differ are given a prior that weighs at most so many trials. */
const mostWeight = 10_000;

function sumOf<Row>(rows: readonly Row[], of: (row: Row) => number): number {
  return rows.reduce((sum, row) => sum + of(row), 0);
}

/**
 * Fits the Beta distribution that accounts' own rates are drawn from, by the method of moments for unequal numbers of
 * trials (Kleinman, J. Am. Stat. Assoc. 68, 1973): with weights n, mean p = sum x / sum n and S = sum n (x/n - p)^2, the
 * correlation within an account is r = (S / (p (1 - p)) - (k - 1)) / (sum n (1 - n/N) - (k - 1)), and alpha + beta = 1/r - 1.
 *
 * Throws TRAINING_DATA where fewer than two accounts have trials, none has two, or all trials end alike.
 */
export function fitBetaPrior(rows: readonly TrialRow[], source: string): BetaPrior {
  const tried = rows.filter(({ trials }) => trials > 0);
  const total = sumOf(tried, ({ trials }) => trials);
  const mean = sumOf(tried, ({ successes }) => successes) / total;
  const spread = sumOf(tried, ({ trials }) => trials * (1 - trials / total)) - (tried.length - 1);
  if (tried.length < 2 || spread <= 0 || mean <= 0 || mean >= 1) {
    throw new TactfulError(
      "TRAINING_DATA",
      "A prior needs at least two accounts with trials, one of them with two, and both outcomes; give more history.",
    );
  }
  const squares = sumOf(tried, ({ successes, trials }) => trials * (successes / trials - mean) ** 2);
  const correlation = (squares / (mean * (1 - mean)) - (tried.length - 1)) / spread;
  const weight = Math.min(mostWeight, 1 / Math.min(0.999, Math.max(1 / (mostWeight + 1), correlation)) - 1);
  return { alpha: mean * weight, beta: (1 - mean) * weight, fitted: true, source };
}

/** Fits the prior of `promiseKept` to accounts' records of promises; a part counts a half. Throws as {@link fitBetaPrior}. */
export function fitPromiseKept(rows: readonly PromiseCounts[]): BetaPrior {
  const trials = rows.map(({ kept, partial, broken }) => ({
    successes: kept + partial / 2,
    trials: kept + partial + broken,
  }));
  return fitBetaPrior(trials, `Fitted to the promises of ${rows.length} accounts.`);
}

/** Fits the prior of `rightPartyContact` to accounts' histories of calls. Throws as {@link fitBetaPrior}. */
export function fitRightParty(histories: readonly (readonly ContactEvent[])[]): BetaPrior {
  const rows = histories.map((history) => {
    const calls = callsTo(history);
    return { successes: calls.filter(isRightParty).length, trials: calls.length };
  });
  return fitBetaPrior(rows, `Fitted to the calls of ${rows.length} accounts.`);
}
