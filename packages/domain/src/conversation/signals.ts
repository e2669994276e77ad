import { z } from "zod";
import { EmotionId } from "../labels/emotion.ts";
import { IntentId } from "../labels/intent.ts";
import { LateReasonId } from "../labels/late-reason.ts";
import { AmountMinor } from "../values/amount-minor.ts";
import { Count } from "../values/count.ts";
import { IsoDate } from "../values/iso-date.ts";

/** A label with how sure the reader is of it, 0 to 1. */
export interface Confident<Label extends string> {
  readonly id: Label;
  readonly confidence: number;
}

/** An intent and the words that show it: UTF-16 offsets, the end excluded. */
export interface IntentSignal extends Confident<IntentId> {
  readonly start: number;
  readonly end: number;
}

/** A payment the borrower promised, and the words of the promise: UTF-16 offsets, the end excluded. */
export interface PromiseSignal {
  readonly date?: IsoDate;
  readonly amountMinor?: AmountMinor;
  /** How it will be paid. */
  readonly method?: string;
  readonly start: number;
  readonly end: number;
}

/** What the reader left unsaid for want of confidence. */
export type Abstention = "intents" | "reason" | "emotion";

/** What the borrower means in one utterance. */
export interface Signals {
  readonly id: string;
  /** 0-based index of the turn; absent for a single utterance. */
  readonly turn?: number;
  readonly intents: readonly IntentSignal[];
  /** Why the payment is late; null where no reason is given or none is sure. */
  readonly reason: Confident<LateReasonId> | null;
  readonly emotion: Confident<EmotionId> | null;
  readonly promises: readonly PromiseSignal[];
  readonly abstained: readonly Abstention[];
}

const confidence = z.number().min(0).max(1);
const span = { start: Count, end: Count };

/** Checks {@link Signals}. */
export const Signals: z.ZodType<Signals> = z.looseObject({
  id: z.string(),
  turn: z.exactOptional(Count),
  intents: z.array(z.strictObject({ id: IntentId, confidence, ...span })),
  reason: z.strictObject({ id: LateReasonId, confidence }).nullable(),
  emotion: z.strictObject({ id: EmotionId, confidence }).nullable(),
  promises: z.array(
    z.strictObject({
      date: z.exactOptional(IsoDate),
      amountMinor: z.exactOptional(AmountMinor),
      method: z.exactOptional(z.string()),
      ...span,
    }),
  ),
  abstained: z.array(z.enum(["intents", "reason", "emotion"])),
});
