import { EmotionId, emotions, IntentId, intents, LateReasonId, lateReasons } from "@tactful/domain";
import { z } from "zod";

/** What a cue or a head of the classifier speaks for: `intent:pay.now`, `reason:forgot`, `emotion:calm`. */
export type SignalLabel = `intent:${IntentId}` | `reason:${LateReasonId}` | `emotion:${EmotionId}`;

/** Talk of self-harm, which has its own path. */
export const crisisLabel = "intent:crisis.self-harm";

/** All labels: intents, then reasons, then emotions. */
export const signalLabels: readonly SignalLabel[] = [
  ...(Object.keys(intents) as IntentId[]).map((id) => `intent:${id}` as const),
  ...(Object.keys(lateReasons) as LateReasonId[]).map((id) => `reason:${id}` as const),
  ...(Object.keys(emotions) as EmotionId[]).map((id) => `emotion:${id}` as const),
];

const known: ReadonlySet<string> = new Set(signalLabels);

/** Checks a {@link SignalLabel}. */
export const SignalLabel: z.ZodType<SignalLabel> = z.custom<SignalLabel>(
  (value) => typeof value === "string" && known.has(value),
  "expected a label such as intent:pay.now, reason:forgot or emotion:calm",
);

/** The intent, reason or emotion that a label names; the others are null. */
export function partsOf(label: string): {
  readonly intent: IntentId | null;
  readonly reason: LateReasonId | null;
  readonly emotion: EmotionId | null;
} {
  const id = label.slice(label.indexOf(":") + 1);
  return {
    intent: label.startsWith("intent:") ? IntentId.parse(id) : null,
    reason: label.startsWith("reason:") ? LateReasonId.parse(id) : null,
    emotion: label.startsWith("emotion:") ? EmotionId.parse(id) : null,
  };
}
