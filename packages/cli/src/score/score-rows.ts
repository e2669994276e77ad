import { type ErrorRecord, errorRecord, type ScoreResult } from "@tactful/domain";
import { type ScoreOptions, type Scorer, scoreBatch } from "@tactful/scoring";
import type { InputRow } from "../records/input-row.ts";

function atLine(result: ScoreResult | ErrorRecord, line: number): ScoreResult | ErrorRecord {
  return "error" in result ? { id: result.id, error: { ...result.error, line } } : result;
}

/** Scores rows in order; a row that could not be read, or that the model refuses, gives an error record with its line in its place. */
export async function scoreRows(
  scorer: Scorer,
  rows: readonly InputRow[],
  options: ScoreOptions,
): Promise<readonly (ScoreResult | ErrorRecord)[]> {
  const readable = rows.filter((row) => row.error === undefined);
  const results = await scoreBatch(
    scorer,
    readable.map((row) => row.fields),
    { ...options, ids: readable.map((row) => row.id) },
  );
  let next = 0;
  return rows.map((row) => {
    if (row.error !== undefined) return errorRecord(row.id, row.error, row.line);
    const result = results[next] as ScoreResult | ErrorRecord;
    next += 1;
    return atLine(result, row.line);
  });
}
