import { z } from "zod";

/** An id that the policy gives to a line, an offer or a role: letters, digits and hyphens. */
export const PolicyId: z.ZodType<string> = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, "expected an id of small letters, digits and hyphens");

/** A name from a list that the policy declares itself, such as a product or a grade, in any script. */
export const ListedId: z.ZodType<string> = z
  .string()
  .regex(/^\S(?:.*\S)?$/u, "expected a name without blanks before or after it");

/** A share, 0 to 1. */
export const Share: z.ZodType<number> = z.number().min(0).max(1);

/** A whole number from 0: minor units, or a count. */
export const WholeAmount: z.ZodType<number> = z.int().min(0);
