import { setImmediate } from "node:timers/promises";
import { type ErrorRecord, errorRecord, recordId, type ScoreResult, TactfulError } from "@tactful/domain";
import type { FeatureRow } from "../features/compile-features.ts";
import type { RowBlock } from "../features/row-block.ts";
import { chunkPace } from "./chunk-pace.ts";
import { type ScoreOptions, throwIfCancelled } from "./score-options.ts";
import { planScores, readRows, resultOf, rowId, runBlock, type ScorePlan } from "./score-row.ts";
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

type Answer = ScoreResult | ErrorRecord;

/** One call: its input, its options and the space it works in. */
interface Batch {
  readonly scorer: Scorer;
  readonly plan: ScorePlan;
  readonly rows: readonly FeatureRow[];
  readonly options: BatchOptions;
  readonly block: RowBlock;
}

function lineOf({ lines, firstLine = 1 }: BatchOptions, index: number): number {
  return lines?.[index] ?? firstLine + index;
}

function refusal({ options, rows }: Batch, index: number, error: unknown): ErrorRecord {
  if (!(error instanceof TactfulError)) throw error;
  const line = lineOf(options, index);
  return errorRecord(options.ids?.[index] ?? recordId(rows[index], line), error, line);
}

/** Scores `count` rows from `start` and puts their answers in their places. */
async function scoreChunk(batch: Batch, start: number, count: number, answers: Answer[]): Promise<void> {
  const { scorer, plan, rows, options, block } = batch;
  const { ids } = options;
  readRows(scorer, rows, start, count, block);
  const output = await runBlock(scorer, plan, block, count);
  for (let row = 0; row < count; row++) {
    const index = start + row;
    try {
      if (block.faults[row] !== undefined) throw block.faults[row];
      const id = ids?.[index] ?? rowId(rows[index] as FeatureRow, lineOf(options, index));
      answers[index] = resultOf(scorer, plan, id, block, row, output);
    } catch (error) {
      answers[index] = refusal(batch, index, error);
    }
  }
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
): Promise<Answer[]> {
  throwIfCancelled(options.signal);
  const plan = planScores(scorer, options);
  const answers = new Array<Answer>(rows.length);
  const block = scorer.blocks.take(false);
  const pace = chunkPace(block.capacity);
  try {
    let start = 0;
    while (start < rows.length) {
      const began = performance.now();
      const count = Math.min(rows.length - start, pace.rows());
      await scoreChunk({ scorer, plan, rows, options, block }, start, count, answers);
      pace.took(count, performance.now() - began);
      start += count;
      if (start < rows.length) await setImmediate();
      throwIfCancelled(options.signal);
    }
  } finally {
    scorer.blocks.giveBack(block);
  }
  return answers;
}
