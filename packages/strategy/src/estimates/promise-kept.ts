import type { PromiseCounts } from "../willingness/behaviour.ts";
import { assumedPromiseKept } from "./assumed-priors.ts";
import { type BetaPrior, betaRate, type RateEstimate } from "./beta-rate.ts";

/**
 * Probability that the next promise is kept: the account's own record, a promise kept in part counting a half, pulled
 * towards the prior as in {@link betaRate}.
 */
export function promiseKept(
  { kept, partial, broken }: PromiseCounts,
  prior: BetaPrior = assumedPromiseKept,
): RateEstimate {
  return betaRate(kept + partial / 2, kept + partial + broken, prior);
}
