import type { CueHit } from "../cues/find-cues.ts";
import type { DialogueModel } from "./load-dialogue-model.ts";
import type { ReadText } from "./signal-features.ts";
import { crisisLabel } from "./signal-label.ts";

/** How sure the readers are of a label, and how much that takes. */
export interface LabelScore {
  readonly label: string;
  /** 0 to 1. */
  readonly probability: number;
  /** Least probability at which the label counts. */
  readonly threshold: number;
  /** A cue that is enough by itself. */
  readonly sure: CueHit | undefined;
}

/** What a sure cue is worth where the classifier doubts. */
const sureConfidence = 0.7;
/** Below this share of its threshold the classifier overrules a sure cue, except for self-harm. */
const overruled = 0.25;

function scoreOf(label: string, probability: number, threshold: number, text: ReadText): LabelScore {
  const sure = text.cues.hits.find(({ cue }) => cue.sure === true && cue.shows === label);
  const counts = sure !== undefined && (label === crisisLabel || probability >= threshold * overruled);
  return {
    label,
    probability: counts ? Math.max(probability, sureConfidence) : probability,
    threshold,
    sure: counts ? sure : undefined,
  };
}

/** The scores of all labels, talk of self-harm first: that counts where either a rule or the classifier says so. */
export function labelScores(model: DialogueModel, text: ReadText): readonly LabelScore[] {
  const { probability, margins } = model.classifier.classify(text.input);
  return [
    scoreOf(crisisLabel, probability, model.crisisLeast, text),
    ...model.classifier.labels.map((label, index) =>
      scoreOf(label, 1 / (1 + Math.exp(-(margins[index] ?? 0))), model.thresholds[index] ?? 0.5, text),
    ),
  ];
}
