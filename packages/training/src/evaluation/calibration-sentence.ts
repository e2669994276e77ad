import type { LocalizedText } from "@tactful/domain";
import type { Evaluation } from "./evaluate.ts";
import { evaluationWords as words } from "./evaluation-words.ts";
import { fixedText } from "./figure-text.ts";
import { fill } from "./say.ts";

/** Says whether the calibration error is more than chance explains. */
export function calibrationSentence(evaluation: Evaluation): LocalizedText {
  const { position, low, high } = evaluation.eceBand;
  const text = { inside: words.bandInside, above: words.bandAbove, below: words.bandBelow }[position];
  const four = (value: number) => fixedText(value, 4);
  return fill(text, { ece: four(evaluation.metrics.ece.value), low: four(low), high: four(high) });
}
