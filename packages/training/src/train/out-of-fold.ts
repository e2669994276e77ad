import { type Evaluation, evaluate } from "../evaluation/evaluate.ts";
import { rankOutcomes } from "../evaluation/ranked-outcomes.ts";
import { rankingFigures } from "../evaluation/ranking-figures.ts";
import { crossCalibrate, crossFit, foldMean, foldsOf } from "./cross-fit.ts";
import { cardModel, type FitData, fitCard, fitModel } from "./fit-model.ts";
import type { Stopwatch } from "./stopwatch.ts";
import type { TrainingConfig } from "./training-config.ts";
import type { TrainingTable } from "./training-table.ts";

/** How a model does on rows that it was not fitted on. */
export interface OutOfFold {
  readonly margins: Float64Array;
  readonly probabilities: Float64Array;
  readonly evaluation: Evaluation;
  /** AUC of each fold's held-out rows by themselves, null where they are all repaid or all unpaid, and its mean. */
  readonly foldAuc: { readonly mean: number; readonly each: readonly (number | null)[] };
}

/** Ports and reports of a training. */
export interface TrainingContext {
  readonly stopwatch: Stopwatch;
  /** Called with what is being done and the share of the whole training done, 0 to 1. */
  readonly onProgress?: (stage: string, share: number) => void;
  readonly signal?: AbortSignal;
}

function slicesOf(config: TrainingConfig, table: TrainingTable) {
  return config.slices.map(({ name, cuts }, at) => ({
    column: name,
    values: table.slices[at] ?? [],
    ...(cuts === undefined ? {} : { cuts }),
  }));
}

async function measure(
  config: TrainingConfig,
  table: TrainingTable,
  margins: Float64Array,
  { stopwatch }: TrainingContext,
): Promise<OutOfFold> {
  const { folds, seed, resamples } = config;
  const parts = foldsOf(table.places, folds);
  const probabilities = await stopwatch.time("calibration", () =>
    crossCalibrate(margins, table.repaid, parts, folds, seed),
  );
  const evaluation = await stopwatch.time("bootstrap", () =>
    evaluate({ probabilities, repaid: table.repaid, slices: slicesOf(config, table), seed, resamples }),
  );
  const foldAuc = foldMean(parts, folds, (rows) => {
    const ranked = rankOutcomes(
      Float64Array.from(rows, (row) => margins[row] as number),
      Float64Array.from(rows, (row) => table.repaid[row] as number),
    );
    return rankingFigures(ranked).auc;
  });
  return { margins, probabilities, evaluation, foldAuc };
}

/** Share of a training's time that the folds take, for the progress bar. */
const foldShare = 0.75;

/** Cross-fits and measures the model that the configuration asks for. */
export async function outOfFold(
  config: TrainingConfig,
  table: TrainingTable,
  context: TrainingContext,
): Promise<OutOfFold> {
  const { folds, seed } = config;
  const parts = foldsOf(table.places, folds);
  const { signal, onProgress } = context;
  const fitFold = (data: FitData, fold: number) =>
    fitModel(config, data, {
      seed,
      onProgress: (share) =>
        onProgress?.(`fold ${fold + 1} of ${folds}`, (foldShare * (fold + share)) / folds),
      ...(signal === undefined ? {} : { signal }),
    });
  const margins = await context.stopwatch.time("folds", () => crossFit(table, parts, folds, fitFold, signal));
  return measure(config, table, margins, context);
}

/** Cross-fits and measures the WOE scorecard on the same rows and folds, to stand beside another model. */
export async function scorecardOutOfFold(
  config: TrainingConfig,
  table: TrainingTable,
  context: TrainingContext,
): Promise<OutOfFold> {
  const parts = foldsOf(table.places, config.folds);
  const margins = await context.stopwatch.time("scorecard", () =>
    crossFit(table, parts, config.folds, (data) => cardModel(config, fitCard(config, data)), context.signal),
  );
  return measure(config, table, margins, context);
}
