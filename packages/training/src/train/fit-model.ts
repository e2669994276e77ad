import type { FeatureSpec } from "@tactful/scoring";
import type { AdditiveModel, FeatureBins } from "../additive/additive-model.ts";
import { type FitContext, fitAdditive } from "../additive/fit-additive.ts";
import { wholeSteps } from "../additive/whole-steps.ts";
import { fitScorecard } from "../scorecard/fit-scorecard.ts";
import type { Scorecard } from "../scorecard/scorecard.ts";
import { scorecardAsAdditive } from "../scorecard/scorecard-as-additive.ts";
import { throwIfCancelled } from "../throw-if-cancelled.ts";
import type { TrainingConfig } from "./training-config.ts";

/** The columns and outcomes that a model is fitted on. */
export interface FitData {
  readonly columns: readonly Float32Array[];
  readonly repaid: Float32Array;
}

/** Some of the rows, in the order given. */
export function takeRows(data: FitData, rows: Int32Array): FitData {
  const take = (column: Float32Array) => Float32Array.from(rows, (row) => column[row] as number);
  return { columns: data.columns.map(take), repaid: take(data.repaid) };
}

/** Fits the points card to a model's columns. */
export function fitCard(config: TrainingConfig, data: FitData): Scorecard {
  return fitScorecard({
    columns: data.columns,
    specs: config.features,
    repaid: Uint8Array.from(data.repaid),
    options: { scale: config.scale },
  });
}

function emptyBins(spec: FeatureSpec): FeatureBins {
  return { name: spec.name, kind: "number", edges: [], special: [], categories: 0, direction: 0 };
}

/** The card as an additive model over all features of the configuration, those that it dropped without a term. */
export function cardModel(config: TrainingConfig, card: Scorecard): AdditiveModel {
  const own = scorecardAsAdditive(card);
  const names = card.features.map(({ spec }) => spec.name);
  return {
    intercept: own.intercept,
    bins: config.features.map((spec) => own.bins[names.indexOf(spec.name)] ?? emptyBins(spec)),
    terms: own.terms.map((term, at) => ({
      ...term,
      features: [config.features.findIndex((spec) => spec.name === names[at])],
    })),
  };
}

/** Fits the kind of model that the configuration asks for, its values in whole steps. Throws CANCELLED when the signal is aborted. */
export async function fitModel(
  config: TrainingConfig,
  data: FitData,
  context: FitContext,
): Promise<AdditiveModel> {
  throwIfCancelled(context.signal);
  if (config.model === "scorecard") return wholeSteps(cardModel(config, fitCard(config, data)));
  return fitAdditive({ ...data, specs: config.features }, config.additive, context);
}
