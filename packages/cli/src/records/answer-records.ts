import { TactfulError } from "@tactful/domain";
import type { CommandIo } from "../command-io.ts";
import { type ExitCode, exitCode } from "../exit-code.ts";
import { formatCount } from "../terminal/format-number.ts";
import { createProgressLine } from "../terminal/progress-line.ts";
import type { InputRow } from "./input-row.ts";
import { openFileSink } from "./open-file-sink.ts";
import type { RecordSource } from "./open-records.ts";
import { openStdoutSink } from "./open-stdout-sink.ts";
import type { RowWriter } from "./row-writer.ts";
import type { TextSink } from "./text-sink.ts";

/** What every run that answers record by record is asked. */
export interface RecordsRun {
  /** `-` is standard input. */
  readonly input: string;
  /** `-` is standard output. */
  readonly output: string;
  /** Whether the command runs inside another engine: exit code 0 whatever the records hold. */
  readonly isFilter: boolean;
  readonly isQuiet: boolean;
}

/** How the rows of an opened source are answered, written and counted. */
export interface RecordsJob<Answer> {
  /** One answer for each row, in order; a lazy iterable keeps no answer longer than it takes to write it. */
  answer(rows: readonly InputRow[]): Iterable<Answer> | Promise<Iterable<Answer>>;
  readonly writer: RowWriter<Answer>;
  readonly tally: {
    add(answer: Answer): void;
    readonly records: () => number;
    readonly rejected: () => number;
    /** One sentence about a run that took some milliseconds. */
    summary(milliseconds: number): string;
  };
}

/** Answers rows as they are asked for, one by one. */
export function* oneByOne<Answer>(
  rows: readonly InputRow[],
  answer: (row: InputRow) => Answer,
): Generator<Answer, void> {
  for (const row of rows) yield answer(row);
}

/** Answers and writes batch after batch; false where the reader of the output has gone. */
async function answerAll<Answer>(
  source: RecordSource,
  sink: TextSink,
  { answer, writer, tally }: RecordsJob<Answer>,
  onBatch: () => void,
): Promise<boolean> {
  let head = writer.head;
  for await (const rows of source.batches) {
    if (rows.length === 0) continue;
    const answers = await answer(rows);
    let text = head;
    head = "";
    let index = 0;
    for (const given of answers) {
      const row = rows[index];
      if (row === undefined) break;
      tally.add(given);
      text += writer.row(row, given);
      index += 1;
    }
    if (!(await sink.write(text))) return false;
    onBatch();
  }
  return true;
}

function cancelled(output: string, records: number): TactfulError {
  const fate = output === "-" ? "what was written stands, in whole lines" : `${output} was left as it was`;
  return new TactfulError("CANCELLED", `Cancelled after ${formatCount(records)} records; ${fate}.`);
}

/** No record is an error, except for a filter, whose part of the work may be empty: it hands the header on. */
async function answerNothing(run: RecordsRun, sink: TextSink, head: string): Promise<void> {
  if (!run.isFilter) {
    const place = run.input === "-" ? {} : { file: run.input };
    throw new TactfulError("INPUT_EMPTY", "The input holds no record.", place);
  }
  if (head !== "") await sink.write(head);
}

async function answerSource<Answer>(
  run: RecordsRun,
  source: RecordSource,
  job: RecordsJob<Answer>,
  io: CommandIo,
): Promise<ExitCode> {
  const { tally, writer } = job;
  const sink = run.output === "-" ? openStdoutSink(io.stdout) : await openFileSink(run.output);
  const progress = createProgressLine(io, run.isQuiet);
  const started = io.now();
  const onBatch = (): void => progress.update(tally.records(), source.share());
  try {
    const isRead = await answerAll(source, sink, job, onBatch);
    if (tally.records() === 0 && isRead) await answerNothing(run, sink, writer.head);
    await sink.finish();
  } catch (error) {
    await sink.discard();
    throw io.signal.aborted ? cancelled(run.output, tally.records()) : error;
  } finally {
    progress.clear();
  }
  if (!run.isQuiet) io.stderr.write(`${tally.summary(io.now() - started)}\n`);
  return tally.rejected() > 0 && !run.isFilter ? exitCode.doneWithErrors : exitCode.done;
}

/**
 * Answers a file or stream record by record, in input order and with memory that does not grow with the input. Answers the exit code;
 * throws where nothing could be done. `begin` says, once the source is open, how its rows are answered.
 */
export async function answerRecords<Answer>(
  run: RecordsRun,
  open: () => Promise<RecordSource>,
  begin: (source: RecordSource) => RecordsJob<Answer>,
  io: CommandIo,
): Promise<ExitCode> {
  try {
    const source = await open();
    try {
      return await answerSource(run, source, begin(source), io);
    } finally {
      source.close();
    }
  } catch (error) {
    const isNothing = error instanceof TactfulError && error.code === "INPUT_EMPTY";
    if (run.isFilter && isNothing) return exitCode.done;
    throw error;
  }
}
