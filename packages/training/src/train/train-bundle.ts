import { TactfulError } from "@tactful/domain";
import { type FeatureRow, type Golden, type Manifest, makeGoldenRow } from "@tactful/scoring";
import { termContributions } from "../additive/additive-margins.ts";
import type { AdditiveModel } from "../additive/additive-model.ts";
import type { Backend } from "../backend.ts";
import { type CalibrationChoice, chooseCalibration } from "../calibration/choose-calibration.ts";
import { writeOnnx } from "../export/write-onnx.ts";
import { buildManifest } from "./build-manifest.ts";
import { fitModel } from "./fit-model.ts";
import { goldenInputs } from "./golden-inputs.ts";
import { type OutOfFold, outOfFold, scorecardOutOfFold, type TrainingContext } from "./out-of-fold.ts";
import type { StageSeconds } from "./stopwatch.ts";
import type { TrainingConfig } from "./training-config.ts";
import { type RejectedRow, readTrainingTable, type TrainingTable } from "./training-table.ts";

/** Where and how a training runs; written into the manifest. */
export interface TrainingSite {
  readonly backend: Backend;
  /** The Node.js version. */
  readonly node: string;
  /** The command that makes the bundle again. */
  readonly command: string;
}

/** A trained bundle before it is written, and what is known about it. */
export interface TrainedBundle {
  readonly manifest: Manifest;
  readonly onnx: Uint8Array;
  readonly golden: Golden;
  readonly model: AdditiveModel;
  readonly calibration: CalibrationChoice;
  /** On rows that the model was not fitted on. */
  readonly measured: OutOfFold;
  /** The WOE scorecard on the same rows and folds; absent where the model is the scorecard, or where no feature passes its selection. */
  readonly scorecard?: OutOfFold;
  /** Mean absolute contribution of each term over the training rows, in log-odds. */
  readonly importances: readonly number[];
  /** Outcome of each row: 1 repaid, 0 not. */
  readonly repaid: Float32Array;
  readonly folds: number;
  readonly rejected: readonly RejectedRow[];
  /** Rows outside the population. */
  readonly outside: number;
  readonly seconds: StageSeconds;
}

const goldenRows = 24;

/** Which features can be missing when they reach the model. */
function mayBeMissing(config: TrainingConfig): boolean[] {
  return config.features.map((spec) => spec.missing === "bin");
}

function importancesOf(model: AdditiveModel, table: TrainingTable): number[] {
  return model.terms.map((term) => {
    const contributions = termContributions(model, term, table.columns);
    return (
      contributions.reduce((sum, contribution) => sum + Math.abs(contribution), 0) / contributions.length
    );
  });
}

function makeGolden(
  config: TrainingConfig,
  table: TrainingTable,
  model: AdditiveModel,
  manifest: Manifest,
): Golden {
  const inputs = goldenInputs(table.pipeline.columns, table.raw, goldenRows, config.seed);
  const matrix = new Float32Array(config.features.length);
  const rows = inputs.map((row) => {
    table.pipeline.read(row, matrix, 0);
    const columns = Array.from(matrix, (value) => Float32Array.of(value));
    const parts = model.terms.map((term) => termContributions(model, term, columns)[0] as number);
    const contributions = [...parts, model.intercept];
    const margin = contributions.reduce((sum, part) => sum + part, 0);
    return makeGoldenRow(manifest, { row, margin, contributions });
  });
  return { schemaVersion: 1, rows };
}

/** The scorecard to stand beside the model, undefined where no card can be made of these columns. */
async function scorecardBeside(
  config: TrainingConfig,
  table: TrainingTable,
  context: TrainingContext,
): Promise<OutOfFold | undefined> {
  if (config.model === "scorecard") return undefined;
  try {
    return await scorecardOutOfFold(config, table, context);
  } catch (error) {
    if (error instanceof TactfulError && error.code === "TRAINING_DATA") return undefined;
    throw error;
  }
}

/**
 * Trains a bundle from labelled rows: cross-fitted figures first, then the model on all rows, its calibration on the
 * cross-fitted margins, the ONNX file, the manifest and the golden rows.
 *
 * Call `chooseBackend` first. Rows come in file order: a row's fold is its 0-based place modulo `folds`. Throws
 * CONFIG_INVALID, INPUT_EMPTY, TARGET_INVALID, TRAINING_DATA, and CANCELLED when the signal is aborted.
 */
export async function trainBundle(
  config: TrainingConfig,
  rows: AsyncIterable<FeatureRow> | Iterable<FeatureRow>,
  site: TrainingSite,
  context: TrainingContext,
): Promise<TrainedBundle> {
  const { stopwatch } = context;
  context.onProgress?.("reading", 0);
  const table = await stopwatch.time("reading", () => readTrainingTable(config, rows));
  const measured = await outOfFold(config, table, context);
  context.onProgress?.("scorecard", 0.8);
  const scorecard = await scorecardBeside(config, table, context);
  context.onProgress?.("final fit", 0.85);
  const model = await stopwatch.time("final fit", () =>
    fitModel(config, table, {
      seed: config.seed,
      onProgress: (share) => context.onProgress?.("final fit", 0.85 + 0.14 * share),
      ...(context.signal === undefined ? {} : { signal: context.signal }),
    }),
  );
  const calibration = await stopwatch.time("calibration", () =>
    chooseCalibration(measured.margins, table.repaid, { seed: config.seed }),
  );
  const onnx = writeOnnx(model, mayBeMissing(config));
  const manifest = buildManifest(config, {
    model,
    onnx,
    calibration,
    measured,
    rows: table.repaid.length,
    repaidRate: table.repaid.reduce((sum, outcome) => sum + outcome, 0) / table.repaid.length,
    backend: site.backend.name,
    node: site.node,
    command: site.command,
  });
  const golden = makeGolden(config, table, model, manifest);
  context.onProgress?.("done", 1);
  return {
    manifest,
    onnx,
    golden,
    model,
    calibration,
    measured,
    ...(scorecard === undefined ? {} : { scorecard }),
    importances: importancesOf(model, table),
    repaid: table.repaid,
    folds: config.folds,
    rejected: table.rejected,
    outside: table.outside,
    seconds: stopwatch.seconds(),
  };
}
