import { z } from "zod";
import { SignalLabel } from "../understanding/signal-label.ts";

/** A sentence that a cue must find, or must leave alone; with what was said just before where that matters. */
export type CueExample = string | { readonly text: string; readonly context: string };

/** Words that speak for a label. */
export interface Cue {
  readonly id: string;
  readonly shows: SignalLabel;
  /** Patterns of the folded text, any of which is enough. */
  readonly any: readonly string[];
  /** Patterns that undo the cue wherever they stand in the text. */
  readonly unless?: readonly string[];
  /** What was said just before must be of one of these kinds. */
  readonly after?: readonly string[];
  /** Whether the words are enough by themselves, also where the classifier doubts. */
  readonly sure?: boolean;
  readonly hit: readonly CueExample[];
  readonly miss: readonly CueExample[];
}

/** Words that mean much the same to the reader; what classes say together, the classifier learns. */
export interface WordClass {
  readonly id: string;
  readonly any: readonly string[];
}

/** A kind of thing that a collector may have said just before: a question for the name, an offer. */
export interface ContextKind {
  readonly id: string;
  readonly any: readonly string[];
}

/** A file of cues of one language. */
export interface CueFile {
  readonly language: "zh" | "en";
  readonly contexts?: readonly ContextKind[];
  readonly classes?: readonly WordClass[];
  readonly cues: readonly Cue[];
}

/** A repetition without end, of a group or of any character: on hostile text it could take for ever. */
const endless = /(?:\)|(?<!\\)\.)(?:[*+]|\{\d+,\})/;

const pattern = z
  .string()
  .min(1)
  .refine((text) => !endless.test(text), "must not repeat a group or any character without end; write {0,8}");
const patterns = z.array(pattern).min(1);
const examples = z.array(
  z.union([z.string().min(1), z.strictObject({ text: z.string().min(1), context: z.string().min(1) })]),
);

const Cue: z.ZodType<Cue> = z.strictObject({
  id: z.string().regex(/^[a-z0-9.-]+\/[a-z0-9-]+$/, "expected a name such as pay.refuse/flat"),
  shows: SignalLabel,
  any: patterns,
  unless: z.exactOptional(patterns),
  after: z.exactOptional(z.array(z.string()).min(1)),
  sure: z.exactOptional(z.boolean()),
  hit: examples.min(1),
  miss: examples.min(1),
});

const named = z.array(z.strictObject({ id: z.string().regex(/^[a-z-]+$/), any: patterns }));

/** Checks a {@link CueFile}; unknown keys are refused. */
export const CueFile: z.ZodType<CueFile> = z.strictObject({
  language: z.enum(["zh", "en"]),
  contexts: z.exactOptional(named),
  classes: z.exactOptional(named),
  cues: z.array(Cue),
});
