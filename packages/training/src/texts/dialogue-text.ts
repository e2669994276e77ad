import { EmotionId, IntentId, LateReasonId, TactfulError } from "@tactful/domain";
import { z } from "zod";
import type { TextRow } from "./text-row.ts";

/** A borrower's utterance with what it means, as the dialogue sets of `datasets/` hold it. */
interface LabelledSaying {
  readonly text: string;
  readonly language?: string;
  readonly context?: string;
  readonly intents: readonly IntentId[];
  readonly reason: LateReasonId | null;
  readonly emotion: EmotionId;
}

const LabelledSaying: z.ZodType<LabelledSaying> = z.looseObject({
  text: z.string().min(1),
  language: z.exactOptional(z.string()),
  context: z.exactOptional(z.string()),
  intents: z.array(IntentId).max(2),
  reason: LateReasonId.nullable(),
  emotion: EmotionId,
});

/** What the reader will be told of a text beside its letters. */
export type CodesOf = (text: string, context: string | undefined) => readonly number[];

/**
 * Turns a labelled utterance into a row with the labels `intent:…`, `reason:…` and `emotion:…`; null for another language. Throws
 * RECORD_INVALID.
 */
export function dialogueTextRow(
  record: unknown,
  language: "zh" | "en",
  weight: number,
  codesOf: CodesOf,
): TextRow | null {
  const parsed = LabelledSaying.safeParse(record);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const path = issue?.path.join(".") ?? "";
    throw new TactfulError(
      "RECORD_INVALID",
      `"${path}" of a labelled utterance: ${issue?.message ?? "invalid"}.`,
      { path },
    );
  }
  const { text, context, intents, reason, emotion } = parsed.data;
  if ((parsed.data.language ?? language).slice(0, 2) !== language) return null;
  return {
    text,
    tags: [],
    codes: codesOf(text, context),
    labels: [
      ...intents.map((id) => `intent:${id}`),
      ...(reason === null ? [] : [`reason:${reason}`]),
      `emotion:${emotion}`,
    ],
    weight,
    ...(context === undefined ? {} : { context }),
  };
}
