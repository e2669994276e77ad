import type { Abstention, Confident, EmotionId, IntentId, LateReasonId } from "@tactful/domain";
import type { LabelScore } from "./label-scores.ts";
import { crisisLabel, partsOf } from "./signal-label.ts";

/** An intent that counts. */
export interface ChosenIntent extends Confident<IntentId> {
  readonly label: string;
}

/** What counts of the scores, and what is left out for want of confidence. */
export interface Decision {
  readonly intents: readonly ChosenIntent[];
  readonly reason: Confident<LateReasonId> | null;
  readonly emotion: Confident<EmotionId> | null;
  readonly abstained: readonly Abstention[];
}

/** An utterance carries at most so many intents. */
const mostIntents = 2;
/** From this share of its threshold on a label was in question. */
const inQuestion = 0.75;
/** The likeliest emotion counts from here on; there always is one. */
const leastEmotion = 0.3;

const rounded = (probability: number): number => Math.round(probability * 1000) / 1000;

function counts({ probability, threshold, sure }: LabelScore): boolean {
  return sure !== undefined || probability >= threshold;
}

/** How far a score is above what it takes, in log-odds, so that labels of different thresholds compare. */
function excess({ probability, threshold }: LabelScore): number {
  const logit = (share: number): number => Math.log(share / (1 - share));
  const inside = Math.min(0.9999, Math.max(0.0001, probability));
  return logit(inside) - logit(threshold);
}

function byExcess(left: LabelScore, right: LabelScore): number {
  return excess(right) - excess(left);
}

/** Whether nothing counts though something was close. */
function isDoubtful(scores: readonly LabelScore[]): boolean {
  return (
    !scores.some(counts) && scores.some(({ probability, threshold }) => probability >= threshold * inQuestion)
  );
}

function chosenIntents(scores: readonly LabelScore[]): readonly ChosenIntent[] {
  // Self-harm is never crowded out by two surer intents.
  const ranked = scores
    .filter(counts)
    .sort((left, right) =>
      left.label === crisisLabel ? -1 : right.label === crisisLabel ? 1 : byExcess(left, right),
    )
    .slice(0, mostIntents);
  return ranked.flatMap(({ label, probability }) => {
    const { intent } = partsOf(label);
    return intent === null ? [] : [{ id: intent, confidence: rounded(probability), label }];
  });
}

/** Decides what counts: each intent and reason by its threshold, of emotions the likeliest. */
export function decideSignals(scores: readonly LabelScore[]): Decision {
  const of = (kind: string): readonly LabelScore[] => scores.filter(({ label }) => label.startsWith(kind));
  const reasons = of("reason:");
  const [reason] = reasons.filter(counts).sort(byExcess);
  const [emotion] = [...of("emotion:")].sort(byExcess);
  const reasonId = reason === undefined ? null : partsOf(reason.label).reason;
  const emotionId = emotion === undefined ? null : partsOf(emotion.label).emotion;
  const isSure = emotion !== undefined && emotion.probability >= Math.min(leastEmotion, emotion.threshold);
  return {
    intents: chosenIntents(of("intent:")),
    reason:
      reason === undefined || reasonId === null
        ? null
        : { id: reasonId, confidence: rounded(reason.probability) },
    emotion:
      isSure && emotionId !== null ? { id: emotionId, confidence: rounded(emotion.probability) } : null,
    abstained: [
      ...(isDoubtful(of("intent:")) ? (["intents"] as const) : []),
      ...(isDoubtful(reasons) ? (["reason"] as const) : []),
      ...(isSure ? [] : (["emotion"] as const)),
    ],
  };
}
