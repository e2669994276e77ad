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
import { applyCalibration } from "./apply-calibration.ts";
import { checkCurrency, checkRowCurrency } from "./check-currency.ts";
import { rowReasons } from "./reason-terms.ts";
import { columnsWarned, isOutsidePopulation, noReasons, withoutText } from "./row-warnings.ts";
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

const NO_WARNINGS: readonly ScoreWarning[] = Object.freeze([]);
const NO_REASONS_GIVEN: readonly Reason[] = Object.freeze([]);
const ONLY_NO_REASONS: readonly ScoreWarning[] = Object.freeze([noReasons]);
const ONLY_NO_REASONS_CODE: readonly ScoreWarning[] = Object.freeze([Object.freeze(withoutText(noReasons))]);

/** Settles a call's options against a model. Throws OPTION_INVALID or CURRENCY_MISMATCH. */
export function planScores(scorer: Scorer, options: ScoreOptions): ScorePlan {
  checkCurrency(scorer.manifest.currency, options.currency);
  const wanted = reasonCount(options);
  const texts = options.texts !== false;
  const cannot = wanted > 0 && scorer.engine.terms === 0;
  const warnings = texts ? ONLY_NO_REASONS : ONLY_NO_REASONS_CODE;
  return {
    count: cannot ? 0 : wanted,
    texts,
    warnings: cannot ? warnings : NO_WARNINGS,
    review: texts ? scorer.review : undefined,
  };
}

/**
 * Reads a row into the model's input from `offset` and returns its warnings. Throws the errors of the pipeline, and
 * CURRENCY_MISMATCH.
 */
export function readRow(
  scorer: Scorer,
  plan: ScorePlan,
  row: FeatureRow,
  matrix: Float32Array,
  offset: number,
): readonly ScoreWarning[] {
  const notes = scorer.pipeline.read(row, matrix, offset);
  if (scorer.rowCurrency !== undefined) checkRowCurrency(scorer.rowCurrency, row);
  const isOutside = isOutsidePopulation(scorer);
  if (notes === 0 && !isOutside) return plan.warnings;
  const columns = notes === 0 ? NO_WARNINGS : columnsWarned(scorer, row);
  const own =
    isOutside && scorer.populationWarning !== undefined ? [scorer.populationWarning, ...columns] : columns;
  return [...plan.warnings, ...(plan.texts ? own : own.map(withoutText))];
}

/** The reasons of a row from its contributions; reads the row once more, since the pipeline keeps one row at a time. */
export function explainRow(
  scorer: Scorer,
  plan: ScorePlan,
  row: FeatureRow,
  contributions: ModelNumbers,
  offset: number,
  scratch: Float32Array,
): readonly Reason[] {
  scorer.pipeline.read(row, scratch, 0);
  return rowReasons(scorer, row, contributions, offset, plan);
}

/** Makes the result of a row from its margin. Throws MODEL_RUN where that is no finite number. */
export function makeResult(
  scorer: Scorer,
  plan: ScorePlan,
  id: string,
  margin: number,
  warnings: readonly ScoreWarning[],
  reasons: readonly Reason[] = NO_REASONS_GIVEN,
): ScoreResult {
  if (!Number.isFinite(margin)) {
    throw new TactfulError(
      "MODEL_RUN",
      `The model gives ${margin} for this row instead of a margin: give the values it lacks.`,
    );
  }
  const { name, version, horizonDays, calibration, grades } = scorer.manifest;
  const probability = applyCalibration(calibration, margin);
  const score = pointsOf(scorer.points, probability);
  const grade = gradeOf(grades, score);
  const { review } = plan;
  return review === undefined
    ? { id, model: name, version, horizonDays, probability, score, grade, reasons, warnings }
    : { id, model: name, version, horizonDays, probability, score, grade, reasons, warnings, review };
}

/** The id of a row: its own as text, else `line-<n>`. */
export function rowId(row: FeatureRow, line: number): string {
  const own = row["id"];
  // The everyday case, an id that begins with a visible character, without the general rule's cost.
  return typeof own === "string" && own.charCodeAt(0) > 32 ? own : recordId(row, line);
}
