import { type ErrorCode, type ErrorRecord, type ScoreResult, TactfulError } from "@tactful/domain";
import { missingColumnsError, type Scorer } from "@tactful/scoring";
import { cellOf, outcomeReader } from "@tactful/training";
import type { CommandIo } from "../command-io.ts";
import type { InputRow } from "../records/input-row.ts";
import { type OpenRecordsOptions, openRecords, type RecordSource } from "../records/open-records.ts";
import { scoreRows } from "../score/score-rows.ts";
import { createProgressLine } from "../terminal/progress-line.ts";

/** The probabilities of labelled rows beside what came of them. */
export interface LabelledScores {
  readonly probabilities: readonly number[];
  /** 1 repaid, 0 not. */
  readonly repaid: readonly number[];
  /** One list of values a protected column of the manifest; null where a value is not known. */
  readonly slices: readonly (readonly (string | null)[])[];
  /** Rows that were left out because they cannot be read or scored, or have no outcome, by code. */
  readonly rejected: ReadonlyMap<ErrorCode, number>;
  /** Rows that were left out because the model was not made for them. */
  readonly outside: number;
}

/** What is read and how. */
export interface LabelledInput {
  readonly file: string;
  /** The column of the outcome; by default the manifest's. */
  readonly target?: string;
  readonly reading: OpenRecordsOptions;
  readonly isQuiet: boolean;
}

function checkHeading(source: RecordSource, scorer: Scorer, input: LabelledInput): void {
  if (source.heading === null) return;
  const { columns } = source.heading;
  const missing = scorer.pipeline.missingColumns(columns);
  if (missing.length > 0) throw missingColumnsError(missing, input.file);
  const { target } = scorer.manifest;
  const wanted = input.target === undefined ? [target.column, ...target.aliases] : [input.target];
  if (wanted.some((name) => columns.includes(name))) return;
  throw new TactfulError(
    "TARGET_INVALID",
    `The input has no column ${wanted.join(" or ")} with the outcome.`,
    {
      file: input.file,
    },
  );
}

/** Scores the rows of a labelled file and keeps one number, one outcome and the protected values of each. Throws as opening and scoring do. */
export async function labelledScores(
  scorer: Scorer,
  input: LabelledInput,
  io: CommandIo,
): Promise<LabelledScores> {
  const source = await openRecords(input.file, io.stdin, io.signal, input.reading);
  try {
    return await scoreSource(source, scorer, input, io);
  } finally {
    source.close();
  }
}

async function scoreSource(
  source: RecordSource,
  scorer: Scorer,
  input: LabelledInput,
  io: CommandIo,
): Promise<LabelledScores> {
  checkHeading(source, scorer, input);
  const { manifest } = scorer;
  const outcomeOf = outcomeReader(manifest.target, input.target);
  const probabilities: number[] = [];
  const repaid: number[] = [];
  const slices: (string | null)[][] = manifest.slices.map(() => []);
  const rejected = new Map<ErrorCode, number>();
  const progress = createProgressLine(io, input.isQuiet);
  let outside = 0;
  let rows = 0;

  const take = (row: InputRow, result: ScoreResult | ErrorRecord): ErrorCode | null => {
    if ("error" in result) return result.error.code;
    if (result.warnings.some(({ code }) => code === "OUTSIDE_POPULATION")) {
      outside += 1;
      return null;
    }
    try {
      repaid.push(outcomeOf(row.fields));
    } catch (error) {
      if (error instanceof TactfulError) return error.code;
      throw error;
    }
    probabilities.push(result.probability);
    for (const [at, { name, aliases }] of manifest.slices.entries()) {
      slices[at]?.push(cellOf(row.fields, [name, ...aliases]));
    }
    return null;
  };

  for await (const batch of source.batches) {
    const results = await scoreRows(scorer, batch, { reasons: 0, texts: false, signal: io.signal });
    batch.forEach((row, index) => {
      const result = results[index];
      const code = result === undefined ? null : take(row, result);
      if (code !== null) rejected.set(code, (rejected.get(code) ?? 0) + 1);
    });
    rows += batch.length;
    progress.update(rows, source.share());
  }
  progress.clear();
  return { probabilities, repaid, slices, rejected, outside };
}
