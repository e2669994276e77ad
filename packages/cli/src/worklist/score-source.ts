import {
  type ErrorRecord,
  errorRecord,
  parseValue,
  Score,
  type ScoreResult,
  TactfulError,
} from "@tactful/domain";
import type { Scorer } from "@tactful/scoring";
import type { CommandIo } from "../command-io.ts";
import type { InputRow } from "../records/input-row.ts";
import { openRecords } from "../records/open-records.ts";
import { neededColumns } from "../score/needed-columns.ts";
import { scoreRows } from "../score/score-rows.ts";

/** Where the scores of accounts come from: a model, or a file of results. */
export interface ScoreSource {
  /** A score for each row, in order, or what is wrong with it. */
  scores(rows: readonly InputRow[], reasons: number): Promise<readonly (Score | ScoreResult | ErrorRecord)[]>;
  /** Whether a column of the accounts is read. */
  isNeeded(column: string): boolean;
  /** Days within which repayment is meant; null where a file does not say. */
  readonly horizonDays: () => number | null;
}

/** Scores with a model as the accounts are read. */
export function modelScores(scorer: Scorer, signal: AbortSignal): ScoreSource {
  return {
    scores: (rows, reasons) => scoreRows(scorer, rows, { reasons, texts: reasons > 0, signal }),
    isNeeded: neededColumns(scorer),
    horizonDays: () => scorer.manifest.horizonDays,
  };
}

const columns = new Map([["horizon_days", "horizonDays"]]);

/** A score from a line of results: NDJSON as `tactful score` writes it, or its CSV columns. Throws what is wrong with it. */
function scoreOf(row: InputRow, isCsv: boolean): Score {
  if (row.error !== undefined) throw row.error;
  if (!isCsv) return parseValue(Score, row.fields, "RECORD_INVALID", { line: row.line });
  const fields: Record<string, unknown> = {};
  for (const name of ["model", "version", "horizon_days", "probability", "score", "grade"]) {
    const text = row.fields[name];
    if (typeof text !== "string" || text === "") continue;
    const isNumber = ["horizon_days", "probability", "score"].includes(name);
    fields[columns.get(name) ?? name] = isNumber ? Number(text) : text;
  }
  return parseValue(Score, fields, "RECORD_INVALID", { line: row.line });
}

function unscored(row: InputRow, message: string): ErrorRecord {
  return errorRecord(row.id, new TactfulError("RECORD_INVALID", message, { path: "score" }), row.line);
}

/**
 * Reads a file of score results, by id. Throws RECORD_INVALID with file and line for a line that is none; a line that is an error record
 * itself leaves its account without a score.
 */
export async function fileScores(file: string, io: CommandIo): Promise<ScoreSource> {
  const source = await openRecords(file, io.stdin, io.signal);
  const scores = new Map<string, Score>();
  let horizonDays: number | null = null;
  try {
    for await (const rows of source.batches) {
      for (const row of rows) {
        const score = readScore(row, source.heading !== null, file);
        const { probability, grade, score: points } = score;
        horizonDays ??= score.horizonDays ?? null;
        if (probability === undefined) continue;
        scores.set(row.id, {
          probability,
          ...(grade === undefined ? {} : { grade }),
          ...(points === undefined ? {} : { score: points }),
        });
      }
    }
  } finally {
    source.close();
  }
  return {
    scores: async (rows) =>
      rows.map((row) => {
        if (row.error !== undefined) return errorRecord(row.id, row.error, row.line);
        return (
          scores.get(row.id) ??
          unscored(row, `The file of scores holds no probability for this account; score it as well.`)
        );
      }),
    isNeeded: () => false,
    horizonDays: () => horizonDays,
  };
}

function readScore(row: InputRow, isCsv: boolean, file: string): Score {
  try {
    return scoreOf(row, isCsv);
  } catch (error) {
    if (!(error instanceof TactfulError)) throw error;
    const place = {
      file,
      line: row.line,
      cause: error,
      ...(error.path === undefined ? {} : { path: error.path }),
    };
    throw new TactfulError(error.code, error.message, place);
  }
}
