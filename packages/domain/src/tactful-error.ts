import type { ErrorCode } from "./error-codes.ts";

/** Where in the input an error stands and what caused it; all parts are optional. */
export interface ErrorPlace {
  /** The file, as the user named it. */
  readonly file?: string;
  /** 1-based line of the file or stream. */
  readonly line?: number;
  /** 1-based column of the line. */
  readonly column?: number;
  /** The field, such as `turns.0.text` or a feature name. */
  readonly path?: string;
  readonly cause?: unknown;
}

/** The one error class of the toolkit: wrong use, wrong files and wrong records throw it with a stable code. */
export class TactfulError extends Error {
  readonly code: ErrorCode;
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
  readonly path?: string;

  constructor(code: ErrorCode, message: string, place: ErrorPlace = {}) {
    super(message, place.cause === undefined ? undefined : { cause: place.cause });
    this.name = "TactfulError";
    this.code = code;
    if (place.file !== undefined) this.file = place.file;
    if (place.line !== undefined) this.line = place.line;
    if (place.column !== undefined) this.column = place.column;
    if (place.path !== undefined) this.path = place.path;
  }
}
