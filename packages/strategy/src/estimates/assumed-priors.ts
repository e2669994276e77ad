import type { BetaPrior } from "./beta-rate.ts";

/** A prior of the given mean that weighs as much as so many trials of history. */
function assumed(mean: number, trials: number, source: string): BetaPrior {
  return { alpha: mean * trials, beta: (1 - mean) * trials, fitted: false, source };
}

/**
 * Share of promises kept: an assumption. No public set of consumer promises exists to fit it on; replace it with
 * `fitPromiseKept` of your own history.
 */
export const assumedPromiseKept: BetaPrior = assumed(
  0.5,
  4,
  "Assumed: an even chance that weighs as much as four promises.",
);

/**
 * Share of outbound calls that reach the right person: an assumption, in line with the share of contacts that the generated
 * portfolio takes for its first bucket (datasets/parameters/portfolio.yaml, `contact.reachBase`: logit -1.3, or 21 %).
 */
export const assumedRightParty: BetaPrior = assumed(
  0.21,
  8,
  "Assumed: about one call in five reaches the right person, weighing as much as eight calls.",
);
