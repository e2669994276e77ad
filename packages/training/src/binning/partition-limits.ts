import type { PartitionLimits } from "./best-partition.ts";
import type { BinningOptions } from "./binning-options.ts";
import type { OutcomeTotals } from "./outcome.ts";
import type { FixedTrend } from "./trend.ts";

/** The limits that binning options put on every bin, in weighted rows. */
export function partitionLimits(
  options: BinningOptions,
  totals: OutcomeTotals,
  trend: FixedTrend,
): PartitionLimits {
  const { maxBins, minShare, minRepaid, minUnpaid, smoothing } = options;
  return {
    maxBins,
    minRows: minShare * (totals.repaid + totals.unpaid),
    minRepaid,
    minUnpaid,
    smoothing,
    trend,
  };
}

/** How many bins are below the limits. */
export function binsBelowLimits(
  bins: readonly { readonly repaid: number; readonly unpaid: number }[],
  limits: PartitionLimits,
): number {
  return bins.filter(
    ({ repaid, unpaid }) =>
      repaid + unpaid < limits.minRows || repaid < limits.minRepaid || unpaid < limits.minUnpaid,
  ).length;
}
