import { LocalizedText } from "@tactful/domain";
import { z } from "zod";

const why = [
  "violation",
  "pressure",
  "disclosed",
  "unheard",
  "pushed",
  "calmed",
  "opened",
  "agreed",
  "solved",
  "ended",
] as const;

/** Why a turn decided a practice call. */
export type TurnReason = (typeof why)[number];

const steps = ["verified", "heard", "ability", "fits", "agreed", "recap", "solved", "unpushed"] as const;

/** A step of a well-led practice call. */
export type NegotiationStep = (typeof steps)[number];

const better = ["verify", "acknowledge", "dispute", "handover", "callback", "stop", "crisis"] as const;

/** A sample of what would have been better. */
export type BetterSample = (typeof better)[number];

const outcomes = ["agreed", "solved", "open", "broken"] as const;

/** How a practice call came out. */
export type PracticeOutcome = (typeof outcomes)[number];

/** What a practice call says to the learner. */
export interface PracticeWords {
  readonly version: string;
  readonly why: Readonly<Record<TurnReason, LocalizedText>>;
  readonly better: Readonly<Record<BetterSample, Readonly<Record<"zh-Hans" | "en", string>>>>;
  readonly steps: Readonly<Record<NegotiationStep, LocalizedText>>;
  readonly outcome: Readonly<Record<PracticeOutcome, LocalizedText>>;
}

const text = z.string().min(1);

/** Checks {@link PracticeWords}. */
export const PracticeWordsFile: z.ZodType<PracticeWords> = z.strictObject({
  version: text,
  why: z.record(z.enum(why), LocalizedText),
  better: z.record(z.enum(better), z.strictObject({ "zh-Hans": text, en: text })),
  steps: z.record(z.enum(steps), LocalizedText),
  outcome: z.record(z.enum(outcomes), LocalizedText),
});
