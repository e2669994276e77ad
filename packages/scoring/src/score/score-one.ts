import type { ScoreResult } from "@tactful/domain";
import type { FeatureRow } from "../features/compile-features.ts";
import { type ScoreOptions, throwIfCancelled } from "./score-options.ts";
import { explainRow, makeResult, planScores, readRow, rowId } from "./score-row.ts";
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
  const matrix = new Float32Array(scorer.engine.width);
  const warnings = readRow(scorer, plan, row, matrix, 0);
  const id = rowId(row, 1);
  if (plan.count === 0) {
    const margins = await scorer.engine.margins(matrix, 1);
    throwIfCancelled(options.signal);
    return makeResult(scorer, plan, id, margins[0] as number, warnings);
  }
  const { margins, contributions } = await scorer.engine.explained(matrix, 1);
  throwIfCancelled(options.signal);
  const reasons = explainRow(scorer, plan, row, contributions, 0, matrix);
  return makeResult(scorer, plan, id, margins[0] as number, warnings, reasons);
}
