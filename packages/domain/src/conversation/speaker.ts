import { z } from "zod";

/** Who speaks; `script` is text written to be said, and `borrower` before verification is whoever answers. */
export const speakers = ["collector", "bot", "borrower", "third-party", "script"] as const;

/** One of {@link speakers}. */
export type Speaker = (typeof speakers)[number];

/** Checks a {@link Speaker}. */
export const Speaker: z.ZodType<Speaker> = z.enum(speakers);
