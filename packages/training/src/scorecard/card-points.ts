import type { FeatureBinning } from "../binning/feature-binning.ts";
import { pointsPerLogOdd, type ScoreScale, scoreOfLogOdds } from "./score-scale.ts";

/** A feature's bins and what one unit of their evidence is worth. */
export interface WeighedBinning {
  readonly binning: FeatureBinning;
  readonly coefficient: number;
}

/**
 * Whole points by feature and table entry: round(pdo / ln 2 x coefficient x WOE) plus the feature's part of the base.
 *
 * The base is the rounded score of an account whose every WOE is 0. It is spread over the features as evenly as whole
 * numbers allow, the first features taking one more where it does not divide. A bin of WOE 0 thus gets just that part,
 * and since rounding never turns an order round, points never fall where WOE rises. The sum of a row's points differs
 * from its exact score by at most half a point a feature and half a point for the base.
 */
export function spreadPoints(
  features: readonly WeighedBinning[],
  intercept: number,
  scale: ScoreScale,
): readonly (readonly number[])[] {
  // + 0 turns the negative zero of a rounded -0.4 into a plain one, which JSON keeps.
  const base = Math.round(scoreOfLogOdds(scale, intercept)) + 0;
  const part = Math.floor(base / features.length);
  const extra = base - part * features.length;
  return features.map(({ binning, coefficient }, at) => {
    const own = at < extra ? part + 1 : part;
    return binning.table.map(({ woe }) => own + Math.round(pointsPerLogOdd(scale) * coefficient * woe));
  });
}

/** The lowest and highest log-odds of repayment that any row can get. */
export function logOddsRange(
  features: readonly WeighedBinning[],
  intercept: number,
): readonly [number, number] {
  let lowest = intercept;
  let highest = intercept;
  for (const { binning, coefficient } of features) {
    const values = binning.table.map(({ woe }) => coefficient * woe);
    lowest += Math.min(...values);
    highest += Math.max(...values);
  }
  return [lowest, highest];
}
