import { type ErrorRecord, errorRecord, TactfulError } from "@tactful/domain";
import { keepLedger, type LedgerEntry } from "@tactful/strategy";
import type { CommandIo } from "../command-io.ts";
import { type ExitCode, exitCode } from "../exit-code.ts";
import { openFileSink } from "../records/open-file-sink.ts";
import { openStdoutSink } from "../records/open-stdout-sink.ts";
import { formatOfName } from "../records/record-format.ts";
import type { TextSink } from "../records/text-sink.ts";
import { writeFileWhole } from "../records/write-file-whole.ts";
import { errorLine } from "../terminal/error-line.ts";
import { createProgressLine } from "../terminal/progress-line.ts";
import type { AccountBook } from "./account-books.ts";
import { entryHeader, entryRow } from "./entry-columns.ts";
import type { LedgerRun } from "./ledger-run.ts";
import { createLedgerTally, type LedgerTally } from "./ledger-tally.ts";
import { readBooks } from "./read-books.ts";

/** Errors that are told one by one; the summary counts them all. */
const shownErrors = 5;

/** Accounts that are written at once. */
const batchSize = 2000;

function entryOf(book: AccountBook, run: LedgerRun): LedgerEntry | ErrorRecord {
  if (book.fault !== null) return book.fault;
  try {
    return keepLedger(book, run);
  } catch (error) {
    if (error instanceof TactfulError) return errorRecord(book.id, error);
    throw error;
  }
}

/** Tells an error with the file and line of the row at fault, where it is one row's. */
function tellError(record: ErrorRecord, { faultFile }: AccountBook, run: LedgerRun, io: CommandIo): void {
  const { code, message, line } = record.error;
  const file = faultFile === null ? undefined : run[faultFile];
  const place = {
    ...(file === undefined || file === "-" ? {} : { file }),
    ...(line === undefined ? {} : { line }),
  };
  io.stderr.write(`${errorLine(new TactfulError(code, `${record.id}: ${message}`, place))}\n`);
}

/** Answers some accounts, counts them, and tells the first errors. */
function answerBatch(
  books: readonly AccountBook[],
  run: LedgerRun,
  tally: LedgerTally,
  io: CommandIo,
): readonly (LedgerEntry | ErrorRecord)[] {
  return books.map((book) => {
    const result = entryOf(book, run);
    tally.add(result);
    if ("error" in result && tally.rejected() <= shownErrors && !run.isQuiet)
      tellError(result, book, run, io);
    return result;
  });
}

/** Writes one answer an account, as long as somebody reads them. */
async function writeEntries(
  books: readonly AccountBook[],
  sink: TextSink,
  run: LedgerRun,
  job: { readonly io: CommandIo; readonly tally: LedgerTally },
): Promise<void> {
  const { io, tally } = job;
  const isCsv = (run.format ?? formatOfName(run.output) ?? "ndjson") === "csv";
  const write = isCsv ? entryRow : (result: LedgerEntry | ErrorRecord): string => JSON.stringify(result);
  let text = isCsv ? `${entryHeader}\n` : "";
  for (let from = 0; from < books.length; from += batchSize) {
    if (io.signal.aborted) throw new TactfulError("CANCELLED", "Cancelled; the output is not complete.");
    const results = answerBatch(books.slice(from, from + batchSize), run, tally, io);
    for (const result of results) text += `${write(result)}\n`;
    if (!(await sink.write(text))) return;
    text = "";
  }
}

function requireOneStdin(run: LedgerRun): void {
  const piped = [run.schedule, run.payments, run.promises].filter((file) => file === "-");
  if (piped.length <= 1) return;
  throw new TactfulError(
    "OPTION_INVALID",
    "Only one of the files can be -, standard input; name the others.",
  );
}

async function pageOf(books: readonly AccountBook[], run: LedgerRun): Promise<string | null> {
  if (run.report === undefined) return null;
  const { ledgerReport } = await import("./report/ledger-report.ts");
  return ledgerReport(books, run, run.report);
}

/**
 * Keeps the ledger of a file of instalments and a file of payments: one answer an account, in the order of the schedule. Answers the exit code;
 * throws where nothing could be done.
 */
export async function runLedger(run: LedgerRun, io: CommandIo): Promise<ExitCode> {
  requireOneStdin(run);
  const started = io.now();
  const { books, rows } = await readBooks(run, io, createProgressLine(io, run.isQuiet));
  // Made before anything is written, so that a report that cannot be made leaves nothing half done.
  const page = await pageOf(books.all(), run);
  const sink = run.output === "-" ? openStdoutSink(io.stdout) : await openFileSink(run.output);
  const tally = createLedgerTally();
  try {
    await writeEntries(books.all(), sink, run, { io, tally });
    await sink.finish();
  } catch (error) {
    await sink.discard();
    throw error;
  }
  if (run.report !== undefined && page !== null) await writeFileWhole(run.report.file, page);
  if (!run.isQuiet) io.stderr.write(`${tally.summary(rows, run.asOf, io.now() - started)}\n`);
  return tally.rejected() > 0 ? exitCode.doneWithErrors : exitCode.done;
}
