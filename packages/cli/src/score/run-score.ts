import type { ErrorRecord, ScoreResult } from "@tactful/domain";
import { loadBundle, missingColumnsError, type ScoreOptions, type Scorer } from "@tactful/scoring";
import type { CommandIo } from "../command-io.ts";
import type { ExitCode } from "../exit-code.ts";
import { findBundle } from "../find-bundle.ts";
import { answerRecords, type RecordsJob } from "../records/answer-records.ts";
import { openRecords, type RecordSource } from "../records/open-records.ts";
import { formatOfName } from "../records/record-format.ts";
import { csvRowWriter, ndjsonRowWriter, type RowWriter } from "../records/row-writer.ts";
import { csvResultWriter } from "./csv-result.ts";
import { modelLabel } from "./model-label.ts";
import { neededColumns } from "./needed-columns.ts";
import { resultColumns } from "./result-columns.ts";
import { scoreRows } from "./score-rows.ts";
import type { ScoreRun } from "./score-run.ts";
import { createScoreTally } from "./score-tally.ts";

type Answer = ScoreResult | ErrorRecord;

async function openSource(run: ScoreRun, scorer: Scorer, io: CommandIo): Promise<RecordSource> {
  const isNeeded = run.keep ? {} : { isNeeded: neededColumns(scorer) };
  const source = await openRecords(run.input, io.stdin, io.signal, { ...run.reading, ...isNeeded });
  try {
    const missing = source.heading === null ? [] : scorer.pipeline.missingColumns(source.heading.columns);
    if (missing.length > 0) throw missingColumnsError(missing, run.input === "-" ? undefined : run.input);
    return source;
  } catch (error) {
    source.close();
    throw error;
  }
}

function writerFor(run: ScoreRun, source: RecordSource): RowWriter<Answer> {
  const format = run.format ?? formatOfName(run.output) ?? "ndjson";
  if (format === "ndjson") return ndjsonRowWriter(JSON.stringify, run.keep);
  const options = { reasons: run.reasons, texts: run.texts };
  return csvRowWriter(
    {
      columns: resultColumns(options),
      cellsWith: (delimiter) => csvResultWriter(options, delimiter),
      mark: run.mark,
    },
    source.heading,
  );
}

function jobOf(run: ScoreRun, source: RecordSource, scorer: Scorer, io: CommandIo): RecordsJob<Answer> {
  const options: ScoreOptions = {
    reasons: run.reasons,
    texts: run.texts,
    signal: io.signal,
    ...(run.currency === undefined ? {} : { currency: run.currency }),
  };
  return {
    answer: (rows) => scoreRows(scorer, rows, options),
    writer: writerFor(run, source),
    tally: createScoreTally(modelLabel(scorer.manifest)),
  };
}

/**
 * Scores a file or stream of accounts and writes the results as they come, in input order and with memory that does not grow with the
 * input. Answers the exit code; throws where nothing could be done.
 */
export async function runScore(run: ScoreRun, io: CommandIo): Promise<ExitCode> {
  const scorer = await loadBundle(findBundle(run.model));
  try {
    return await answerRecords(
      run,
      () => openSource(run, scorer, io),
      (source) => jobOf(run, source, scorer, io),
      io,
    );
  } finally {
    await scorer.release();
  }
}
