import {
  type ContactRules,
  contactJson,
  createContactRules,
  loadContactBook,
  readContactRequest,
} from "@tactful/compliance";
import { type ContactAnswer, type ErrorRecord, errorRecord, TactfulError } from "@tactful/domain";
import type { CommandIo } from "../command-io.ts";
import { type ExitCode, exitCode } from "../exit-code.ts";
import type { InputRow } from "../records/input-row.ts";
import { openFileSink } from "../records/open-file-sink.ts";
import { openRecords, type RecordSource } from "../records/open-records.ts";
import { openStdoutSink } from "../records/open-stdout-sink.ts";
import type { TextSink } from "../records/text-sink.ts";
import { formatCount } from "../terminal/format-number.ts";
import { createProgressLine } from "../terminal/progress-line.ts";
import { contactFields } from "./contact-fields.ts";
import type { ContactRun } from "./contact-run.ts";
import { type ContactTally, createContactTally } from "./contact-tally.ts";
import { prettyContact } from "./pretty-contact.ts";

type Answer = ContactAnswer | ErrorRecord;

/** What a run carries from record to record. */
interface Job {
  readonly run: ContactRun;
  readonly rules: ContactRules;
  readonly isCsv: boolean;
  readonly tally: ContactTally;
  readonly onBatch: () => void;
}

function answerRow(row: InputRow, { run, rules, isCsv }: Job): Answer {
  try {
    if (row.error !== undefined) throw row.error;
    const request = readContactRequest(isCsv ? contactFields(row) : row.fields, row.id);
    return rules.answer(request, { withMessages: run.withMessages });
  } catch (error) {
    if (!(error instanceof TactfulError)) throw error;
    return errorRecord(row.id, error, row.line);
  }
}

function written(row: InputRow, answer: Answer, { format, keep }: ContactRun): string {
  if (format === "pretty") return `${prettyContact(answer)}\n`;
  const json = "error" in answer ? JSON.stringify(answer) : contactJson(answer);
  if (!keep) return `${json}\n`;
  const input = row.error === undefined ? row.fields : row.source;
  return `${json.slice(0, -1)},"input":${JSON.stringify(input)}}\n`;
}

/** Answers and writes batch after batch; false where the reader of the output has gone. */
async function answerAll(source: RecordSource, sink: TextSink, job: Job): Promise<boolean> {
  for await (const rows of source.batches) {
    let text = "";
    for (const row of rows) {
      const answer = answerRow(row, job);
      job.tally.add(answer);
      text += written(row, answer, job.run);
    }
    if (text !== "" && !(await sink.write(text))) return false;
    job.onBatch();
  }
  return true;
}

function cancelled(run: ContactRun, tally: ContactTally): TactfulError {
  const fate =
    run.output === "-" ? "what was written stands, in whole lines" : `${run.output} was left as it was`;
  return new TactfulError("CANCELLED", `Cancelled after ${formatCount(tally.records())} requests; ${fate}.`);
}

function refuseEmpty(run: ContactRun): void {
  if (run.isFilter) return;
  const place = run.input === "-" ? {} : { file: run.input };
  throw new TactfulError("INPUT_EMPTY", "The input holds no record.", place);
}

async function answerSource(
  run: ContactRun,
  source: RecordSource,
  rules: ContactRules,
  io: CommandIo,
): Promise<ExitCode> {
  const sink = run.output === "-" ? openStdoutSink(io.stdout) : await openFileSink(run.output);
  const tally = createContactTally();
  const progress = createProgressLine(io, run.isQuiet);
  const started = io.now();
  const onBatch = (): void => progress.update(tally.records(), source.share());
  try {
    const isRead = await answerAll(source, sink, {
      run,
      rules,
      isCsv: source.heading !== null,
      tally,
      onBatch,
    });
    if (tally.records() === 0 && isRead) refuseEmpty(run);
    await sink.finish();
  } catch (error) {
    await sink.discard();
    throw io.signal.aborted ? cancelled(run, tally) : error;
  } finally {
    progress.clear();
  }
  if (!run.isQuiet) io.stderr.write(`${tally.summary(io.now() - started)}\n`);
  return tally.rejected() > 0 && !run.isFilter ? exitCode.doneWithErrors : exitCode.done;
}

/**
 * Answers a file or stream of contact requests, in input order and with memory that does not grow with the input. Answers the exit code;
 * throws where nothing could be done.
 */
export async function runContact(run: ContactRun, io: CommandIo): Promise<ExitCode> {
  const rules = createContactRules(loadContactBook({ packs: run.packs, holidays: run.holidays }));
  try {
    const source = await openRecords(run.input, io.stdin, io.signal, run.reading);
    try {
      return await answerSource(run, source, rules, io);
    } finally {
      source.close();
    }
  } catch (error) {
    const isNothing = error instanceof TactfulError && error.code === "INPUT_EMPTY";
    if (run.isFilter && isNothing) return exitCode.done;
    throw error;
  }
}
