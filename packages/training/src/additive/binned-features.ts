import type { FeatureSpec } from "@tactful/scoring";
import { binColumn } from "../binning/bin-column.ts";
import { categoryBins } from "../binning/category-bins.ts";
import { quantileBins } from "../binning/quantile-bins.ts";
import { binCount, type FeatureBins } from "./additive-model.ts";
import type { AdditiveOptions } from "./additive-options.ts";
import { coarseBinOf, coarseBins } from "./coarse-bins.ts";

/** Bins of a feature with the bin of every training row. */
export interface BinnedColumn {
  readonly bins: FeatureBins;
  readonly codes: Uint16Array;
  /** Training rows by bin. */
  readonly counts: Float64Array;
  /** Whether a bin stands for one frequent value, a code, a category or missing, so that it has no neighbours. */
  readonly isValue: readonly boolean[];
}

/** A feature binned finely for its own term and coarsely for its pairs. */
export interface BinnedFeature {
  readonly fine: BinnedColumn;
  readonly coarse: BinnedColumn;
}

/** Share of the rows from which a single value counts as frequent. */
const frequent = 0.02;

function valueBins(
  bins: FeatureBins,
  codes: Uint16Array,
  counts: Float64Array,
  values: Float32Array,
): boolean[] {
  const intervals = bins.kind === "category" ? 0 : bins.edges.length + 1;
  const first = new Float64Array(counts.length).fill(Number.NaN);
  const single = Array.from(counts, () => true);
  codes.forEach((code, row) => {
    const value = values[row] as number;
    if (Number.isNaN(first[code])) first[code] = value;
    else if (first[code] !== value && code < intervals) single[code] = false;
  });
  const allSingle = single.every((isSingle) => isSingle);
  return single.map(
    (isSingle, bin) =>
      bin >= intervals || (isSingle && (allSingle || (counts[bin] as number) > frequent * codes.length)),
  );
}

function column(bins: FeatureBins, codes: Uint16Array, values: Float32Array): BinnedColumn {
  const counts = new Float64Array(binCount(bins));
  for (const code of codes) counts[code] = (counts[code] as number) + 1;
  return { bins, codes, counts, isValue: valueBins(bins, codes, counts, values) };
}

/** Bins one column finely and coarsely; `spec` gives its type, special codes and declared direction. */
export function binnedFeature(
  spec: FeatureSpec,
  values: Float32Array,
  options: AdditiveOptions,
): BinnedFeature {
  const signs = { increasing: 1, decreasing: -1 } as const;
  const bins =
    spec.categories === undefined
      ? quantileBins(spec.name, values, {
          maxBins: options.maxBins,
          minRows: options.minRows,
          special: (spec.special ?? []).map((code) => code.value),
          direction: spec.direction === undefined ? 0 : signs[spec.direction],
        })
      : categoryBins(spec.name, spec.categories.length);
  const fine = column(bins, binColumn(bins, values), values);
  const wider = coarseBins(bins, fine.counts, options.pairBins);
  const map = coarseBinOf(bins, wider);
  const codes = fine.codes.map((code) => map[code] as number);
  return { fine, coarse: column(wider, codes, values) };
}
