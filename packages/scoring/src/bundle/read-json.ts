import { type ErrorCode, parseValue, TactfulError } from "@tactful/domain";
import type { z } from "zod";

/** What a JSON file is read as: what to call it, where it lies, and the code of its errors. */
export interface JsonFile {
  /** Such as `manifest`. */
  readonly what: string;
  readonly file: string;
  readonly code: ErrorCode;
}

/** Reads a JSON file against its schema; what breaks it becomes one sentence with the path of the field. */
export function readJson<T>(bytes: Uint8Array, schema: z.ZodType<T>, source: JsonFile): T {
  const { what, code, file } = source;
  const text = new TextDecoder().decode(bytes);
  if (text.trim() === "") throw new TactfulError(code, `The ${what} is empty: restore it.`, { file });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    const message = `The ${what} is not valid JSON, perhaps cut short: restore it.`;
    throw new TactfulError(code, message, { file, cause });
  }
  return parseValue(schema, value, code, { file });
}
