import { TactfulError } from "@tactful/domain";
import { createUnderstanding } from "@tactful/script";
import type { CommandIo } from "../command-io.ts";
import { type ExitCode, exitCode } from "../exit-code.ts";
import type { InputRow } from "../records/input-row.ts";
import { openFileSink } from "../records/open-file-sink.ts";
import { openRecords, type RecordSource } from "../records/open-records.ts";
import { openStdoutSink } from "../records/open-stdout-sink.ts";
import type { TextSink } from "../records/text-sink.ts";
import { errorLine } from "../terminal/error-line.ts";
import { escapeControl } from "../terminal/escape-control.ts";
import { formatCount } from "../terminal/format-number.ts";
import { courseLine, signalLines } from "./signal-lines.ts";
import { type UnderstoodRow, understandRow } from "./understand-row.ts";
import type { UnderstandRun } from "./understand-run.ts";

/** What a run has seen so far. */
interface Figures {
  records: number;
  signals: number;
  failed: number;
}

function ndjsonOf(row: InputRow, answer: UnderstoodRow, run: UnderstandRun): string {
  const kept = run.keep ? { input: row.fields } : {};
  const records = answer.kind === "failed" ? [answer.record] : answer.signals;
  return records.map((record) => `${JSON.stringify({ ...record, ...kept })}\n`).join("");
}

function prettyOf(row: InputRow, answer: UnderstoodRow, { language }: UnderstandRun): string {
  if (answer.kind === "failed") return `${escapeControl(row.id)}\n${errorLine(answer.error)}\n\n`;
  const { signals, texts, isConversation } = answer;
  const lines = signals.flatMap((one) => signalLines(one, texts[one.turn ?? 0] ?? "", language));
  if (isConversation) lines.push(courseLine(signals, language));
  return `${lines.join("\n")}\n\n`;
}

function cancelled(run: UnderstandRun, { records }: Figures): TactfulError {
  const fate =
    run.output === "-" ? "what was written stands, in whole lines" : `${run.output} was left as it was`;
  return new TactfulError("CANCELLED", `Cancelled after ${formatCount(records)} records; ${fate}.`);
}

/** Answers record after record, a batch at a time. */
async function answerAll(
  source: RecordSource,
  sink: TextSink,
  run: UnderstandRun,
  io: CommandIo,
): Promise<Figures> {
  const understanding = createUnderstanding({
    today: run.today,
    ...(run.currency === undefined ? {} : { currency: run.currency }),
  });
  const figures = { records: 0, signals: 0, failed: 0 };
  const answer = (row: InputRow): string => {
    if (io.signal.aborted) throw cancelled(run, figures);
    const understood = understandRow(row, understanding);
    figures.records += 1;
    if (understood.kind === "failed") figures.failed += 1;
    else figures.signals += understood.signals.length;
    return run.format === "pretty" ? prettyOf(row, understood, run) : ndjsonOf(row, understood, run);
  };
  for await (const rows of source.batches) {
    if (!(await sink.write(rows.map(answer).join("")))) break;
  }
  return figures;
}

async function understandSource(source: RecordSource, run: UnderstandRun, io: CommandIo): Promise<ExitCode> {
  const sink = run.output === "-" ? openStdoutSink(io.stdout) : await openFileSink(run.output);
  try {
    const { records, signals, failed } = await answerAll(source, sink, run, io);
    if (records === 0 && !run.isFilter) {
      const place = run.input === "-" ? {} : { file: run.input };
      throw new TactfulError("INPUT_EMPTY", "The input holds no record.", place);
    }
    await sink.finish();
    if (!run.isQuiet) {
      const errors = failed === 0 ? "" : `, ${formatCount(failed)} error records`;
      io.stderr.write(
        `tactful: ${formatCount(records)} records understood, ${formatCount(signals)} signals${errors}.\n`,
      );
    }
    return failed > 0 && !run.isFilter ? exitCode.doneWithErrors : exitCode.done;
  } catch (error) {
    await sink.discard();
    throw error;
  }
}

/** Reads utterances and conversations and writes their signals, in input order. Throws where nothing could be done. */
export async function runUnderstand(run: UnderstandRun, io: CommandIo): Promise<ExitCode> {
  try {
    const source = await openRecords(run.input, io.stdin, io.signal, {
      ...run.reading,
      keepBlank: run.isFilter,
    });
    try {
      return await understandSource(source, run, io);
    } finally {
      source.close();
    }
  } catch (error) {
    const isNothing = error instanceof TactfulError && error.code === "INPUT_EMPTY";
    if (run.isFilter && isNothing) return exitCode.done;
    throw error;
  }
}
