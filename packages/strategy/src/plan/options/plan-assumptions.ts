import type { Score } from "@tactful/domain";

/** What the present value of a plan rests on besides its payments. */
export interface PlanAssumptions {
  /** What money costs the lender in a year, as a decimal. */
  readonly discountRate: number;
  /** Probability that a payment is made where all those before it were, 0 to 1. */
  readonly keepProbability: number;
  /** Always true: neither is fitted to the lender's own plans. */
  readonly assumed: true;
}

/** An assumption: about what a lender pays for its money. Replace it with your own cost of funds. */
const assumedDiscountRate = 0.06;

/**
 * Assumptions about the chance that the next payment of a plan is made: without a score, where about half of all plans of
 * twelve payments run to their end (.94^12 is .48), and with a score at its lowest and highest.
 */
const keptWithoutScore = 0.94;
const keptAtWorst = 0.88;
const keptAtBest = 0.99;

/**
 * The assumptions for an account: an assumed cost of money, and the chance that the next payment is made, which rises in a
 * straight line with the probability of repayment from .88 to .99; .94 where there is no score.
 */
export function planAssumptions(score?: Pick<Score, "probability">): PlanAssumptions {
  const probability = score?.probability;
  const keepProbability =
    probability === undefined
      ? keptWithoutScore
      : Math.round((keptAtWorst + (keptAtBest - keptAtWorst) * probability) * 1e6) / 1e6;
  return { discountRate: assumedDiscountRate, keepProbability, assumed: true };
}
