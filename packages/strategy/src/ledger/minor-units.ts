import { z } from "zod";

const expected = "expected a whole number of minor units, such as 1250 for 12.50";

/** Checks an amount in minor units of either sign. */
export const SignedMinor: z.ZodType<number> = z.int(expected);

/** Checks an amount in minor units from some amount on. */
export function minorFrom(least: number): z.ZodType<number> {
  return z.int(expected).min(least, `expected an amount of ${least} minor units or more`);
}
