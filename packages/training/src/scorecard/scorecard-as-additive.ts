import type { AdditiveModel } from "../additive/additive-model.ts";
import { logOddsOfScore, pointsPerLogOdd } from "./score-scale.ts";
import type { Scorecard } from "./scorecard.ts";

/** What the terms of the additive model hold. */
export interface CardValues {
  /**
   * `exact`: coefficient x WOE, so that probabilities are the regression's. `points`: the whole points turned back into
   * log-odds, so that the score under the card's scale is the sum of the printed points, to the point.
   */
  readonly values: "exact" | "points";
}

/**
 * The card as an additive model with one term a feature, in the card's order: the same export and bundle serve it. Its
 * inputs are the card's features only, not those that were dropped.
 */
export function scorecardAsAdditive(
  card: Scorecard,
  options: CardValues = { values: "exact" },
): AdditiveModel {
  const exact = options.values === "exact";
  const factor = pointsPerLogOdd(card.scale);
  return {
    bins: card.features.map(({ binning }) => binning.bins),
    intercept: exact ? card.intercept : logOddsOfScore(card.scale, 0),
    terms: card.features.map(({ binning, coefficient, points }, at) => {
      const values = exact
        ? binning.table.map(({ woe }) => coefficient * woe)
        : points.map((point) => point / factor);
      return { features: [at], values: binning.groups.map((group) => values[group] ?? 0) };
    }),
  };
}
