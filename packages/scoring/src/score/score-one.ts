import type { ScoreResult } from "@tactful/domain";
import type { FeatureRow } from "../features/compile-features.ts";
import { type ScoreOptions, throwIfCancelled } from "./score-options.ts";
import { planScores, readRows, resultOf, rowId, runBlock } from "./score-row.ts";
import type { Scorer } from "./scorer.ts";

/**
 * Scores one row: bit for bit what {@link scoreBatch} gives for it, with or without reasons. The id is the row's `id`, else `line-1`.
 * Throws the errors of a bad row (FEATURE_…, RECORD_INVALID, CURRENCY_MISMATCH), CANCELLED, OPTION_INVALID or MODEL_RUN.
 */
export async function scoreOne(
  scorer: Scorer,
  row: FeatureRow,
  options: ScoreOptions = {},
): Promise<ScoreResult> {
  throwIfCancelled(options.signal);
  const plan = planScores(scorer, options);
  const block = scorer.blocks.take(true);
  try {
    readRows(scorer, [row], 0, 1, block);
    if (block.faults[0] !== undefined) throw block.faults[0];
    const output = await runBlock(scorer, plan, block, 1);
    throwIfCancelled(options.signal);
    return resultOf(scorer, plan, rowId(row, 1), block, 0, output);
  } finally {
    scorer.blocks.giveBack(block);
  }
}
