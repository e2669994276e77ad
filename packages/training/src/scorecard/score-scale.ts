import { TactfulError } from "@tactful/domain";

/** How log-odds of repayment become a score; the same as in a manifest. */
export interface ScoreScale {
  /** Points that double the odds of repayment; above 0. */
  readonly pdo: number;
  /** The score at the base odds. */
  readonly baseScore: number;
  /** Odds of repayment, repaid to unpaid; above 0. */
  readonly baseOdds: number;
}

/** Refuses an impossible scale with OPTION_INVALID. */
export function checkScale(scale: ScoreScale): ScoreScale {
  const { pdo, baseScore, baseOdds } = scale;
  if (pdo > 0 && baseOdds > 0 && [pdo, baseScore, baseOdds].every(Number.isFinite)) return scale;
  throw new TactfulError(
    "OPTION_INVALID",
    "A scale needs a pdo and base odds above 0 and a finite base score.",
    {
      path: "scale",
    },
  );
}

/** The score, not rounded: baseScore + pdo / ln 2 x (log-odds - ln baseOdds). */
export function scoreOfLogOdds(scale: ScoreScale, logOdds: number): number {
  return scale.baseScore + pointsPerLogOdd(scale) * (logOdds - Math.log(scale.baseOdds));
}

/** The log-odds of repayment that a score stands for; undoes {@link scoreOfLogOdds}. */
export function logOddsOfScore(scale: ScoreScale, score: number): number {
  return (score - scale.baseScore) / pointsPerLogOdd(scale) + Math.log(scale.baseOdds);
}

/** The score, not rounded, of a probability of repayment above 0 and below 1. */
export function scoreOfProbability(scale: ScoreScale, probability: number): number {
  if (!(probability > 0 && probability < 1)) {
    throw new TactfulError(
      "OPTION_INVALID",
      `A probability of ${probability} has no score; it must lie between 0 and 1.`,
    );
  }
  return scoreOfLogOdds(scale, Math.log(probability) - Math.log1p(-probability));
}

/** The probability of repayment that a score stands for; undoes {@link scoreOfProbability}. */
export function probabilityOfScore(scale: ScoreScale, score: number): number {
  return 1 / (1 + Math.exp(-logOddsOfScore(scale, score)));
}

/** Points for one unit of log-odds. */
export function pointsPerLogOdd(scale: ScoreScale): number {
  return scale.pdo / Math.LN2;
}

/** The scale under which the lowest log-odds a card can give score `lowest` and the highest `highest`. */
export function scaleBetween(
  logOdds: readonly [number, number],
  lowest: number,
  highest: number,
): ScoreScale {
  const [from, to] = logOdds;
  if (!(to > from && highest > lowest)) {
    throw new TactfulError("OPTION_INVALID", "The highest score and log-odds must lie above the lowest.", {
      path: "scale",
    });
  }
  return checkScale({
    pdo: ((highest - lowest) / (to - from)) * Math.LN2,
    baseScore: lowest,
    baseOdds: Math.exp(from),
  });
}
