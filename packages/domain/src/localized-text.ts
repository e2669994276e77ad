import { z } from "zod";

/** A text shown to a person, in Chinese (simplified) and English. */
export interface LocalizedText {
  readonly zh: string;
  readonly en: string;
}

/** Checks a {@link LocalizedText}; both languages must be there and not empty. */
export const LocalizedText: z.ZodType<LocalizedText> = z.strictObject({
  zh: z.string().min(1),
  en: z.string().min(1),
});
