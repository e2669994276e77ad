import { z } from "zod";

/** Word classes by name. */
export type WordClasses = Readonly<Record<string, readonly string[]>>;

/** Checks {@link WordClasses}. */
export const WordClasses: z.ZodType<WordClasses> = z.record(
  z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, "expected a class name in kebab-case"),
  z.array(z.string().min(1)).min(1),
);
