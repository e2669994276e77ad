import { z } from "zod";
import { type ExcuseKind, excuseKinds } from "./rule.ts";

/** Words that make a hit harmless when they stand near it. */
export interface Cue {
  readonly kind: ExcuseKind;
  readonly languages: readonly ("zh" | "en")[];
  /** How far the cue carries: to the next comma, or to the end of the sentence. */
  readonly scope: "clause" | "sentence";
  /** Longest distance to the hit: characters in Chinese, words in English. */
  readonly reach: number;
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** Word classes on or right before whose words the cue means something else (the 没 of 没还, the 别 of 别再拖). */
  readonly notBeside?: readonly string[];
  /** Words right behind which the cue means something else (the 您说 of 我跟您说). */
  readonly notAfter?: readonly string[];
}

/** Checks a {@link Cue}. */
export const Cue: z.ZodType<Cue> = z.strictObject({
  kind: z.enum(excuseKinds),
  languages: z.array(z.enum(["zh", "en"])).min(1),
  scope: z.enum(["clause", "sentence"]),
  reach: z.int().min(1).max(200),
  before: z.array(z.string().min(1)),
  after: z.array(z.string().min(1)),
  notBeside: z.exactOptional(z.array(z.string().min(1))),
  notAfter: z.exactOptional(z.array(z.string().min(1))),
});
