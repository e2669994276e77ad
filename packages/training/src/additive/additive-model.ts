/**
 * The bins of one feature. Bin indexes run: intervals of numbers first (`edges.length + 1` of them, bin k holds
 * edges[k-1] < x <= edges[k]), then one bin a special code, then missing. A category has one bin a category, then
 * unseen, then missing, and no edges.
 */
export interface FeatureBins {
  readonly name: string;
  readonly kind: "number" | "category";
  /** Ascending cut points, each exactly representable in single precision; empty for a category. */
  readonly edges: readonly number[];
  /** Codes with a bin of their own, in order. */
  readonly special: readonly number[];
  /** How many categories; 0 for a number. */
  readonly categories: number;
  /** Declared direction over the intervals (special, missing and unseen are free); 0 for none. */
  readonly direction: -1 | 0 | 1;
}

/** One addend of the margin: a table over the bins of one feature, or of two. */
export interface AdditiveTerm {
  /** Indexes into the model's `bins`: one, or two for a pair. */
  readonly features: readonly [number] | readonly [number, number];
  /** Log-odds of repayment by bin; for a pair row-major, the first feature's bin times the second's bin count plus the second's bin. */
  readonly values: readonly number[];
  /** For a pair: own, coarser bins of its two features; for one feature absent. */
  readonly pairBins?: readonly [FeatureBins, FeatureBins];
}

/** margin = intercept + the value of every term: log-odds of repayment. */
export interface AdditiveModel {
  readonly bins: readonly FeatureBins[];
  readonly intercept: number;
  readonly terms: readonly AdditiveTerm[];
}

/** How many bins a feature has, special, unseen and missing included. */
export function binCount(bins: FeatureBins): number {
  return bins.kind === "category" ? bins.categories + 2 : bins.edges.length + 1 + bins.special.length + 1;
}
