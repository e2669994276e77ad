import { z } from "zod";

/** The language and script of a text: BCP 47 tags. */
export type Language = "zh-Hans" | "zh-Hant" | "en";

/**
 * Reads a {@link Language}. A bare `zh` is read as `zh-Hans`, its likely script by Unicode CLDR; leave the
 * field out where the script of the text should decide.
 */
export const Language: z.ZodType<Language> = z
  .enum(["zh-Hans", "zh-Hant", "en", "zh"])
  .transform((tag) => (tag === "zh" ? "zh-Hans" : tag));
