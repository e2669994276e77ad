import { featureValues } from "./contact-features.ts";
import type { ContactRecord } from "./contact-record.ts";
import { standardised, standardiserOf } from "./design-matrix.ts";
import { effectScore, fitOutcomeModels } from "./doubly-robust.ts";
import { fitRidge } from "./ridge.ts";
import { rawUplift, type UpliftModel } from "./uplift-model.ts";

/** For each record, in order: its doubly robust score, and the uplift that a model which never saw it predicts. */
export interface HeldOutEffects {
  readonly scores: readonly number[];
  readonly predicted: readonly number[];
}

const folds = 5;

/** The records of a fold, told by their 0-based index modulo the number of folds. */
function isIn(fold: number, index: number): boolean {
  return index % folds === fold;
}

/** Doubly robust scores, each from models fitted on the other folds (cross-fitting; Chernozhukov et al. 2018). */
function crossFittedScores(records: readonly ContactRecord[]): number[] {
  const scores = new Array<number>(records.length).fill(0);
  for (let fold = 0; fold < folds; fold++) {
    const models = fitOutcomeModels(records.filter((_, index) => !isIn(fold, index)));
    records.forEach((record, index) => {
      if (isIn(fold, index)) scores[index] = effectScore(models, record);
    });
  }
  return scores;
}

/** A DR-learner (Kennedy 2020): doubly robust scores regressed on the features by ridge. */
export function fitEffectRegression(
  records: readonly ContactRecord[],
): Pick<UpliftModel, "scale" | "coefficients"> {
  const raw = records.map((record) => featureValues(record.features));
  const scale = standardiserOf(raw);
  const rows = raw.map((row) => standardised(scale, row));
  return { scale, coefficients: fitRidge(rows, crossFittedScores(records)) };
}

/** Scores and predictions fold by fold; nothing about a fold is used for what is said of it. */
export function heldOutEffects(records: readonly ContactRecord[]): HeldOutEffects {
  const scores = new Array<number>(records.length).fill(0);
  const predicted = new Array<number>(records.length).fill(0);
  for (let fold = 0; fold < folds; fold++) {
    const others = records.filter((_, index) => !isIn(fold, index));
    const models = fitOutcomeModels(others);
    const regression = fitEffectRegression(others);
    records.forEach((record, index) => {
      if (!isIn(fold, index)) return;
      scores[index] = effectScore(models, record);
      predicted[index] = rawUplift(regression, record.features);
    });
  }
  return { scores, predicted };
}
