import type { CsvDialect } from "./csv-dialect.ts";
import { type CsvPass, contentEnd, startPass } from "./csv-pass.ts";
import type { CsvRecord } from "./csv-record.ts";
import { attemptRow, type CsvRowAttempt, unclosedFault } from "./csv-row-attempt.ts";
import { recordLimit } from "./record-limit.ts";

/** Cuts CSV text into rows, piece by piece. */
export interface CsvScanner {
  /** The rows that are complete with this text. */
  push(text: string): CsvRecord[];
  /** The rows left once the text has ended. */
  end(): CsvRecord[];
  /** True where all text so far is part of a row that was handed out. */
  isEmpty(): boolean;
}

/** How {@link createCsvScanner} treats lines without any text; the default leaves them out. */
export interface CsvScannerOptions {
  readonly keepBlank?: boolean;
  /** The rows after the header that are cut into cells, by their number from 0; others are passed over where they hold no quote. By default all. */
  readonly isWanted?: (ordinal: number) => boolean;
}

/** Beyond this length an incomplete row is tried again only once it has doubled, so that the work stays linear. */
const patientLength = 1024 * 1024;

const noCells: readonly string[] = [];

const longFault = `is longer than ${recordLimit} characters`;

/** The fault of a row that has one, or by its length cannot but have one; null where more text may still make it whole. */
function faultOf(pass: CsvPass, start: number, attempt: CsvRowAttempt): string | null {
  if (attempt.kind === "fault") return attempt.fault;
  const end = attempt.kind === "row" ? attempt.end : pass.text.length;
  if (end - start <= recordLimit) return null;
  return pass.lineEnd(start) - start > recordLimit ? longFault : unclosedFault;
}

/** A row at fault loses no other: it ends with its first line, and reading goes on with the next one. */
function faultyRow(pass: CsvPass, start: number, line: number, fault: string): CsvRecord {
  if (fault === longFault) return { line, raw: "", cells: [], fault };
  const raw = pass.text.slice(start, contentEnd(pass, start, pass.lineEnd(start)));
  return { line, raw, cells: raw.split(pass.dialect.delimiter), fault };
}

/** Cuts CSV text into rows. The pieces may be cut anywhere; the first begins with line 1. */
export function createCsvScanner(dialect: CsvDialect, options: CsvScannerOptions = {}): CsvScanner {
  const keepBlank = options.keepBlank === true;
  const { isWanted } = options;
  let taken = 0;
  let rest = "";
  let line = 1;
  let isSkipping = false;
  let retryLength = 0;

  /** Drops the remainder of a line that was too long; answers where the next one begins. */
  const skipLine = (pass: CsvPass): number => {
    if (!isSkipping) return 0;
    const end = pass.lineEnd(0);
    if (end === pass.text.length) return end;
    isSkipping = false;
    line += 1;
    return end + 1;
  };

  /** Passes over a row that nobody wants; answers where the next one begins, or `at` itself where it has to be read. */
  const passOver = (pass: CsvPass, at: number, rows: CsvRecord[]): number => {
    if (taken === 0 || isWanted === undefined || isWanted(taken - 1)) return at;
    const end = pass.lineEnd(at);
    const isPlain = end < pass.text.length && pass.quote(at) > end && end - at <= recordLimit;
    if (!isPlain || contentEnd(pass, at, end) === at) return at;
    rows.push({ line, raw: "", cells: noCells, isUnread: true });
    taken += 1;
    line += 1;
    return end + 1;
  };

  /** Takes the row at `at` into `rows`; answers where the next one begins, or `at` itself where the row is incomplete. */
  const takeRow = (pass: CsvPass, at: number, rows: CsvRecord[]): number => {
    const attempt = attemptRow(pass, at);
    const fault = faultOf(pass, at, attempt);
    if (fault !== null) {
      rows.push(faultyRow(pass, at, line, fault));
      taken += 1;
      const end = pass.lineEnd(at);
      isSkipping = end === pass.text.length;
      line += isSkipping ? 0 : 1;
      return end + 1;
    }
    if (attempt.kind !== "row") return at;
    const raw = pass.text.slice(at, contentEnd(pass, at, attempt.end));
    if (raw !== "" || keepBlank) {
      rows.push({ line, raw, cells: attempt.cells });
      taken += 1;
    }
    line += 1 + attempt.breaks;
    return attempt.end + 1;
  };

  const scan = (isAll: boolean): CsvRecord[] => {
    const pass = startPass(rest, isAll, dialect);
    const rows: CsvRecord[] = [];
    let at = skipLine(pass);
    while (at < rest.length) {
      const passed = passOver(pass, at, rows);
      const next = passed === at ? takeRow(pass, at, rows) : passed;
      if (next === at) break;
      at = next;
    }
    rest = rest.slice(at);
    retryLength = rest.length > patientLength ? rest.length * 2 : 0;
    return rows;
  };

  return {
    push(text) {
      rest += text;
      return rest.length < retryLength ? [] : scan(false);
    },
    end: () => scan(true),
    isEmpty: () => rest === "",
  };
}
