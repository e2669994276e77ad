import { TactfulError } from "@tactful/domain";
import { additiveMargins } from "../additive/additive-margins.ts";
import type { Scorecard } from "./scorecard.ts";
import { scorecardAsAdditive } from "./scorecard-as-additive.ts";

/** Log-odds of repayment of every row; `columns` are those of the card's features, in its order. */
export function scorecardLogOdds(card: Scorecard, columns: readonly Float32Array[]): Float64Array {
  checkColumns(card, columns);
  return additiveMargins(scorecardAsAdditive(card), columns);
}

/** Score of every row: the sum of its whole points. `columns` are those of the card's features, in its order. */
export function scorecardScores(card: Scorecard, columns: readonly Float32Array[]): Int32Array {
  checkColumns(card, columns);
  const terms = card.features.map(({ binning, points }, at) => ({
    features: [at] as const,
    values: binning.groups.map((group) => points[group] ?? 0),
  }));
  const bins = card.features.map(({ binning }) => binning.bins);
  return Int32Array.from(additiveMargins({ bins, intercept: 0, terms }, columns));
}

function checkColumns(card: Scorecard, columns: readonly Float32Array[]): void {
  const [first] = columns;
  if (columns.length === card.features.length && columns.every((column) => column.length === first?.length))
    return;
  throw new TactfulError(
    "TRAINING_DATA",
    `The card has ${card.features.length} features; give one column a feature, all of the same length.`,
  );
}
