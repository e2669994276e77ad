import { z } from "zod";
import { type ErrorCode, errorCodes } from "./error-codes.ts";
import type { TactfulError } from "./tactful-error.ts";

/** What stands in the place of a record that could not be read or processed. */
export interface ErrorRecord {
  readonly id: string;
  readonly error: {
    readonly code: ErrorCode;
    readonly message: string;
    /** The field at fault. */
    readonly path?: string;
    /** 1-based line of the input. */
    readonly line?: number;
  };
}

/** Checks an {@link ErrorRecord}. */
export const ErrorRecord: z.ZodType<ErrorRecord> = z.strictObject({
  id: z.string(),
  error: z.strictObject({
    code: z.enum(Object.keys(errorCodes) as ErrorCode[]),
    message: z.string(),
    path: z.exactOptional(z.string()),
    line: z.exactOptional(z.number().int().positive()),
  }),
});

/** Turns an error about one record into the record that takes its place. */
export function errorRecord(id: string, error: TactfulError, line?: number): ErrorRecord {
  const place = error.line ?? line;
  return {
    id,
    error: {
      code: error.code,
      message: error.message,
      ...(error.path === undefined ? {} : { path: error.path }),
      ...(place === undefined ? {} : { line: place }),
    },
  };
}
