import { z } from "zod";

/** The law or standard that a rule rests on. */
export interface Citation {
  /** Full name of the law, rule or standard. */
  readonly instrument: string;
  /** Article or section, only where it was confirmed. */
  readonly article?: string;
  readonly layer: "statute" | "rule" | "standard" | "self-regulation";
  /** How well it was confirmed: V1 by the text itself, V2 by a reliable second source. */
  readonly grade: "V1" | "V2";
}

/** Checks a {@link Citation}. */
export const Citation: z.ZodType<Citation> = z.strictObject({
  instrument: z.string().min(1),
  article: z.exactOptional(z.string().min(1)),
  layer: z.enum(["statute", "rule", "standard", "self-regulation"]),
  grade: z.enum(["V1", "V2"]),
});
