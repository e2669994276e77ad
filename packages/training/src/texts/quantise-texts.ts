import type { ClassifierWeights } from "@tactful/text";
import type { FittedTexts } from "./fit-texts.ts";

/** Weights as whole steps, and the value of a step for each output. */
export interface QuantisedTexts {
  readonly weights: ClassifierWeights;
  readonly steps: readonly number[];
  readonly biases: readonly number[];
}

/** The value of a step, so that the largest weight of an output fills the range. */
function stepOf(fitted: FittedTexts, output: number, range: number): number {
  let largest = 0;
  for (let at = output; at < fitted.weights.length; at += fitted.width) {
    largest = Math.max(largest, Math.abs(fitted.weights[at] ?? 0));
  }
  return largest === 0 ? 0 : Math.fround(largest / range);
}

/** Rounds fitted weights to whole steps: 16 bits for the first output, which decides, 8 for the labels. */
export function quantiseTexts(fitted: FittedTexts, featureCount: number): QuantisedTexts {
  const { width } = fitted;
  const steps = Array.from({ length: width }, (_, output) =>
    stepOf(fitted, output, output === 0 ? 32767 : 127),
  );
  const first = new Int16Array(featureCount);
  const labels = new Int8Array(featureCount * (width - 1));
  for (let feature = 0; feature < featureCount; feature++) {
    for (let output = 0; output < width; output++) {
      const step = steps[output] ?? 0;
      const whole = step === 0 ? 0 : Math.round((fitted.weights[feature * width + output] ?? 0) / step);
      if (output === 0) first[feature] = whole;
      else labels[feature * (width - 1) + output - 1] = whole;
    }
  }
  return { weights: { first, labels }, steps, biases: [...fitted.biases].map(Math.fround) };
}
