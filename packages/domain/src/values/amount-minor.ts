import { z } from "zod";

/** An amount owed or paid: a whole number of minor units, 0 to 2^53 - 1, never text. */
export type AmountMinor = number;

/** Checks an {@link AmountMinor}. */
export const AmountMinor: z.ZodType<AmountMinor> = z.int().min(0);
