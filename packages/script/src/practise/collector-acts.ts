import { foldPlain, textOf } from "@tactful/text";
import { z } from "zod";

/** What a collector does in a practice call. */
export const collectorActs = [
  "verify",
  "debt",
  "ask-reason",
  "offer",
  "ask-payment",
  "recap",
  "handover",
  "take-dispute",
  "respect-stop",
  "call-back",
  "proof",
  "safety",
  "farewell",
] as const;

/** One of {@link collectorActs}. */
export type CollectorAct = (typeof collectorActs)[number];

/** Words that show an act. */
export interface ActCue {
  readonly id: CollectorAct;
  readonly any: readonly string[];
  readonly unless?: readonly string[];
  readonly hit: readonly string[];
  readonly miss: readonly string[];
}

/** The acts of one language. */
export interface ActFile {
  readonly version: string;
  readonly language: "zh" | "en";
  readonly acts: readonly ActCue[];
}

const text = z.string().min(1);

/** Whether a pattern can be read and repeats no group or any character without end: on hostile text it could take for ever. */
function isPattern(source: string): boolean {
  try {
    return new RegExp(source, "u").source !== "" && !/(?:\)|(?<!\\)\.)(?:[*+]|\{\d+,\})/.test(source);
  } catch {
    return false;
  }
}

const patterns = z.array(text.refine(isPattern, "expected a pattern without an endless repetition")).min(1);

/** Checks an {@link ActFile}: every act once. */
export const ActFile: z.ZodType<ActFile> = z.strictObject({
  version: text,
  language: z.enum(["zh", "en"]),
  acts: z
    .array(
      z.strictObject({
        id: z.enum(collectorActs),
        any: patterns,
        unless: z.exactOptional(patterns),
        hit: z.array(text).min(1),
        miss: z.array(text).min(1),
      }),
    )
    .refine(
      (acts) =>
        acts.length === collectorActs.length && new Set(acts.map(({ id }) => id)).size === acts.length,
      {
        error: "must name every act once",
      },
    ),
});

/** Finds the acts of a text. */
export type FindActs = (text: string) => ReadonlySet<CollectorAct>;

/** Makes the finder of a file's acts. Folding drops apostrophes, so patterns are read without them. */
export function actFinder({ acts }: ActFile): FindActs {
  const compile = (sources: readonly string[]): readonly RegExp[] =>
    sources.map((source) => new RegExp(source.replaceAll("'", ""), "u"));
  const compiled = acts.map(({ id, any, unless = [] }) => ({
    id,
    any: compile(any),
    unless: compile(unless),
  }));
  return (said) => {
    const folded = textOf(foldPlain(said.slice(0, 4000)));
    const has = (patternsOf: readonly RegExp[]): boolean =>
      patternsOf.some((pattern) => pattern.test(folded));
    return new Set(compiled.filter(({ any, unless }) => has(any) && !has(unless)).map(({ id }) => id));
  };
}
