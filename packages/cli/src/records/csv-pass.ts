import type { CsvDialect } from "./csv-dialect.ts";
import { findForward } from "./find-forward.ts";

/** One pass over the text that is there, with the places that matter found as they are needed. */
export interface CsvPass {
  readonly text: string;
  /** Whether the input ends with this text. */
  readonly isAll: boolean;
  readonly dialect: CsvDialect;
  readonly lineEnd: (from: number) => number;
  readonly delimiter: (from: number) => number;
  readonly quote: (from: number) => number;
}

/** Begins a {@link CsvPass}. */
export function startPass(text: string, isAll: boolean, dialect: CsvDialect): CsvPass {
  return {
    text,
    isAll,
    dialect,
    lineEnd: findForward(text, dialect.newline),
    delimiter: findForward(text, dialect.delimiter),
    quote: findForward(text, '"'),
  };
}

/** Where what begins at `start` ends whose line end stands at `end`: before the CR of a CRLF. */
export function contentEnd(pass: CsvPass, start: number, end: number): number {
  const isPair = pass.dialect.newline === "\n" && end > start && pass.text.charCodeAt(end - 1) === 0x0d;
  return isPair ? end - 1 : end;
}
