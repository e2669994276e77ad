import { TactfulError } from "@tactful/domain";
import type { CommandIo } from "../command-io.ts";
import { type ExitCode, exitCode } from "../exit-code.ts";
import { openFileSink } from "../records/open-file-sink.ts";
import { openRecords, type RecordSource } from "../records/open-records.ts";
import { openStdoutSink } from "../records/open-stdout-sink.ts";
import type { TextSink } from "../records/text-sink.ts";
import { formatCount } from "../terminal/format-number.ts";
import { createProgressLine } from "../terminal/progress-line.ts";
import { answerSituation } from "./answer-situation.ts";
import { type MakeCard, openCards } from "./open-cards.ts";
import { openSuggest } from "./open-suggest.ts";
import type { SuggestRun } from "./suggest-run.ts";
import { createSuggestTally, type SuggestTally } from "./suggest-tally.ts";
import { suggestWriter } from "./suggest-writer.ts";

function cancelled(run: SuggestRun, tally: SuggestTally): TactfulError {
  const fate =
    run.output === "-" ? "what was written stands, in whole lines" : `${run.output} was left as it was`;
  return new TactfulError("CANCELLED", `Cancelled after ${formatCount(tally.records())} records; ${fate}.`);
}

/** What a run carries from batch to batch. */
interface Job {
  readonly makeCard: MakeCard;
  readonly sink: TextSink;
  readonly tally: SuggestTally;
  readonly onBatch: () => void;
  readonly signal: AbortSignal;
}

/** Answers and writes record after record, so that a live pipe gets each card at once; false where the reader has gone. */
async function answerAll(run: SuggestRun, source: RecordSource, job: Job): Promise<boolean> {
  const write = suggestWriter(run);
  for await (const rows of source.batches) {
    for (const row of rows) {
      if (job.signal.aborted) throw cancelled(run, job.tally);
      const answer = await answerSituation(row, job.makeCard);
      job.tally.add(answer);
      if (!(await job.sink.write(write(row, answer)))) return false;
    }
    job.onBatch();
  }
  return true;
}

async function suggestSource(
  run: SuggestRun,
  source: RecordSource,
  makeCard: MakeCard,
  io: CommandIo,
): Promise<ExitCode> {
  const sink = run.output === "-" ? openStdoutSink(io.stdout) : await openFileSink(run.output);
  const tally = createSuggestTally();
  const progress = createProgressLine(io, run.isQuiet);
  const started = io.now();
  const onBatch = (): void => progress.update(tally.records(), source.share());
  try {
    const isRead = await answerAll(run, source, { makeCard, sink, tally, onBatch, signal: io.signal });
    if (tally.records() === 0 && isRead && !run.isFilter) {
      const place = run.input === "-" ? {} : { file: run.input };
      throw new TactfulError("INPUT_EMPTY", "The input holds no record.", place);
    }
    await sink.finish();
  } catch (error) {
    await sink.discard();
    throw io.signal.aborted ? cancelled(run, tally) : error;
  } finally {
    progress.clear();
  }
  if (!run.isQuiet) io.stderr.write(`${tally.summary(io.now() - started)}\n`);
  return tally.failed() > 0 && !run.isFilter ? exitCode.doneWithErrors : exitCode.done;
}

/**
 * Answers a file or stream of situations as they come, in input order and with memory that does not grow with the input. Answers the exit
 * code; throws where nothing could be done.
 */
export async function runSuggest(run: SuggestRun, io: CommandIo): Promise<ExitCode> {
  const makeCard = await openCards(run.llm, openSuggest(run), io);
  try {
    const source = await openRecords(run.input, io.stdin, io.signal, { ...run.reading, format: "ndjson" });
    try {
      return await suggestSource(run, source, makeCard, io);
    } finally {
      source.close();
    }
  } catch (error) {
    const isNothing = error instanceof TactfulError && error.code === "INPUT_EMPTY";
    if (run.isFilter && isNothing) return exitCode.done;
    throw error;
  }
}
