import { setImmediate } from "node:timers/promises";
import {
  type ErrorRecord,
  errorRecord,
  recordId,
  type ScoreResult,
  type ScoreWarning,
  TactfulError,
} from "@tactful/domain";
import type { ExplainedMargins, ModelNumbers } from "../bundle/margin-engine.ts";
import type { FeatureRow } from "../features/compile-features.ts";
import { chunkPace, MOST_CHUNK_ROWS } from "./chunk-pace.ts";
import { type ScoreOptions, throwIfCancelled } from "./score-options.ts";
import { explainRow, makeResult, planScores, readRow, rowId, type ScorePlan } from "./score-row.ts";
import type { Scorer } from "./scorer.ts";

/** How many rows are scored at once. */
export interface BatchOptions extends ScoreOptions {
  /** 1-based line of the first row, for ids and error records; 1 by default. */
  readonly firstLine?: number;
  /** The rows' 1-based lines, where they do not simply follow each other. */
  readonly lines?: readonly number[];
  /** The rows' ids, where the caller has read them already. */
  readonly ids?: readonly (string | undefined)[];
}

/** The state of one batch: its input, its answers, and scratch space for a chunk. */
interface Batch {
  readonly scorer: Scorer;
  readonly plan: ScorePlan;
  readonly rows: readonly FeatureRow[];
  readonly options: BatchOptions;
  readonly answers: (ScoreResult | ErrorRecord)[];
  readonly matrix: Float32Array;
  readonly scratch: Float32Array;
  /** For each row of the chunk that could be read: its index, and its warnings. */
  readonly indexes: number[];
  readonly warnings: (readonly ScoreWarning[])[];
}

function lineOf(batch: Batch, index: number): number {
  return batch.options.lines?.[index] ?? (batch.options.firstLine ?? 1) + index;
}

function idOf(batch: Batch, index: number): string {
  return batch.options.ids?.[index] ?? rowId(batch.rows[index] as FeatureRow, lineOf(batch, index));
}

function refuse(batch: Batch, index: number, error: unknown): void {
  if (!(error instanceof TactfulError)) throw error;
  const line = lineOf(batch, index);
  const id = batch.options.ids?.[index] ?? recordId(batch.rows[index], line);
  batch.answers[index] = errorRecord(id, error, line);
}

/** Reads the rows from `start` to `end` into the matrix; bad rows are answered at once. Returns how many were read. */
function readChunk(batch: Batch, start: number, end: number): number {
  const { scorer, plan, rows, matrix, indexes, warnings } = batch;
  const { width } = scorer.engine;
  let count = 0;
  for (let index = start; index < end; index++) {
    try {
      warnings[count] = readRow(scorer, plan, rows[index] as FeatureRow, matrix, count * width);
      indexes[count] = index;
      count++;
    } catch (error) {
      refuse(batch, index, error);
    }
  }
  return count;
}

function answerPlain(batch: Batch, count: number, margins: ModelNumbers): void {
  const { scorer, plan, indexes, warnings, answers } = batch;
  for (let at = 0; at < count; at++) {
    const index = indexes[at] as number;
    try {
      const own = warnings[at] as readonly ScoreWarning[];
      answers[index] = makeResult(scorer, plan, idOf(batch, index), margins[at] as number, own);
    } catch (error) {
      refuse(batch, index, error);
    }
  }
}

function answerExplained(batch: Batch, count: number, output: ExplainedMargins): void {
  const { scorer, plan, rows, indexes, warnings, answers, scratch } = batch;
  const { margins, contributions } = output;
  const { terms } = scorer.engine;
  for (let at = 0; at < count; at++) {
    const index = indexes[at] as number;
    try {
      const row = rows[index] as FeatureRow;
      const reasons = explainRow(scorer, plan, row, contributions, at * terms, scratch);
      const own = warnings[at] as readonly ScoreWarning[];
      answers[index] = makeResult(scorer, plan, idOf(batch, index), margins[at] as number, own, reasons);
    } catch (error) {
      refuse(batch, index, error);
    }
  }
}

async function scoreChunk(batch: Batch, start: number, end: number): Promise<void> {
  const { scorer, plan, matrix } = batch;
  const count = readChunk(batch, start, end);
  if (count === 0) return;
  if (plan.count === 0) answerPlain(batch, count, await scorer.engine.margins(matrix, count));
  else answerExplained(batch, count, await scorer.engine.explained(matrix, count));
}

/**
 * Scores rows, in order: a result for each, or in its place an error record for a bad one. The id is from `ids`, else the row's `id`,
 * else `line-<n>`. The thread is given back every few milliseconds. Throws CANCELLED, OPTION_INVALID, MODEL_RUN, and
 * CURRENCY_MISMATCH where the option contradicts the model.
 */
export async function scoreBatch(
  scorer: Scorer,
  rows: readonly FeatureRow[],
  options: BatchOptions = {},
): Promise<(ScoreResult | ErrorRecord)[]> {
  throwIfCancelled(options.signal);
  const { width } = scorer.engine;
  const batch: Batch = {
    scorer,
    plan: planScores(scorer, options),
    rows,
    options,
    answers: new Array<ScoreResult | ErrorRecord>(rows.length),
    matrix: new Float32Array(Math.min(rows.length, MOST_CHUNK_ROWS) * width),
    scratch: new Float32Array(width),
    indexes: [],
    warnings: [],
  };
  const pace = chunkPace();
  let start = 0;
  while (start < rows.length) {
    const began = performance.now();
    const end = Math.min(rows.length, start + pace.rows());
    await scoreChunk(batch, start, end);
    pace.took(end - start, performance.now() - began);
    start = end;
    if (start < rows.length) await setImmediate();
    throwIfCancelled(options.signal);
  }
  return batch.answers;
}
