import { z } from "zod";

/** An id that the policy gives to a line, an offer or a role: letters, digits and hyphens. */
export const PolicyId: z.ZodType<string> = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, "expected an id of small letters, digits and hyphens");

/** A name from a list that the policy declares itself, such as a product or a grade. */
export const ListedId: z.ZodType<string> = z
  .string()
  .regex(/^[A-Za-z0-9]+(?:[-+][A-Za-z0-9]*)*$/, "expected a name of letters, digits and hyphens");

/** A share, 0 to 1. */
export const Share: z.ZodType<number> = z.number().min(0).max(1);

/** A whole number from 0: minor units, or a count. */
export const WholeAmount: z.ZodType<number> = z.int().min(0);
