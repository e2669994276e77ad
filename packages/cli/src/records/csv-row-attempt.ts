import { type CsvPass, contentEnd } from "./csv-pass.ts";

/** The fault of a row whose quote is not closed. */
export const unclosedFault = "opens a quote that is never closed";

/** What an attempt to read one row came to; `end` is the position of its line end, `breaks` the line ends within it. */
export type CsvRowAttempt =
  | {
      readonly kind: "row";
      readonly cells: readonly string[];
      readonly end: number;
      readonly breaks: number;
    }
  | { readonly kind: "fault"; readonly fault: string }
  | { readonly kind: "incomplete" };

/** A row being read: where the next cell begins, and `done` once there is none. */
interface Progress {
  readonly cells: string[];
  at: number;
  breaks: number;
  done: CsvRowAttempt | null;
}

const incomplete: CsvRowAttempt = { kind: "incomplete" };

function countOf(text: string, character: string): number {
  let count = 0;
  for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1)) count += 1;
  return count;
}

/** The position after the closing quote of the cell that opens at `open`; -1 where the text ends before it is known. */
function afterClosingQuote(pass: CsvPass, open: number): number {
  const { text } = pass;
  let at = text.indexOf('"', open + 1);
  while (at >= 0 && text.charCodeAt(at + 1) === 0x22) at = text.indexOf('"', at + 2);
  if (at < 0) return -1;
  return at + 1 === text.length && !pass.isAll ? -1 : at + 1;
}

function rowOf(progress: Progress, end: number): CsvRowAttempt {
  return { kind: "row", cells: progress.cells, end, breaks: progress.breaks };
}

function takeQuotedCell(pass: CsvPass, progress: Progress): void {
  const after = afterClosingQuote(pass, progress.at);
  if (after < 0) {
    progress.done = pass.isAll ? { kind: "fault", fault: unclosedFault } : incomplete;
    return;
  }
  const quoted = pass.text.slice(progress.at + 1, after - 1);
  progress.cells.push(quoted.includes('"') ? quoted.replaceAll('""', '"') : quoted);
  progress.breaks += countOf(quoted, pass.dialect.newline);
  const end = pass.lineEnd(after);
  if (end === pass.text.length && !pass.isAll) progress.done = incomplete;
  else if (contentEnd(pass, after, end) === after) progress.done = rowOf(progress, end);
  else if (pass.text.charAt(after) === pass.dialect.delimiter) progress.at = after + 1;
  else progress.done = { kind: "fault", fault: "has text after a closing quote" };
}

function takePlainCell(pass: CsvPass, progress: Progress): void {
  const end = pass.lineEnd(progress.at);
  const cut = pass.delimiter(progress.at);
  if (end === pass.text.length && !pass.isAll) {
    progress.done = incomplete;
  } else if (cut < end) {
    progress.cells.push(pass.text.slice(progress.at, cut));
    progress.at = cut + 1;
  } else {
    progress.cells.push(pass.text.slice(progress.at, contentEnd(pass, progress.at, end)));
    progress.done = rowOf(progress, end);
  }
}

/** Reads one row that holds quotes, cell by cell (RFC 4180; a quote inside an unquoted cell is an ordinary character). */
function readQuotedRow(pass: CsvPass, start: number): CsvRowAttempt {
  const progress: Progress = { cells: [], at: start, breaks: 0, done: null };
  while (progress.done === null) {
    if (pass.text.charCodeAt(progress.at) === 0x22) takeQuotedCell(pass, progress);
    else takePlainCell(pass, progress);
  }
  return progress.done;
}

/** Tries to read the row that begins at `start`; a row without quotes is cut at its delimiters. */
export function attemptRow(pass: CsvPass, start: number): CsvRowAttempt {
  const end = pass.lineEnd(start);
  if (pass.quote(start) < end) return readQuotedRow(pass, start);
  if (end === pass.text.length && !pass.isAll) return incomplete;
  const row = pass.text.slice(start, contentEnd(pass, start, end));
  return { kind: "row", cells: row.split(pass.dialect.delimiter), end, breaks: 0 };
}
