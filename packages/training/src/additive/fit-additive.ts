import { TactfulError } from "@tactful/domain";
import type { FeatureSpec } from "@tactful/scoring";
import { seededRandom } from "../random.ts";
import type { AdditiveModel } from "./additive-model.ts";
import type { AdditiveOptions } from "./additive-options.ts";
import { type BinnedFeature, binnedFeature } from "./binned-features.ts";
import { findPairs } from "./find-pairs.ts";
import { type FitPlan, fitWeights } from "./fit-weights.ts";
import type { LabelledRows } from "./labelled-rows.ts";
import { layOutTerms, type Pair, type TermLayout } from "./term-layout.ts";
import { lookUpMargins, selectRows } from "./term-lookup.ts";
import { toAdditiveModel } from "./term-tables.ts";

/** Training data by column, one entry a row. */
export interface TrainingColumns {
  readonly specs: readonly FeatureSpec[];
  /** One column a feature, in the order of `specs`; NaN is missing. */
  readonly columns: readonly Float32Array[];
  /** 1 repaid, 0 not. */
  readonly repaid: Float32Array;
}

/** What a fit needs besides the data. */
export interface FitContext {
  readonly seed: number;
  /** Called with the share done, 0 to 1. */
  readonly onProgress?: (share: number) => void;
  readonly signal?: AbortSignal;
}

/** Share of a fit's time that its single-feature stage takes, for the progress bar. */
const firstShare = 0.4;

/** The log-odds of repayment over all rows. */
function averageMargin(data: TrainingColumns): number {
  const repaid = data.repaid.reduce((sum, outcome) => sum + outcome, 0);
  const mass = data.repaid.length;
  if (!(repaid > 0 && repaid < mass)) {
    throw new TactfulError(
      "TARGET_INVALID",
      "Training needs rows that were repaid and rows that were not; here all outcomes are alike.",
    );
  }
  return Math.log(repaid / (mass - repaid));
}

function labelled(data: TrainingColumns, layout: TermLayout, rows: Int32Array): LabelledRows {
  return {
    index: selectRows(layout.index, rows),
    repaid: Float32Array.from(rows, (row) => data.repaid[row] as number),
  };
}

/** Fits the weights of one layout from a start that may cover only its first terms. */
function fitLayout(
  data: TrainingColumns,
  layout: TermLayout,
  from: Float64Array,
  options: AdditiveOptions,
  context: FitContext,
): Promise<Float64Array> {
  const start = new Float64Array(layout.index.size);
  start.set(from);
  const random = seededRandom(context.seed);
  const kept: number[] = [];
  const apart: number[] = [];
  for (let row = 0; row < data.repaid.length; row++) {
    (random() < options.holdOut ? apart : kept).push(row);
  }
  const plan: FitPlan = {
    blocks: layout.blocks,
    start,
    steps: options.steps,
    ...(apart.length > 0 ? { holdOut: labelled(data, layout, Int32Array.from(apart)) } : {}),
    ...(context.onProgress === undefined ? {} : { onProgress: context.onProgress }),
    ...(context.signal === undefined ? {} : { signal: context.signal }),
  };
  return fitWeights(labelled(data, layout, Int32Array.from(kept)), plan);
}

function declaredPair(specs: readonly FeatureSpec[], names: readonly [string, string]): Pair {
  const [one, other] = names.map((name) => specs.findIndex((spec) => spec.name === name)) as [number, number];
  if (one < 0 || other < 0 || one === other) {
    throw new TactfulError(
      "CONFIG_INVALID",
      `The declared pair ${names.join("*")} does not name two features of the model.`,
      { path: "declaredPairs" },
    );
  }
  return one < other ? [one, other] : [other, one];
}

function declaredPairs(specs: readonly FeatureSpec[], options: AdditiveOptions): Pair[] {
  const pairs = options.declaredPairs.map((names) => declaredPair(specs, names));
  pairs.forEach(([low, high], at) => {
    if (!pairs.slice(0, at).some((pair) => pair[0] === low && pair[1] === high)) return;
    const name = (options.declaredPairs[at] as readonly string[]).join("*");
    throw new TactfulError("CONFIG_INVALID", `The pair ${name} is declared twice; keep it once.`, {
      path: "declaredPairs",
    });
  });
  return pairs;
}

/**
 * Fits an additive model with pairs (GA2M; Lou, Caruana, Gehrke, Hooker 2013) to binned features: first the single
 * features, then with the declared pairs and those that explain most of what is left, all terms together.
 *
 * Declared directions hold exactly, pairs included; the same data, options and seed give the same model on the same backend.
 * Call `chooseBackend` first. Throws TARGET_INVALID where all outcomes are alike, CONFIG_INVALID for a declared pair
 * that is none, and CANCELLED when the signal is aborted.
 */
export async function fitAdditive(
  data: TrainingColumns,
  options: AdditiveOptions,
  context: FitContext,
): Promise<AdditiveModel> {
  const features: BinnedFeature[] = data.specs.map((spec, at) =>
    binnedFeature(spec, data.columns[at] as Float32Array, options),
  );
  const report = context.onProgress ?? (() => {});
  const declared = declaredPairs(data.specs, options);
  const single = layOutTerms(features, [], options);
  const alone = await fitLayout(data, single, Float64Array.of(averageMargin(data)), options, {
    ...context,
    onProgress: (share) => report(share * firstShare),
  });
  const fitted = { margins: lookUpMargins(single.index, alone), repaid: data.repaid };
  const pairs = [...declared, ...findPairs(features, declared, fitted, options.pairs, options.pairRidge)];
  if (pairs.length === 0) return toAdditiveModel(single, alone, features);
  const layout = layOutTerms(features, pairs, options);
  const joint = await fitLayout(data, layout, alone, options, {
    ...context,
    onProgress: (share) => report(firstShare + share * (1 - firstShare)),
  });
  return toAdditiveModel(layout, joint, features);
}
