import { setImmediate } from "node:timers/promises";
import { type ErrorCode, type ScoreWarning, TactfulError } from "@tactful/domain";
import type { ColumnTable, TableColumn } from "../features/read-table.ts";
import type { RowBlock } from "../features/row-block.ts";
import { applyCalibration } from "./apply-calibration.ts";
import { currencyFault } from "./check-currency.ts";
import { chunkPace } from "./chunk-pace.ts";
import { gradeOf, pointsOf } from "./scale-score.ts";
import { type ScoreOptions, throwIfCancelled } from "./score-options.ts";

import { planScores, type ScorePlan, warningsOf } from "./score-row.ts";
import type { Scorer } from "./scorer.ts";

/** Scores of a table, one entry a row; a row that was refused holds NaN (null in JSON) and an empty grade. */
export interface ScoredColumns {
  readonly model: string;
  readonly version: string;
  readonly horizonDays: number;
  /** Calibrated probability of repayment, 0 to 1. */
  readonly probability: number[];
  readonly score: number[];
  readonly grade: string[];
  /** The rows that were refused, by 0-based index. */
  readonly refused: {
    readonly row: number;
    readonly code: ErrorCode;
    readonly message: string;
    readonly path?: string;
  }[];
  /** The rows with warnings, by 0-based index. */
  readonly warned: { readonly row: number; readonly warnings: readonly ScoreWarning[] }[];
}

/** What a table may be scored with; reasons are given by row, by `scoreBatch` and `scoreOne`. */
export type ColumnOptions = Pick<ScoreOptions, "currency" | "texts" | "signal">;

interface Run {
  readonly scorer: Scorer;
  readonly plan: ScorePlan;
  readonly block: RowBlock;
  readonly currencies: TableColumn | undefined;
  readonly answer: ScoredColumns;
}

function refuse({ answer }: Run, row: number, fault: unknown): void {
  if (!(fault instanceof TactfulError)) throw fault;
  const { code, message, path } = fault;
  answer.refused.push({ row, code, message, ...(path === undefined ? {} : { path }) });
  answer.probability.push(Number.NaN);
  answer.score.push(Number.NaN);
  answer.grade.push("");
}

function faultOf({ block, currencies, scorer }: Run, row: number, index: number): unknown {
  const fault = block.faults[row];
  if (fault !== undefined || currencies === undefined) return fault;
  return currencyFault(scorer.rowCurrency, currencies[index]);
}

function answerRow(run: Run, row: number, index: number, margin: number): void {
  const { scorer, plan, block, answer } = run;
  const fault = faultOf(run, row, index);
  if (fault !== undefined) {
    refuse(run, index, fault);
    return;
  }
  if (!Number.isFinite(margin)) {
    const message = `The model gives ${margin} for this row instead of a margin: give the values it lacks.`;
    refuse(run, index, new TactfulError("MODEL_RUN", message));
    return;
  }
  const probability = applyCalibration(scorer.manifest.calibration, margin);
  const score = pointsOf(scorer.points, probability);
  answer.probability.push(probability);
  answer.score.push(score);
  answer.grade.push(gradeOf(scorer.manifest.grades, score));
  const warnings = warningsOf(scorer, plan, block, row);
  if (warnings.length > 0) answer.warned.push({ row: index, warnings });
}

function currencyColumn(scorer: Scorer, table: ColumnTable): TableColumn | undefined {
  if (scorer.rowCurrency === undefined) return undefined;
  return table["currency"] ?? table["Currency"] ?? table["CURRENCY"];
}

/**
 * Scores a table that is held by column, without reasons: the fastest way through a large batch, and to the bit what
 * `scoreBatch` gives for the same rows. The thread is given back every few milliseconds.
 *
 * Throws INPUT_COLUMN for a missing column or columns of different lengths, CANCELLED, OPTION_INVALID, MODEL_RUN, and
 * CURRENCY_MISMATCH where the option contradicts the model; a bad row is listed under `refused`.
 */
export async function scoreColumns(
  scorer: Scorer,
  table: ColumnTable,
  options: ColumnOptions = {},
): Promise<ScoredColumns> {
  throwIfCancelled(options.signal);
  const plan = planScores(scorer, { ...options, reasons: 0 });
  const reader = scorer.pipeline.tableReader(table);
  const { name: model, version, horizonDays } = scorer.manifest;
  const answer: ScoredColumns = {
    model,
    version,
    horizonDays,
    probability: [],
    score: [],
    grade: [],
    refused: [],
    warned: [],
  };
  const block = scorer.blocks.take(false);
  const run: Run = { scorer, plan, block, currencies: currencyColumn(scorer, table), answer };
  const pace = chunkPace(block.capacity);
  try {
    let start = 0;
    let began = performance.now();
    while (start < reader.rows) {
      const count = Math.min(reader.rows - start, block.capacity, pace.rows());
      reader.readBlock(start, count, block);
      const margins = await scorer.engine.margins(block.matrix, count);
      for (let row = 0; row < count; row++) answerRow(run, row, start + row, margins[row] as number);
      start += count;
      const now = performance.now();
      pace.took(count, now - began);
      began = now;
      if (start < reader.rows) await setImmediate();
      throwIfCancelled(options.signal);
    }
  } finally {
    scorer.blocks.giveBack(block);
  }
  return answer;
}
