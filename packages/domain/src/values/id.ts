import { z } from "zod";

/** The id of a record or thing as text that is not empty; a number in the input becomes text. */
export type Id = string;

/** Reads an {@link Id}. */
export const Id: z.ZodType<Id> = z.preprocess(
  (value) => (typeof value === "number" || typeof value === "bigint" ? String(value) : value),
  z.string().min(1),
);
