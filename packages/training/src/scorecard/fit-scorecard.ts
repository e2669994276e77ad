import { TactfulError } from "@tactful/domain";
import type { FeatureSpec } from "@tactful/scoring";
import { binColumn } from "../binning/bin-column.ts";
import { binFeature } from "../binning/bin-feature.ts";
import type { FeatureBinning } from "../binning/feature-binning.ts";
import { type Outcome, outcomeTotals } from "../binning/outcome.ts";
import { logOddsRange, spreadPoints } from "./card-points.ts";
import { type ScoreScale, scaleBetween } from "./score-scale.ts";
import type { Scorecard } from "./scorecard.ts";
import { type ScorecardOptions, scorecardOptions } from "./scorecard-options.ts";
import { type Candidate, type DroppedFeature, selectFeatures } from "./select-features.ts";
import { varianceInflation } from "./variance-inflation.ts";

/** What a scorecard is fitted on. */
export interface ScorecardData extends Outcome {
  /** One a spec, in the same order: prepared as for scoring, NaN where missing, codes 0, 1, 2 … for categories. */
  readonly columns: readonly Float32Array[];
  readonly specs: readonly FeatureSpec[];
  readonly options?: Partial<ScorecardOptions>;
}

interface BinnedFeature extends Candidate {
  readonly spec: FeatureSpec;
  readonly binning: FeatureBinning;
}

/**
 * Fits a points card: optimal bins, weight of evidence, selection, logistic regression, whole points. Protected features
 * are left out whatever they could say.
 *
 * Throws TARGET_INVALID for an outcome without both classes, TRAINING_DATA for columns that do not fit together or where
 * no feature passes the selection, and OPTION_INVALID for impossible options or edits of unknown features.
 */
export function fitScorecard(data: ScorecardData): Scorecard {
  const options = scorecardOptions(data.options ?? {});
  const totals = outcomeTotals(data);
  checkColumns(data, options);
  const shielded = data.specs.filter((spec) => spec.protected);
  const binned = data.specs.flatMap((spec, at) => (spec.protected ? [] : [binOne(data, options, spec, at)]));
  const { kept, dropped, fit } = selectFeatures(binned, data, options);
  if (kept.length === 0) {
    throw new TactfulError(
      "TRAINING_DATA",
      `None of the ${data.specs.length} features passes the selection; lower minIv or bring columns that tell payers apart.`,
    );
  }
  const weighed = kept.map(({ binning }, at) => ({ binning, coefficient: fit.coefficients[at] ?? 0 }));
  const scale = scaleOf(options, weighed, fit.intercept);
  const points = spreadPoints(weighed, fit.intercept, scale);
  const vif = varianceInflation(
    kept.map(({ woe }) => woe),
    data.weights,
  );
  return {
    schemaVersion: 1,
    features: kept.map(({ spec, binning }, at) => ({
      spec,
      binning,
      manual: Object.hasOwn(options.manual, spec.name),
      coefficient: fit.coefficients[at] ?? 0,
      vif: vif[at] ?? 1,
      points: points[at] ?? [],
    })),
    intercept: fit.intercept,
    scale,
    training: { rows: data.repaid.length, repaid: totals.repaid, unpaid: totals.unpaid },
    dropped: [
      ...shielded.map(({ name }): DroppedFeature => ({ feature: name, reason: "protected", value: null })),
      ...dropped,
    ],
    notes: binned.flatMap(({ binning }) => binning.notes),
  };
}

/** Weight of evidence of every row of a column. */
function weighColumn(binning: FeatureBinning, values: Float32Array): Float64Array {
  const woe = Float64Array.from(binning.groups, (group) => binning.table[group]?.woe ?? 0);
  return Float64Array.from(binColumn(binning.bins, values), (bin) => woe[bin] as number);
}

function binOne(
  data: ScorecardData,
  options: ScorecardOptions,
  spec: FeatureSpec,
  at: number,
): BinnedFeature {
  const values = data.columns[at] ?? new Float32Array();
  const binning = binFeature(spec, values, data, options.binning, options.manual[spec.name]);
  return { name: spec.name, iv: binning.iv, woe: weighColumn(binning, values), spec, binning };
}

function scaleOf(
  options: ScorecardOptions,
  weighed: Parameters<typeof logOddsRange>[0],
  intercept: number,
): ScoreScale {
  const { scale } = options;
  return "pdo" in scale ? scale : scaleBetween(logOddsRange(weighed, intercept), scale.lowest, scale.highest);
}

function checkColumns({ columns, specs }: ScorecardData, options: ScorecardOptions): void {
  if (columns.length !== specs.length) {
    throw new TactfulError(
      "TRAINING_DATA",
      `There are ${columns.length} columns for ${specs.length} features; give one column a feature.`,
    );
  }
  const unknown = Object.keys(options.manual).find((name) => !specs.some((spec) => spec.name === name));
  if (unknown !== undefined) {
    throw new TactfulError(
      "OPTION_INVALID",
      `Bins by hand are given for ${unknown}, which is not a feature.`,
      { path: unknown },
    );
  }
}
