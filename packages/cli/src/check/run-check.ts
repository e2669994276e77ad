import { readFile } from "node:fs/promises";
import {
  type BaselineDraft,
  createRunTally,
  createSuppressor,
  drawBaseline,
  type ReportEntry,
  type RunFigures,
  type RunTally,
  reaches,
  readBaseline,
  readSuppressions,
  type Suppressor,
  type ThirdReader,
} from "@tactful/compliance";
import { TactfulError } from "@tactful/domain";
import type { CommandIo } from "../command-io.ts";
import { type ExitCode, exitCode } from "../exit-code.ts";
import { openFileSink } from "../records/open-file-sink.ts";
import { openStdoutSink } from "../records/open-stdout-sink.ts";
import type { TextSink } from "../records/text-sink.ts";
import { writeFileWhole } from "../records/write-file-whole.ts";
import { formatCount } from "../terminal/format-number.ts";
import { createProgressLine } from "../terminal/progress-line.ts";
import type { CheckInput } from "./check-input.ts";
import type { RowTools } from "./check-row.ts";
import { type CheckedRow, type CheckRows, rowsChecker } from "./check-rows.ts";
import type { CheckRun } from "./check-run.ts";
import { type CheckWriter, checkWriter } from "./check-writer.ts";
import { closingLines } from "./closing-lines.ts";
import { openCheckInput } from "./open-check-input.ts";
import { type OpenedChecker, openChecker } from "./open-checker.ts";
import { borderlineShare, openThirdReader } from "./open-third-reader.ts";
import { readFacts } from "./read-facts.ts";

async function textOf(file: string, what: string): Promise<string> {
  return readFile(file, "utf8").catch((cause: unknown) => {
    throw new TactfulError("FILE_NOT_FOUND", `The ${what} cannot be read.`, { file, cause });
  });
}

async function openSuppressor(run: CheckRun, rules: ReadonlySet<string>): Promise<Suppressor> {
  const { suppressionsFile, baselineFile, today } = run;
  const file =
    suppressionsFile === undefined
      ? []
      : readSuppressions(await textOf(suppressionsFile, "suppressions file"), suppressionsFile, rules);
  const baseline =
    baselineFile === undefined ? [] : readBaseline(await textOf(baselineFile, "baseline"), baselineFile);
  return createSuppressor({ file, baseline, today });
}

async function rowTools(run: CheckRun, opened: OpenedChecker, io: CommandIo): Promise<RowTools> {
  const rules = new Set(opened.book.rules.map(({ rule }) => rule.id));
  const shown = run.format === "sarif" || run.format === "csv" || run.format === "html";
  return {
    checker: opened.checker,
    jurisdictions: run.jurisdictions,
    facts: run.factsFile === undefined ? new Map() : await readFacts(run.factsFile, io),
    suppressor: await openSuppressor(run, rules),
    withFingerprints: shown || run.writeBaseline !== undefined,
    ...(run.speaker === undefined ? {} : { speaker: run.speaker }),
    ...(run.channel === undefined ? {} : { channel: run.channel }),
  };
}

/** What a run carries from record to record. */
interface Job {
  readonly run: CheckRun;
  readonly checkRows: CheckRows;
  readonly tally: RunTally;
  readonly baseline: BaselineDraft | null;
  readonly writer: CheckWriter;
  readonly sink: TextSink;
  readonly onRecord: () => void;
}

function addToBaseline(draft: BaselineDraft, entry: ReportEntry): void {
  if (entry.kind === "failed") return;
  for (const [index, finding] of entry.answer.findings.entries()) {
    draft.add(finding, entry.fingerprints?.[index] ?? "");
  }
  for (const { finding, by, fingerprint } of entry.suppressed) {
    if (by.kind === "baseline" && fingerprint !== undefined) draft.add(finding, fingerprint);
  }
}

function cancelled(run: CheckRun, figures: RunFigures): TactfulError {
  const fate =
    run.output === "-" ? "what was written stands, in whole lines" : `${run.output} was left as it was`;
  return new TactfulError("CANCELLED", `Cancelled after ${formatCount(figures.records)} records; ${fate}.`);
}

/** Text of this size is handed on before a batch is done, so that a batch of long answers is never held whole. */
const handOver = 1 << 20;

