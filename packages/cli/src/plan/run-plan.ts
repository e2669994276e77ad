import { TactfulError } from "@tactful/domain";
import type { CommandIo } from "../command-io.ts";
import { type ExitCode, exitCode } from "../exit-code.ts";
import { openFileSink } from "../records/open-file-sink.ts";
import { openRecords, type RecordSource } from "../records/open-records.ts";
import { openStdoutSink } from "../records/open-stdout-sink.ts";
import type { TextSink } from "../records/text-sink.ts";
import { formatCount } from "../terminal/format-number.ts";
import { createProgressLine } from "../terminal/progress-line.ts";
import { answerRow, type PlanTools } from "./answer-row.ts";
import { policyFinder } from "./find-policy.ts";
import type { PlanRun } from "./plan-run.ts";
import { createPlanTally, type PlanTally } from "./plan-tally.ts";
import { planWriter } from "./plan-writer.ts";

function cancelled(run: PlanRun, tally: PlanTally): TactfulError {
  const fate =
    run.output === "-" ? "what was written stands, in whole lines" : `${run.output} was left as it was`;
  return new TactfulError("CANCELLED", `Cancelled after ${formatCount(tally.records())} records; ${fate}.`);
}

/** What a run carries from batch to batch. */
interface Job {
  readonly tools: PlanTools;
  readonly sink: TextSink;
  readonly tally: PlanTally;
  readonly onBatch: () => void;
  readonly signal: AbortSignal;
}

/** Answers and writes batch after batch; false where the reader of the output has gone. */
async function answerAll(run: PlanRun, source: RecordSource, job: Job): Promise<boolean> {
  const write = planWriter(run);
  for await (const rows of source.batches) {
    if (job.signal.aborted) throw cancelled(run, job.tally);
    let text = "";
    for (const row of rows) {
      const answer = answerRow(row, job.tools);
      job.tally.add(answer);
      text += write(row, answer);
    }
    if (text !== "" && !(await job.sink.write(text))) return false;
    job.onBatch();
  }
  return true;
}

async function planSource(
  run: PlanRun,
  source: RecordSource,
  tools: PlanTools,
  io: CommandIo,
): Promise<ExitCode> {
  const sink = run.output === "-" ? openStdoutSink(io.stdout) : await openFileSink(run.output);
  const tally = createPlanTally();
  const progress = createProgressLine(io, run.isQuiet);
  const started = io.now();
  const onBatch = (): void => progress.update(tally.records(), source.share());
  try {
    const isRead = await answerAll(run, source, { tools, sink, tally, onBatch, signal: io.signal });
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
 * Answers a file or stream of plan requests as they come, in input order and with memory that does not grow with the input. Answers the
 * exit code; throws where nothing could be done.
 */
export async function runPlan(run: PlanRun, io: CommandIo): Promise<ExitCode> {
  const tools: PlanTools = { findPolicy: policyFinder(run.policy), today: run.today };
  try {
    const source = await openRecords(run.input, io.stdin, io.signal, { ...run.reading, format: "ndjson" });
    try {
      return await planSource(run, source, tools, io);
    } finally {
      source.close();
    }
  } catch (error) {
    const isNothing = error instanceof TactfulError && error.code === "INPUT_EMPTY";
    if (run.isFilter && isNothing) return exitCode.done;
    throw error;
  }
}
