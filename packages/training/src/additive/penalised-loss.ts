import { type LabelledRows, logisticLoss } from "./labelled-rows.ts";
import { pullViolators } from "./monotone-run.ts";
import { type PenaltyRow, rowPenalty } from "./penalty.ts";
import type { TermBlock } from "./term-layout.ts";
import { lookUpMargins } from "./term-lookup.ts";

/** What holds one term's weights back: its own penalty, and `pull` on the neighbours that break a declared direction. */
export function penaltyRows(block: TermBlock, weights: Float64Array, pull: number): PenaltyRow[] {
  const pulled = block.runs.flatMap((run) => pullViolators(run, weights, block.offset, pull));
  return [...block.penalty, ...pulled];
}

/**
 * What a fit makes least: the logistic loss summed over rows, the penalty, and `pull` on every direction that the weights
 * break. Convex in the weights.
 */
export function penalisedLoss(
  rows: LabelledRows,
  blocks: readonly TermBlock[],
  weights: Float64Array,
  pull: number,
): number {
  let loss = logisticLoss(lookUpMargins(rows.index, weights), rows);
  for (const block of blocks) {
    for (const row of penaltyRows(block, weights, pull)) loss += rowPenalty(row, weights, block.offset);
  }
  return loss;
}
