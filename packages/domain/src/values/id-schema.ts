import { z } from "zod";

/** The schema of the ids (keys) of a table. */
export function idSchema<Key extends string>(table: Readonly<Record<Key, unknown>>): z.ZodType<Key> {
  return z.enum(Object.keys(table) as [Key, ...Key[]]);
}
