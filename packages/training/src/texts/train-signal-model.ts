import { createHash } from "node:crypto";
import { TactfulError } from "@tactful/domain";
import {
  createTextClassifier,
  foldCompact,
  foldPlain,
  type TextClassifier,
  type TextModelManifest,
  type View,
  weightsToBytes,
} from "@tactful/text";
import { throwIfCancelled } from "../throw-if-cancelled.ts";
import { fitTexts } from "./fit-texts.ts";
import { type QuantisedTexts, quantiseTexts } from "./quantise-texts.ts";
import { bestF1, type JudgedLabels, type LabelThreshold, thresholdAtRecall } from "./signal-thresholds.ts";
import type { SignalTrainingConfig } from "./signal-training-config.ts";
import { textMatrix } from "./text-matrix.ts";
import type { TextRow } from "./text-row.ts";
import type { TextGoldenRow, TextTrainingHooks } from "./train-text-model.ts";
import { writeTextOnnx } from "./write-text-onnx.ts";

/** What a training of signals is told beside its configuration. */
export interface SignalTraining extends Omit<SignalTrainingConfig, "sources"> {
  readonly training: TextModelManifest["training"];
  readonly madeBy: string;
}

/** A trained model of signals, ready to be written to a folder. */
export interface SignalModel {
  readonly manifest: TextModelManifest;
  readonly weights: Uint8Array;
  readonly onnx: Uint8Array;
  readonly golden: readonly TextGoldenRow[];
  /** Out of fold, one a label behind the first output. */
  readonly figures: readonly (LabelThreshold & { readonly label: string })[];
  readonly first: ReturnType<typeof thresholdAtRecall> & { readonly rows: number };
}

function folded(text: string): View {
  const plain = foldPlain(text);
  return foldCompact(plain) ?? plain;
}

function inputOf({ text, context, tags, codes }: TextRow) {
  return {
    view: folded(text),
    tags,
    codes,
    ...(context === undefined ? {} : { context: folded(context) }),
  };
}

/** The first output's label, then all others by name. */
function outputsOf(rows: readonly TextRow[], first: string): readonly string[] {
  const others = new Set(rows.flatMap(({ labels }) => labels).filter((label) => label !== first));
  return [first, ...[...others].sort()];
}

function truthOf(row: TextRow, outputs: readonly string[]): Uint8Array {
  return Uint8Array.from(outputs, (label) => (row.labels.includes(label) ? 1 : 0));
}

function fitRows(rows: readonly TextRow[], outputs: readonly string[], training: SignalTraining) {
  const width = outputs.length;
  const values = new Float32Array(rows.length * width);
  rows.forEach((row, index) => {
    values.set(truthOf(row, outputs), index * width);
  });
  const weights = Float32Array.from(rows, ({ weight }) => weight);
  const featureCount = 2 ** training.features.bits;
  const matrix = textMatrix(rows, training.features);
  return quantiseTexts(
    fitTexts(matrix, { width, values, weights }, featureCount, {
      ...training.fit,
      first: { rate: training.first.rate, damping: training.first.damping },
    }),
    featureCount,
  );
}

function classifierOf(
  { steps, biases, weights }: QuantisedTexts,
  outputs: readonly string[],
  training: SignalTraining,
): TextClassifier {
  return createTextClassifier(
    { features: training.features, labels: outputs.slice(1), steps, biases },
    weights,
  );
}

function judge(classifier: TextClassifier, row: TextRow, outputs: readonly string[]): JudgedLabels {
  const { probability, margins } = classifier.classify(inputOf(row));
  const rest = [...margins].map((margin) => 1 / (1 + Math.exp(-margin)));
  return { probabilities: Float64Array.from([probability, ...rest]), truth: truthOf(row, outputs) };
}

/** Judges every row by a model fitted on the other folds; the fold of a row is its place modulo their number. */
function outOfFold(
  rows: readonly TextRow[],
  outputs: readonly string[],
  training: SignalTraining,
  onFold: (fold: number) => void,
): readonly JudgedLabels[] {
  return Array.from({ length: training.folds }, (_, fold) => {
    onFold(fold);
    const kept = rows.filter((_row, index) => index % training.folds !== fold);
    const classifier = classifierOf(fitRows(kept, outputs, training), outputs, training);
    return rows
      .filter((_row, index) => index % training.folds === fold)
      .map((row) => judge(classifier, row, outputs));
  }).flat();
}

function goldenRows(rows: readonly TextRow[], classifier: TextClassifier): readonly TextGoldenRow[] {
  const own = rows.filter((row) => row.context === undefined);
  const apart = Math.max(1, Math.floor(own.length / 60));
  return own
    .filter((_, index) => index % apart === 0)
    .map((row) => {
      const { probability, margins } = classifier.classify(inputOf(row));
      const best = margins.indexOf(Math.max(...margins));
      const { text, tags, codes } = row;
      return { text, tags, codes, probability, label: classifier.labels[best] ?? "" };
    });
}

function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

function macroF1(figures: SignalModel["figures"], kind: string): number {
  const own = figures.filter(({ label }) => label.startsWith(kind));
  return own.reduce((sum, { f1 }) => sum + f1, 0) / Math.max(1, own.length);
}

/**
 * Trains one logistic regression a label over n-grams, cues and what was said just before: thresholds from rows out of fold, by F1, and for
 * the first output by recall; then a final fit on all rows, rounded to whole steps. Throws TRAINING_DATA where the first output's label has too few rows.
 */
export function trainSignalModel(
  rows: readonly TextRow[],
  training: SignalTraining,
  hooks: TextTrainingHooks = {},
): SignalModel {
  const outputs = outputsOf(rows, training.first.label);
  const firstRows = rows.filter(({ labels }) => labels.includes(training.first.label)).length;
  if (firstRows < training.folds) {
    const message = `${firstRows} texts carry ${training.first.label}; each of ${training.folds} folds needs some.`;
    throw new TactfulError("TRAINING_DATA", message);
  }
  const onFold = (fold: number): void => {
    throwIfCancelled(hooks.signal);
    hooks.onFold?.(fold);
  };
  const judged = outOfFold(rows, outputs, training, onFold);
  const first = thresholdAtRecall(judged, 0, training.first.recall);
  const figures = outputs.slice(1).map((label, index) => ({ label, ...bestF1(judged, index + 1) }));
  onFold(training.folds);
  const texts = fitRows(rows, outputs, training);
  const weights = weightsToBytes(texts.weights);
  const onnx = writeTextOnnx(texts);
  const manifest: TextModelManifest = {
    name: training.name,
    version: training.version,
    task: training.task,
    language: training.language,
    features: training.features,
    labels: outputs.slice(1),
    steps: texts.steps,
    biases: texts.biases,
    least: first.threshold,
    thresholds: figures.map(({ threshold }) => threshold),
    sha256: { weights: sha256(weights), onnx: sha256(onnx) },
    training: training.training,
    metrics: {
      rows: rows.length,
      firstRows,
      firstRecall: first.recall,
      firstFalseAlarms: first.falseAlarms,
      intentMacroF1: macroF1(figures, "intent:"),
      reasonMacroF1: macroF1(figures, "reason:"),
      emotionMacroF1: macroF1(figures, "emotion:"),
    },
    madeBy: training.madeBy,
  };
  const golden = goldenRows(rows, classifierOf(texts, outputs, training));
  return { manifest, weights, onnx, golden, figures, first: { ...first, rows: firstRows } };
}
