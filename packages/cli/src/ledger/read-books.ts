import { type ErrorCode, parseValue, TactfulError } from "@tactful/domain";
import { Instalment, Payment, PromiseToPay } from "@tactful/strategy";
import type { CommandIo } from "../command-io.ts";
import { inFile } from "../records/in-file.ts";
import type { InputRow } from "../records/input-row.ts";
import { openRecords, type RecordSource } from "../records/open-records.ts";
import type { ProgressLine } from "../terminal/progress-line.ts";
import { type AccountBooks, openAccountBooks, type RowPlace } from "./account-books.ts";
import type { LedgerFile } from "./field-names.ts";
import { type LedgerFields, ledgerFields } from "./ledger-fields.ts";
import type { LedgerRun } from "./ledger-run.ts";

/** What a run read. */
export interface ReadBooks {
  readonly books: AccountBooks;
  /** Rows by file. */
  readonly rows: Readonly<Record<LedgerFile, number>>;
}

const code: ErrorCode = "RECORD_INVALID";

function addRow(books: AccountBooks, record: Record<string, unknown>, place: RowPlace): void {
  if (place.file === "schedule") books.addInstalment(parseValue(Instalment, record, code), place);
  else if (place.file === "payments") books.addPayment(parseValue(Payment, record, code), place);
  else books.addPromise(parseValue(PromiseToPay, record, code), place);
}

/** The account that a record names, as text; null where it names none that can be trusted. */
function accountOf(record: Record<string, unknown>): string | null {
  const { account } = record;
  if (typeof account === "number") return String(account);
  return typeof account === "string" && account !== "" ? account : null;
}

/** Reads a row into the books; whatever is wrong with it is noted at its account. */
function takeRow(
  books: AccountBooks,
  row: InputRow,
  place: RowPlace,
  fields: LedgerFields,
  defaults: Record<string, unknown>,
): void {
  let account = row.error === undefined ? null : fields.accountOf(row);
  try {
    if (row.error !== undefined) throw row.error;
    const record = { ...defaults, ...fields.read(row) };
    account = accountOf(record);
    addRow(books, record, place);
  } catch (error) {
    books.addFault(account, error, place);
  }
}

async function openOrNull(
  file: LedgerFile,
  path: string,
  run: LedgerRun,
  io: CommandIo,
): Promise<RecordSource | null> {
  try {
    return await openRecords(path, io.stdin, io.signal, run.reading);
  } catch (error) {
    // No payment and no promise yet is nothing wrong; an account has a schedule.
    const isEmpty = error instanceof TactfulError && error.code === "INPUT_EMPTY";
    if (isEmpty && file !== "schedule") return null;
    throw error;
  }
}

async function readFileInto(
  books: AccountBooks,
  file: LedgerFile,
  path: string,
  job: { readonly run: LedgerRun; readonly io: CommandIo; readonly progress: ProgressLine },
): Promise<number> {
  const { run, io, progress } = job;
  const source = await openOrNull(file, path, run, io);
  if (source === null) return 0;
  const { currency } = run;
  const defaults = currency === undefined || file !== "schedule" ? {} : { currency };
  let rows = 0;
  try {
    const fields = ledgerFields(file, source.heading, run.accountColumn);
    for await (const batch of source.batches) {
      for (const row of batch) takeRow(books, row, { file, line: row.line }, fields, defaults);
      rows += batch.length;
      progress.update(rows, source.share());
    }
  } catch (error) {
    throw inFile(error, path);
  } finally {
    progress.clear();
    source.close();
  }
  return rows;
}

/** Reads schedule, payments and promises into the books of their accounts. Throws as `openRecords` does, and INPUT_EMPTY for a schedule without a row. */
export async function readBooks(run: LedgerRun, io: CommandIo, progress: ProgressLine): Promise<ReadBooks> {
  const books = openAccountBooks();
  const job = { run, io, progress };
  const schedule = await readFileInto(books, "schedule", run.schedule, job);
  if (schedule === 0) {
    const place = run.schedule === "-" ? {} : { file: run.schedule };
    throw new TactfulError("INPUT_EMPTY", "The schedule has a header but no instalment.", place);
  }
  const payments = await readFileInto(books, "payments", run.payments, job);
  const { promises: file } = run;
  const promises = file === undefined ? 0 : await readFileInto(books, "promises", file, job);
  return { books, rows: { schedule, payments, promises } };
}
