import { TactfulError } from "@tactful/domain";
import type { FeatureSpec } from "@tactful/scoring";
import { type BinningOptions, binningOptions } from "./binning-options.ts";
import { binCategory, binCategoryAs, type CategoryColumn } from "./category-binning.ts";
import type { FeatureBinning } from "./feature-binning.ts";
import { binNumber, binNumberAt } from "./number-binning.ts";
import { type Outcome, type OutcomeTotals, outcomeTotals } from "./outcome.ts";

/** Bins made by hand: the ends of a number's intervals, ascending, or groups of categories by name. */
export interface ManualBins {
  readonly splits?: readonly number[];
  readonly groups?: readonly (readonly string[])[];
}

/**
 * Bins one feature against the outcome. A declared direction of the feature is kept whatever the trend of the options;
 * bins made by hand replace the search.
 *
 * Throws TARGET_INVALID for an outcome without both classes, TRAINING_DATA for a column that does not fit it, and
 * OPTION_INVALID for impossible options or bins by hand of the wrong kind.
 */
export function binFeature(
  spec: FeatureSpec,
  values: Float32Array,
  outcome: Outcome,
  given: Partial<BinningOptions> = {},
  manual: ManualBins = {},
): FeatureBinning {
  const totals = outcomeTotals(outcome);
  const options = {
    ...binningOptions(given),
    ...(spec.direction === undefined ? {} : { trend: spec.direction }),
  };
  if (values.length !== outcome.repaid.length) {
    throw new TactfulError(
      "TRAINING_DATA",
      `Column ${spec.name} has ${values.length} rows and the target ${outcome.repaid.length}; give one value a row.`,
      { path: spec.name },
    );
  }
  if (spec.type === "category") return binCategories(spec, values, outcome, totals, options, manual);
  if (manual.groups !== undefined) throw wrongKind(spec.name, "splits");
  const column = { name: spec.name, values, special: (spec.special ?? []).map((code) => code.value) };
  return manual.splits === undefined
    ? binNumber(column, outcome, totals, options)
    : binNumberAt(column, manual.splits, outcome, totals, options);
}

function binCategories(
  spec: FeatureSpec,
  values: Float32Array,
  outcome: Outcome,
  totals: OutcomeTotals,
  options: BinningOptions,
  manual: ManualBins,
): FeatureBinning {
  if (manual.splits !== undefined) throw wrongKind(spec.name, "groups");
  const names = spec.categories ?? [];
  const column: CategoryColumn = { name: spec.name, values, categories: names.length };
  if (manual.groups === undefined) return binCategory(column, outcome, totals, options);
  const groups = manual.groups.map((group) => group.map((name) => names.indexOf(name)));
  return binCategoryAs(column, groups, outcome, totals, options);
}

function wrongKind(name: string, wanted: "splits" | "groups"): TactfulError {
  const kind = wanted === "splits" ? "a number" : "a category";
  return new TactfulError("OPTION_INVALID", `${name} is ${kind}; give its bins by hand as ${wanted}.`, {
    path: name,
  });
}
