import type { Language } from "@tactful/domain";
import { z } from "zod";

/** The three parts of empathy (Sharma et al. 2020, EPITOME): answering a feeling, showing that it is understood, asking about it. */
export const empathyParts = ["reaction", "interpretation", "exploration"] as const;

/** One of {@link empathyParts}. */
export type EmpathyPart = (typeof empathyParts)[number];

/** Words that show something of the tone. */
export interface ToneCue {
  readonly id: string;
  readonly shows: EmpathyPart | "reflection" | "question" | "pressure";
  /** Of a part of empathy: 1 is weak or general, 2 names the feeling or the circumstance. */
  readonly level?: 1 | 2;
  /** Of pressure, above 0 and up to 1. */
  readonly weight?: number;
  /** Patterns of the folded text, any of which is enough. */
  readonly any: readonly string[];
  /** Patterns that undo the cue in the sentence in which they stand. */
  readonly unless?: readonly string[];
  /** What could be said in place of a sentence that presses. */
  readonly instead?: Readonly<Partial<Record<Language, string>>>;
  /** Sentences that the cue must find, and must leave alone. */
  readonly hit: readonly string[];
  readonly miss: readonly string[];
}

/** The cues of one language. */
export interface ToneFile {
  readonly version: string;
  readonly language: "zh" | "en";
  readonly cues: readonly ToneCue[];
}

/** A repetition without end, of a group or of any character: on hostile text it could take for ever. */
const endless = /(?:\)|(?<!\\)\.)(?:[*+]|\{\d+,\})/;

function isPattern(source: string): boolean {
  try {
    return new RegExp(source, "gu").source !== "" && !endless.test(source);
  } catch {
    return false;
  }
}

const text = z.string().min(1);
const patterns = z
  .array(text.refine(isPattern, "expected a pattern that repeats no group or any character without end"))
  .min(1);

const ToneCue: z.ZodType<ToneCue> = z
  .strictObject({
    id: z.string().regex(/^[a-z]+\/[a-z-]+$/, "expected a name such as pressure/blame"),
    shows: z.enum([...empathyParts, "reflection", "question", "pressure"]),
    level: z.exactOptional(z.union([z.literal(1), z.literal(2)])),
    weight: z.exactOptional(z.number().gt(0).max(1)),
    any: patterns,
    unless: z.exactOptional(patterns),
    instead: z.exactOptional(
      z.strictObject({
        "zh-Hans": z.exactOptional(text),
        "zh-Hant": z.exactOptional(text),
        en: z.exactOptional(text),
      }),
    ),
    hit: z.array(text).min(1),
    miss: z.array(text).min(1),
  })
  .refine(({ shows, weight }) => (shows === "pressure") === (weight !== undefined), {
    error: "a cue of pressure has a weight, and no other has",
    path: ["weight"],
  })
  .refine(({ shows, level }) => empathyParts.some((part) => part === shows) === (level !== undefined), {
    error: "a cue of empathy has a level, and no other has",
    path: ["level"],
  });

/** Checks a {@link ToneFile}; unknown keys are refused. */
export const ToneFile: z.ZodType<ToneFile> = z.strictObject({
  version: text,
  language: z.enum(["zh", "en"]),
  cues: z.array(ToneCue).min(1),
});