/** Gathers text for a sink; a write answers false where the reader of the output has gone. */
function gathering(sink: TextSink, head: string) {
  let text = head;
  const flush = async (): Promise<boolean> => {
    const ready = text;
    text = "";
    return ready === "" || sink.write(ready);
  };
  return {
    add: async (more: string): Promise<boolean> => {
      text += more;
      return text.length < handOver || flush();
    },
    flush,
  };
}

/** Checks and writes record after record; false where the reader of the output has gone. */
async function checkAll(input: CheckInput, job: Job, io: CommandIo): Promise<boolean> {
  const { tally, writer, baseline } = job;
  const gathered = gathering(job.sink, writer.head);
  const take = ({ row, entry }: CheckedRow): Promise<boolean> => {
    if (io.signal.aborted) throw cancelled(job.run, tally.figures());
    tally.add(entry);
    if (baseline !== null) addToBaseline(baseline, entry);
    job.onRecord();
    return gathered.add(writer.row(row, entry));
  };
  for await (const rows of input.batches) {
    for await (const checked of job.checkRows(rows)) if (!(await take(checked))) return false;
    if (!(await gathered.flush())) return false;
  }
  return true;
}

function codeOf(run: CheckRun, figures: RunFigures): ExitCode {
  if (run.isFilter) return exitCode.done;
  const isStopped = run.failOn !== "none" && run.writeBaseline === undefined && reaches(figures, run.failOn);
  if (isStopped) return exitCode.stopped;
  return figures.failed > 0 ? exitCode.doneWithErrors : exitCode.done;
}

async function thirdReaderOf(
  run: CheckRun,
  opened: OpenedChecker,
  io: CommandIo,
): Promise<ThirdReader | null> {
  if (run.thirdReader === undefined) return null;
  return openThirdReader(run.thirdReader, opened.ready, { today: run.today, signal: io.signal });
}

async function checkInput(
  run: CheckRun,
  input: CheckInput,
  opened: OpenedChecker,
  io: CommandIo,
): Promise<ExitCode> {
  const tools = await rowTools(run, opened, io);
  const third = await thirdReaderOf(run, opened, io);
  const sink = run.output === "-" ? openStdoutSink(io.stdout) : await openFileSink(run.output);
  const baseline = run.writeBaseline === undefined ? null : drawBaseline();
  const writer = checkWriter(run, opened);
  const tally = createRunTally();
  const progress = createProgressLine(io, run.isQuiet);
  const onRecord = (): void => progress.update(tally.figures().records, input.share());
  const started = io.now();
  try {
    const checkRows = rowsChecker(tools, third);
    const job = { run, checkRows, tally, baseline, writer, sink, onRecord };
    const isRead = await checkAll(input, job, io);
    const figures = tally.figures();
    if (figures.records === 0 && isRead && !run.isFilter) {
      throw new TactfulError(
        "INPUT_EMPTY",
        "The input holds no record.",
        run.input === "-" ? {} : { file: run.input },
      );
    }
    if (isRead) await sink.write(writer.end({ figures, idle: tools.suppressor.idle() }));
    await sink.finish();
    if (run.writeBaseline !== undefined && baseline !== null) {
      await writeFileWhole(run.writeBaseline, baseline.text());
    }
  } catch (error) {
    await sink.discard();
    throw io.signal.aborted ? cancelled(run, tally.figures()) : error;
  } finally {
    progress.clear();
  }
  const told = { figures: tally.figures(), milliseconds: io.now() - started, idle: tools.suppressor.idle() };
  for (const line of closingLines(run, told, { readerLanguages: opened.readerLanguages, third })) {
    io.stderr.write(`${line}\n`);
  }
  return codeOf(run, tally.figures());
}

/**
 * Checks texts and conversations of a file or stream and writes a report as they come, in input order. Answers the exit code; throws where
 * nothing could be done.
 */
export async function runCheck(run: CheckRun, io: CommandIo): Promise<ExitCode> {
  const [only] = run.jurisdictions;
  const opened = openChecker({
    packs: run.packs,
    wantsSecondReader: run.wantsSecondReader,
    today: run.today,
    ...(only === undefined ? {} : { jurisdiction: only }),
    ...(run.thirdReader === undefined ? {} : { borderline: borderlineShare }),
  });
  try {
    const input = await openCheckInput(run.input, io.stdin, io.signal, run.reading);
    try {
      return await checkInput(run, input, opened, io);
    } finally {
      input.close();
    }
  } catch (error) {
    const isNothing = error instanceof TactfulError && error.code === "INPUT_EMPTY";
    if (run.isFilter && isNothing) return exitCode.done;
    throw error;
  }
}
