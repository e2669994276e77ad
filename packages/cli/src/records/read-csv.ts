import { TactfulError } from "@tactful/domain";
import type { CsvDialect } from "./csv-dialect.ts";
import { checkHeader } from "./csv-header.ts";
import type { CsvRecord } from "./csv-record.ts";
import type { CsvRow } from "./csv-row.ts";
import { damagedText } from "./damaged-text.ts";
import type { TextBlock } from "./decode-text.ts";
import { createSniffingScanner, type SniffingScanner } from "./sniffing-scanner.ts";
import type { TextEncoding } from "./text-encoding.ts";

/** How {@link readCsv} reads. */
export interface ReadCsvOptions {
  readonly encoding: TextEncoding;
  /** One character; by default told from the header line. */
  readonly delimiter?: string;
  /** Answers a blank line with an error instead of leaving it out. */
  readonly keepBlank?: boolean;
  /** The rows that are read, by their number from 0; the others may be empty. By default all. */
  readonly isWanted?: (ordinal: number) => boolean;
}

/** A CSV file whose header has been read and whose rows come as they are asked for. */
export interface CsvTable {
  /** The names in the header without the blanks around them. */
  readonly header: readonly string[];
  /** The header's own text, without its line end. */
  readonly headerText: string;
  readonly dialect: CsvDialect;
  /** Each batch holds the rows of one piece of the input, in order; some are empty. */
  readonly batches: AsyncGenerator<readonly CsvRow[]>;
}

function wrongCount(record: CsvRecord, expected: number): string {
  const cells = record.cells.length === 1 ? "1 cell" : `${record.cells.length} cells`;
  return `has ${cells} where the header has ${expected}`;
}

function checkRow(record: CsvRecord, width: number): CsvRow {
  if (record.isUnread === true) return record;
  const { line, raw, cells } = record;
  const fault = record.fault ?? (cells.length === width ? undefined : wrongCount(record, width));
  if (fault === undefined) {
    if (cells[0] !== "" || cells.some((cell) => cell !== "")) return record;
    return { line, raw, cells, error: new TactfulError("RECORD_INVALID", "The row is empty.", { line }) };
  }
  const message = `The row ${fault}; check its quotes and delimiters.`;
  return { line, raw, cells, error: new TactfulError("INPUT_FORMAT", message, { line }) };
}

function checkText(record: CsvRecord, encoding: TextEncoding): CsvRow | null {
  return record.raw.includes("\ufffd") ? { ...record, error: damagedText(encoding, record.line) } : null;
}

interface Opening {
  readonly scanner: SniffingScanner;
  readonly header: CsvRecord;
  readonly rows: readonly CsvRecord[];
  readonly damaged: boolean;
}

/** Reads on until the header is complete; null where the input ends without one. */
async function openTable(blocks: AsyncIterator<TextBlock>, options: ReadCsvOptions): Promise<Opening | null> {
  const scanner = createSniffingScanner(options.delimiter, {
    keepBlank: options.keepBlank === true,
    ...(options.isWanted === undefined ? {} : { isWanted: options.isWanted }),
  });
  let damaged = false;
  for (;;) {
    const step = await blocks.next();
    const isAll = step.done === true;
    damaged ||= !isAll && step.value.damaged;
    const records = isAll ? scanner.end() : scanner.push(step.value.text);
    const at = records.findIndex((record) => record.raw !== "" || record.fault !== undefined);
    const header = records[at];
    if (header !== undefined) return { scanner, header, rows: records.slice(at + 1), damaged };
    if (isAll) return null;
  }
}

/**
 * Reads CSV (RFC 4180; LF, CRLF or CR; `,`, `;` or tab). A row at fault carries its error in its place. Throws INPUT_EMPTY where there is not
 * even a header, INPUT_FORMAT and INPUT_ENCODING where the header cannot be read.
 */
export async function readCsv(blocks: AsyncIterable<TextBlock>, options: ReadCsvOptions): Promise<CsvTable> {
  const iterator = blocks[Symbol.asyncIterator]();
  const opening = await openTable(iterator, options);
  if (opening === null) throw new TactfulError("INPUT_EMPTY", "The input is empty.");
  const { scanner, header } = opening;
  if (opening.damaged && header.raw.includes("\ufffd")) throw damagedText(options.encoding, header.line);
  const names = checkHeader(header);
  return {
    header: names,
    headerText: header.raw,
    dialect: scanner.dialect(),
    batches: readRows(iterator, opening, names.length, options.encoding),
  };
}

async function* readRows(
  blocks: AsyncIterator<TextBlock>,
  opening: Opening,
  width: number,
  encoding: TextEncoding,
): AsyncGenerator<readonly CsvRow[]> {
  const { scanner } = opening;
  let { damaged } = opening;
  const check = (records: readonly CsvRecord[]): readonly CsvRow[] => {
    const rows = records.map(
      (record) => (damaged ? checkText(record, encoding) : null) ?? checkRow(record, width),
    );
    if (scanner.isEmpty()) damaged = false;
    return rows;
  };
  yield check(opening.rows);
  for (let step = await blocks.next(); step.done !== true; step = await blocks.next()) {
    damaged ||= step.value.damaged;
    yield check(scanner.push(step.value.text));
  }
  yield check(scanner.end());
}
