import { z } from "zod";

/** A whole number from 0: a count, or a number of days. */
export type Count = number;

/** Checks a {@link Count}. */
export const Count: z.ZodType<Count> = z.int().min(0);
