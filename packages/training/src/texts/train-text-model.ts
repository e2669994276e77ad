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
import { seededRandom, shuffledIndexes } from "../random.ts";
import { throwIfCancelled } from "../throw-if-cancelled.ts";
import { type FitTextsOptions, fitTexts } from "./fit-texts.ts";
import { type QuantisedTexts, quantiseTexts } from "./quantise-texts.ts";
import { type JudgedText, type TextFigures, textFigures } from "./text-figures.ts";
import { textMatrix } from "./text-matrix.ts";
import type { TextRow } from "./text-row.ts";
import { textTargets } from "./text-targets.ts";
import { writeTextOnnx } from "./write-text-onnx.ts";

/** What a text training is told. */
export interface TextTraining {
  readonly name: string;
  readonly version: string;
  readonly task: string;
  readonly language: "zh" | "en";
  readonly features: TextModelManifest["features"];
  readonly labels: readonly string[];
  readonly fit: FitTextsOptions;
  readonly folds: number;
  /** The threshold is the lowest at which precision on the tuning rows is at least this. */
  readonly precision: number;
  /** Rows kept apart from fitting, by which the threshold is set. */
  readonly tuning: readonly TextRow[];
  readonly training: TextModelManifest["training"];
  readonly madeBy: string;
}

/** A text and what the model must make of it: a load proves itself by these. */
export interface TextGoldenRow {
  readonly text: string;
  readonly tags: readonly string[];
  readonly codes: readonly number[];
  readonly probability: number;
  readonly label: string;
}

/** A trained text model, ready to be written to a folder. */
export interface TextModel {
  readonly manifest: TextModelManifest;
  readonly weights: Uint8Array;
  readonly onnx: Uint8Array;
  readonly golden: readonly TextGoldenRow[];
  /** Out of fold. */
  readonly figures: TextFigures;
  /** On the tuning rows, by the final fit. */
  readonly tuned: TextFigures;
}

function folded(text: string): View {
  const plain = foldPlain(text);
  return foldCompact(plain) ?? plain;
}

function fitRows(rows: readonly TextRow[], training: TextTraining): QuantisedTexts {
  const featureCount = 2 ** training.features.bits;
  const matrix = textMatrix(rows, training.features);
  const fitted = fitTexts(matrix, textTargets(rows, training.labels), featureCount, training.fit);
  return quantiseTexts(fitted, featureCount);
}

function classifierOf(texts: QuantisedTexts, training: TextTraining): TextClassifier {
  const { steps, biases, weights } = texts;
  return createTextClassifier(
    { features: training.features, labels: training.labels, steps, biases },
    weights,
  );
}

function likeliest(classifier: TextClassifier, row: TextRow) {
  const input = {
    view: folded(row.text),
    tags: row.tags,
    codes: row.codes,
    ...(row.context === undefined ? {} : { context: folded(row.context) }),
  };
  const { probability, margins } = classifier.classify(input);
  const best = margins.reduce((most, margin, label) => (margin > (margins[most] ?? 0) ? label : most), 0);
  return { probability, label: classifier.labels[best] ?? "" };
}

function judge(classifier: TextClassifier, rows: readonly TextRow[]): readonly JudgedText[] {
  return rows.map((row) => {
    const { probability, label } = likeliest(classifier, row);
    return { isLabelled: row.labels.length > 0, probability, isLabelRight: row.labels.includes(label) };
  });
}

/** Judges every row of weight 1 by a model fitted on the other folds; rows of other weights only help to fit. */
function outOfFold(
  rows: readonly TextRow[],
  training: TextTraining,
  onFold: (fold: number) => void,
): JudgedText[] {
  const order = shuffledIndexes(rows.length, seededRandom(training.fit.seed));
  const foldOf = new Int32Array(rows.length);
  order.forEach((row, place) => {
    foldOf[row] = place % training.folds;
  });
  const judged: JudgedText[] = [];
  for (let fold = 0; fold < training.folds; fold++) {
    onFold(fold);
    const kept = rows.filter((_, index) => foldOf[index] !== fold);
    const classifier = classifierOf(fitRows(kept, training), training);
    judged.push(
      ...judge(
        classifier,
        rows.filter((row, index) => foldOf[index] === fold && row.weight === 1),
      ),
    );
  }
  return judged;
}

function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** Every so many rows one becomes a golden row. */
function goldenRows(rows: readonly TextRow[], classifier: TextClassifier): readonly TextGoldenRow[] {
  const own = rows.filter((row) => row.weight === 1 && row.context === undefined);
  const apart = Math.max(1, Math.floor(own.length / 40));
  return own
    .filter((_, index) => index % apart === 0)
    .map((row) => ({ text: row.text, tags: row.tags, codes: row.codes, ...likeliest(classifier, row) }));
}

/** Precisions at which recall is told. */
const precisions = [0.8, 0.9, 0.95];

/** What a training tells of its progress: the fold at hand, then `folds` for the final fit. */
export interface TextTrainingHooks {
  readonly onFold?: (fold: number) => void;
  readonly signal?: AbortSignal;
}

/**
 * Trains a text classifier: figures and threshold from rows out of fold, then a final fit on all rows, rounded to whole steps and
 * written as weights and as ONNX. Throws TRAINING_DATA where there is nothing to tell apart.
 */
export function trainTextModel(
  rows: readonly TextRow[],
  training: TextTraining,
  hooks: TextTrainingHooks = {},
): TextModel {
  const labelled = rows.filter((row) => row.labels.length > 0).length;
  if (labelled < training.folds || rows.length - labelled < training.folds) {
    const message = `There are ${labelled} texts with a label and ${rows.length - labelled} without; each fold needs some of both.`;
    throw new TactfulError("TRAINING_DATA", message);
  }
  const onFold = (fold: number): void => {
    throwIfCancelled(hooks.signal);
    hooks.onFold?.(fold);
  };
  const figures = textFigures(outOfFold(rows, training, onFold), precisions);
  onFold(training.folds);
  const texts = fitRows(rows, training);
  const classifier = classifierOf(texts, training);
  const tuned = textFigures(judge(classifier, training.tuning), [training.precision, ...precisions]);
  const weights = weightsToBytes(texts.weights);
  const onnx = writeTextOnnx(texts);
  const [chosen] = tuned.atPrecision;
  const manifest: TextModelManifest = {
    name: training.name,
    version: training.version,
    task: training.task,
    language: training.language,
    features: training.features,
    labels: training.labels,
    steps: texts.steps,
    biases: texts.biases,
    least: chosen?.least ?? 0.5,
    sha256: { weights: sha256(weights), onnx: sha256(onnx) },
    training: training.training,
    metrics: {
      rows: figures.rows,
      labelled: figures.labelled,
      auc: figures.auc,
      labelAccuracy: figures.labelAccuracy,
      tuningRows: tuned.rows,
      tuningAuc: tuned.auc,
      tuningLabelAccuracy: tuned.labelAccuracy,
      tuningPrecision: chosen?.precision ?? 0,
      tuningRecall: chosen?.recall ?? 0,
    },
    madeBy: training.madeBy,
  };
  return { manifest, weights, onnx, golden: goldenRows(rows, classifier), figures, tuned };
}
