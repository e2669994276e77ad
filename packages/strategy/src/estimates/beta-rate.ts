import { quoteValue, TactfulError } from "@tactful/domain";

/** What a share is taken to be before an account's own history is looked at: a Beta(alpha, beta) distribution, both above 0. */
export interface BetaPrior {
  readonly alpha: number;
  readonly beta: number;
  /** Whether it was fitted to labelled history; one that was not is an assumption. */
  readonly fitted: boolean;
  /** Where it comes from, in words. */
  readonly source: string;
}

/** An estimated probability or share. */
export interface RateEstimate {
  /** 0 to 1. */
  readonly value: number;
  /** Standard deviation of what it may be. */
  readonly deviation: number;
  /** How much history is in it, and how much of that counted as success. */
  readonly trials: number;
  readonly successes: number;
  /** Whether the prior is assumed and not fitted. */
  readonly assumption: boolean;
}

/**
 * A share from few trials, pulled towards the prior: (alpha + successes) / (alpha + beta + trials), the mean of the
 * Beta distribution after binomial trials. Successes may be parts, such as a half for a promise kept in part. Throws
 * OPTION_INVALID unless 0 <= successes <= trials.
 */
export function betaRate(
  successes: number,
  trials: number,
  { alpha, beta, fitted }: BetaPrior,
): RateEstimate {
  if (!(successes >= 0 && successes <= trials && Number.isFinite(trials))) {
    throw new TactfulError(
      "OPTION_INVALID",
      `Successes must be from 0 to the trials; got ${quoteValue(successes)} of ${quoteValue(trials)}.`,
    );
  }
  const up = alpha + successes;
  const down = beta + trials - successes;
  const sum = up + down;
  const deviation = Math.sqrt((up * down) / (sum * sum * (sum + 1)));
  return { value: up / sum, deviation, trials, successes, assumption: !fitted };
}
