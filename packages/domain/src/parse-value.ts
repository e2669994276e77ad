import type { z } from "zod";
import type { ErrorCode } from "./error-codes.ts";
import { fromZodError } from "./from-zod-error.ts";
import type { ErrorPlace } from "./tactful-error.ts";

/** Reads a value with a schema, its defaults filled in; throws the one error of {@link fromZodError}. */
export function parseValue<Value>(
  schema: z.ZodType<Value>,
  value: unknown,
  code: ErrorCode,
  place: ErrorPlace = {},
): Value {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw fromZodError(result.error, code, place, value);
}
