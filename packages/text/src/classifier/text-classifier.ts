import type { FeatureInput, FeatureSpec } from "./text-features.ts";
import { createFeatureReader } from "./text-features.ts";

/** What a text classifier is made of, beside its weights. */
export interface ClassifierShape {
  readonly features: FeatureSpec;
  /** Names of the outputs behind the first, which says whether the text belongs to any of them. */
  readonly labels: readonly string[];
  /** The value of one step of a weight, for each output, the first one before the labels'. */
  readonly steps: readonly number[];
  /** Added to each output. */
  readonly biases: readonly number[];
}

/** The weights: whole numbers of steps. */
export interface ClassifierWeights {
  /** Of the first output: one a feature. */
  readonly first: Int16Array;
  /** Of the labels: `labels[feature * labelCount + label]`. */
  readonly labels: Int8Array;
}

/** What a classifier makes of a text. */
export interface Classification {
  /** That the text belongs to any label, 0 to 1. */
  readonly probability: number;
  /** One log-odds a label; empty where the probability is below what was asked for. */
  readonly margins: Float64Array;
}

/** Classifies texts; it keeps scratch memory. */
export interface TextClassifier {
  readonly labels: readonly string[];
  /** Works the labels out only where the probability reaches `least`. */
  classify(input: FeatureInput, least?: number): Classification;
}

const empty = new Float64Array(0);

function logistic(margin: number): number {
  return 1 / (1 + Math.exp(-margin));
}

/** Makes a classifier of weights. Throws RangeError where shape and weights do not fit. */
export function createTextClassifier(shape: ClassifierShape, weights: ClassifierWeights): TextClassifier {
  const size = 2 ** shape.features.bits;
  const labelCount = shape.labels.length;
  if (weights.first.length !== size || weights.labels.length !== size * labelCount) {
    throw new RangeError(`The weights are not those of ${size} features and ${labelCount} labels.`);
  }
  if (shape.steps.length !== labelCount + 1 || shape.biases.length !== labelCount + 1) {
    throw new RangeError(`${labelCount} labels need ${labelCount + 1} steps and biases.`);
  }
  const reader = createFeatureReader(shape.features);
  const { first, labels } = weights;
  const sums = new Int32Array(labelCount);
  const marginOf = (sum: number, scale: number, output: number): number =>
    sum * (shape.steps[output] ?? 0) * scale + (shape.biases[output] ?? 0);
  const addLabels = (numbers: Uint32Array, count: number): void => {
    sums.fill(0);
    for (let index = 0; index < count; index++) {
      const from = (numbers[index] ?? 0) * labelCount;
      for (let label = 0; label < labelCount; label++) {
        sums[label] = (sums[label] ?? 0) + (labels[from + label] ?? 0);
      }
    }
  };
  return {
    labels: shape.labels,
    classify: (input, least = 0) => {
      const { numbers, count } = reader.read(input);
      // Texts of any length weigh the same: their features share one unit of length.
      const scale = 1 / Math.sqrt(Math.max(1, count));
      let sum = 0;
      for (let index = 0; index < count; index++) sum += first[numbers[index] ?? 0] ?? 0;
      const probability = logistic(marginOf(sum, scale, 0));
      if (probability < least) return { probability, margins: empty };
      addLabels(numbers, count);
      return {
        probability,
        margins: Float64Array.from(sums, (total, label) => marginOf(total, scale, label + 1)),
      };
    },
  };
}
