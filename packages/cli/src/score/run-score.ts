import { TactfulError } from "@tactful/domain";
import { loadBundle, missingColumnsError, type ScoreOptions, type Scorer } from "@tactful/scoring";
import type { CommandIo } from "../command-io.ts";
import { type ExitCode, exitCode } from "../exit-code.ts";
import { findBundle } from "../find-bundle.ts";
import { openFileSink } from "../records/open-file-sink.ts";
import { openRecords, type RecordSource } from "../records/open-records.ts";
import { openStdoutSink } from "../records/open-stdout-sink.ts";
import { formatOfName } from "../records/record-format.ts";
import type { TextSink } from "../records/text-sink.ts";
import { formatCount } from "../terminal/format-number.ts";
import { createProgressLine } from "../terminal/progress-line.ts";
import { modelLabel } from "./model-label.ts";
import { neededColumns } from "./needed-columns.ts";
import { csvResultsWriter, ndjsonResultsWriter, type ResultWriter } from "./result-writer.ts";
import { scoreRows } from "./score-rows.ts";
import type { ScoreRun } from "./score-run.ts";
import { createScoreTally, type ScoreTally } from "./score-tally.ts";

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

function writerFor(run: ScoreRun, source: RecordSource): ResultWriter {
  const format = run.format ?? formatOfName(run.output) ?? "ndjson";
  return format === "csv"
    ? csvResultsWriter({ reasons: run.reasons, texts: run.texts, mark: run.mark }, source.heading)
    : ndjsonResultsWriter(run.keep);
}

function cancelled(run: ScoreRun, tally: ScoreTally): TactfulError {
  const rows = `Cancelled after ${formatCount(tally.rows())} rows`;
  const fate =
    run.output === "-" ? "what was written stands, in whole lines" : `${run.output} was left as it was`;
  return new TactfulError("CANCELLED", `${rows}; ${fate}.`);
}

/** Scores and writes batch after batch; false where the reader of the output has gone. */
async function scoreAll(
  source: RecordSource,
  scorer: Scorer,
  sink: TextSink,
  writer: ResultWriter,
  job: { readonly options: ScoreOptions; readonly tally: ScoreTally; readonly onBatch: () => void },
): Promise<boolean> {
  let head = writer.head;
  for await (const rows of source.batches) {
    if (rows.length === 0) continue;
    const results = await scoreRows(scorer, rows, job.options);
    let text = head;
    head = "";
    rows.forEach((row, index) => {
      const result = results[index];
      if (result !== undefined) text += writer.row(row, result);
    });
    if (!(await sink.write(text))) return false;
    job.tally.add(results);
    job.onBatch();
  }
  return true;
}

/** No record is an error, except for a filter, whose part of the work may be empty: it hands the header on. */
async function answerNothing(run: ScoreRun, sink: TextSink, writer: ResultWriter): Promise<void> {
  if (!run.isFilter) {
    const place = run.input === "-" ? {} : { file: run.input };
    throw new TactfulError("INPUT_EMPTY", "The input has a header but no record.", place);
  }
  if (writer.head !== "") await sink.write(writer.head);
}

async function scoreSource(
  run: ScoreRun,
  source: RecordSource,
  scorer: Scorer,
  io: CommandIo,
): Promise<ExitCode> {
  const sink = run.output === "-" ? openStdoutSink(io.stdout) : await openFileSink(run.output);
  const tally = createScoreTally();
  const progress = createProgressLine(io, run.isQuiet);
  const started = io.now();
  const options: ScoreOptions = {
    reasons: run.reasons,
    texts: run.texts,
    signal: io.signal,
    ...(run.currency === undefined ? {} : { currency: run.currency }),
  };
  const onBatch = (): void => progress.update(tally.rows(), source.share());
  const writer = writerFor(run, source);
  try {
    const isRead = await scoreAll(source, scorer, sink, writer, { options, tally, onBatch });
    if (tally.rows() === 0 && isRead) await answerNothing(run, sink, writer);
    await sink.finish();
  } catch (error) {
    await sink.discard();
    throw io.signal.aborted ? cancelled(run, tally) : error;
  } finally {
    progress.clear();
  }
  if (!run.isQuiet) {
    io.stderr.write(`${tally.summary(modelLabel(scorer.manifest), io.now() - started)}\n`);
  }
  return tally.rejected() > 0 && !run.isFilter ? exitCode.doneWithErrors : exitCode.done;
}

/**
 * Scores a file or stream of accounts and writes the results as they come, in input order and with memory that does not grow with the
 * input. Answers the exit code; throws where nothing could be done.
 */
export async function runScore(run: ScoreRun, io: CommandIo): Promise<ExitCode> {
  const scorer = await loadBundle(findBundle(run.model));
  try {
    const source = await openSource(run, scorer, io);
    try {
      return await scoreSource(run, source, scorer, io);
    } finally {
      source.close();
    }
  } catch (error) {
    const isNothing = error instanceof TactfulError && error.code === "INPUT_EMPTY";
    if (run.isFilter && isNothing) return exitCode.done;
    throw error;
  } finally {
    await scorer.release();
  }
}
