import { createHash } from "node:crypto";
import { parseValue } from "@tactful/domain";
import { Manifest, scaleScore } from "@tactful/scoring";
import type { AdditiveModel } from "../additive/additive-model.ts";
import type { CalibrationChoice } from "../calibration/choose-calibration.ts";
import { manifestFigures } from "../evaluation/manifest-figures.ts";
import { onnxNames } from "../export/write-onnx.ts";
import { manifestTerms } from "./manifest-terms.ts";
import type { OutOfFold } from "./out-of-fold.ts";
import { quintileGrades } from "./quintile-grades.ts";
import type { TrainingConfig } from "./training-config.ts";

/** What a manifest is made of besides the configuration. */
export interface ManifestParts {
  readonly model: AdditiveModel;
  readonly onnx: Uint8Array;
  readonly calibration: CalibrationChoice;
  readonly measured: OutOfFold;
  readonly rows: number;
  readonly repaidRate: number;
  /** Backend and Node.js version that trained, and the command. */
  readonly backend: string;
  readonly node: string;
  readonly command: string;
}

const methods = {
  additive: "additive model with pairs (GA2M), TensorFlow.js",
  scorecard: "WOE logistic scorecard with optimal binning",
} as const;

/** Puts a bundle's manifest together and checks it against its own schema. */
export function buildManifest(config: TrainingConfig, parts: ManifestParts): Manifest {
  const { scale } = config;
  const scores = parts.measured.probabilities.map((probability) => scaleScore(scale, probability));
  const { metrics, fairness } = manifestFigures(parts.measured.evaluation);
  const manifest: Manifest = {
    schemaVersion: 1,
    name: config.name,
    version: config.version,
    title: config.title,
    task: "repayment",
    synthetic: config.synthetic,
    horizonDays: config.horizonDays,
    target: config.target,
    ...(config.currency === undefined ? {} : { currency: config.currency }),
    ...(config.population === undefined ? {} : { population: config.population }),
    inputs: config.inputs,
    features: config.features,
    slices: config.slices,
    onnx: { sha256: createHash("sha256").update(parts.onnx).digest("hex"), ...onnxNames },
    terms: manifestTerms(parts.model, config.features, config.reasons),
    calibration: parts.calibration.map,
    scale,
    grades: config.grades ?? quintileGrades(scores),
    training: {
      data: config.data.description,
      source: config.data.source,
      licence: config.data.licence,
      rows: parts.rows,
      repaidRate: parts.repaidRate,
      method: methods[config.model],
      backend: parts.backend,
      node: parts.node,
      seed: config.seed,
      command: parts.command,
    },
    metrics: { aucFoldMean: { value: parts.measured.foldAuc.mean }, ...metrics },
    fairness,
  };
  return parseValue(Manifest, manifest, "MANIFEST_INVALID");
}
