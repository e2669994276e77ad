import {
  type LocalizedText,
  type Reason,
  recordId,
  type ScoreResult,
  type ScoreWarning,
  TactfulError,
} from "@tactful/domain";
import type { ModelNumbers } from "../bundle/margin-engine.ts";
import type { FeatureRow } from "../features/compile-features.ts";
import type { RowBlock } from "../features/row-block.ts";
import { applyCalibration } from "./apply-calibration.ts";
import { currencyFault, rowCurrencyFault } from "./check-currency.ts";
import { rowReasons } from "./reason-terms.ts";
import { columnsWarned, isInside, noReasons } from "./row-warnings.ts";
import { gradeOf, pointsOf } from "./scale-score.ts";
import { reasonCount, type ScoreOptions } from "./score-options.ts";
import type { Scorer } from "./scorer.ts";

/** What all rows of one call have in common. */
export interface ScorePlan {
  /** How many reasons to give; 0 also where the model cannot give any. */
  readonly count: number;
  readonly texts: boolean;
  /** The warnings of every row. */
  readonly warnings: readonly ScoreWarning[];
  readonly review: LocalizedText | undefined;
}

/** What a model says about the rows of a block. */
export interface BlockMargins {
  readonly margins: ModelNumbers;
  /** Row after row, one number a term; undefined where no reasons are wanted. */
  readonly contributions?: ModelNumbers;
}

const NO_WARNINGS: readonly ScoreWarning[] = Object.freeze([]);
const NO_REASONS_GIVEN: readonly Reason[] = Object.freeze([]);

/** Settles a call's options against a model. Throws OPTION_INVALID or CURRENCY_MISMATCH. */
export function planScores(scorer: Scorer, options: ScoreOptions): ScorePlan {
  const fault = currencyFault(scorer.manifest.currency, options.currency);
  if (fault !== undefined) throw fault;
  const wanted = reasonCount(options);
  const texts = options.texts !== false;
  const cannot = wanted > 0 && scorer.engine.terms === 0;
  return {
    count: cannot ? 0 : wanted,
    texts,
    warnings: cannot ? [texts ? noReasons.full : noReasons.code] : NO_WARNINGS,
    review: texts ? scorer.review : undefined,
  };
}

/** Reads some rows into a block; what is wrong with one, its currency included, becomes its fault. */
export function readRows(
  scorer: Scorer,
  rows: readonly FeatureRow[],
  start: number,
  count: number,
  block: RowBlock,
): void {
  const { pipeline, rowCurrency } = scorer;
  pipeline.readBlock(rows, start, count, block);
  if (rowCurrency === undefined) return;
  for (let row = 0; row < count; row++) {
    block.faults[row] ??= rowCurrencyFault(rowCurrency, rows[start + row] as FeatureRow);
  }
}

/** Runs the model over the first rows of a block. Throws MODEL_RUN. */
export async function runBlock(
  scorer: Scorer,
  plan: ScorePlan,
  block: RowBlock,
  count: number,
): Promise<BlockMargins> {
  return plan.count === 0
    ? { margins: await scorer.engine.margins(block.matrix, count) }
    : scorer.engine.explained(block.matrix, count);
}

/** The warnings of a row of a block, in full or by code. */
export function warningsOf(
  scorer: Scorer,
  plan: ScorePlan,
  block: RowBlock,
  row: number,
): readonly ScoreWarning[] {
  const { population } = scorer;
  const isOutside = population !== undefined && !isInside(population, block, row);
  if (!isOutside && block.notes[row] === 0) return plan.warnings;
  const warnings = columnsWarned(scorer, block, row, plan.texts);
  if (isOutside) warnings.unshift(plan.texts ? population.warning.full : population.warning.code);
  return plan.warnings.length === 0 ? warnings : [...plan.warnings, ...warnings];
}

/** Makes the result of a row of a block. Throws the row's fault, or MODEL_RUN where its margin is no finite number. */
export function resultOf(
  scorer: Scorer,
  plan: ScorePlan,
  id: string,
  block: RowBlock,
  row: number,
  output: BlockMargins,
): ScoreResult {
  const fault = block.faults[row];
  if (fault !== undefined) throw fault;
  const margin = output.margins[row] as number;
  if (!Number.isFinite(margin)) {
    throw new TactfulError(
      "MODEL_RUN",
      `The model gives ${margin} for this row instead of a margin: give the values it lacks.`,
    );
  }
  const { name: model, version, horizonDays, calibration, grades } = scorer.manifest;
  const probability = applyCalibration(calibration, margin);
  const score = pointsOf(scorer.points, probability);
  const grade = gradeOf(grades, score);
  const warnings = warningsOf(scorer, plan, block, row);
  const reasons =
    output.contributions === undefined
      ? NO_REASONS_GIVEN
      : rowReasons(scorer, block, row, output.contributions, plan);
  const { review } = plan;
  return review === undefined
    ? { id, model, version, horizonDays, probability, score, grade, reasons, warnings }
    : { id, model, version, horizonDays, probability, score, grade, reasons, warnings, review };
}

/** The id of a row: its own as text, else `line-<n>`. */
export function rowId(row: FeatureRow, line: number): string {
  const own = row["id"];
  // The everyday case, an id that begins with a visible character, without the general rule's cost.
  return typeof own === "string" && own.charCodeAt(0) > 32 ? own : recordId(row, line);
}
