import { TactfulError } from "@tactful/domain";
import type { FeatureBins } from "../additive/additive-model.ts";
import { binCount } from "../additive/additive-model.ts";
import { bestPartition, type Partition } from "./best-partition.ts";
import { binColumn } from "./bin-column.ts";
import { type BinCounts, countBins } from "./bin-counts.ts";
import {
  collapsedNote,
  constantNote,
  costlyNote,
  limitsNote,
  smallNote,
  trendNote,
} from "./binning-notes.ts";
import type { BinningOptions } from "./binning-options.ts";
import {
  type BinContent,
  type BinningNote,
  binStatistics,
  type FeatureBinning,
  mergeCounts,
} from "./feature-binning.ts";
import type { Outcome, OutcomeTotals } from "./outcome.ts";
import { binsBelowLimits, partitionLimits } from "./partition-limits.ts";
import { quantileBins, singleCode } from "./quantile-bins.ts";
import { candidateTrends, type FixedTrend, followsTrend, trendDirection } from "./trend.ts";

/** A numeric column that is to be binned. */
export interface NumberColumn {
  readonly name: string;
  /** NaN is missing. */
  readonly values: Float32Array;
  /** Codes with a bin of their own. */
  readonly special: readonly number[];
}

/**
 * Cuts a number into the intervals with the greatest information value that the options allow: exact over the
 * pre-bins, which are quantiles. Special codes and missing have bins of their own and count towards the feature's
 * information value.
 */
export function binNumber(
  column: NumberColumn,
  outcome: Outcome,
  totals: OutcomeTotals,
  options: BinningOptions,
): FeatureBinning {
  const pre = quantileBins(column.name, column.values, {
    maxBins: options.preBins,
    minRows: 1,
    special: column.special,
    direction: 0,
  });
  const counts = countBins(binColumn(pre, column.values), binCount(pre), outcome);
  const intervals = mergeCounts(counts, singles(pre.edges.length + 1));
  const found = candidateTrends(options.trend)
    .map((trend) => ({ trend, ...bestPartition(intervals, totals, partitionLimits(options, totals, trend)) }))
    .reduce((best, other) => (other.iv > best.iv ? other : best));
  const edges = found.ends.slice(0, -1).map((end) => pre.edges[end - 1] as number);
  const bins: FeatureBins = { ...pre, edges, direction: trendDirection(found.trend) };
  const notes = trendNotes(column.name, intervals, totals, options, found);
  return summary(bins, regroup(counts, pre, found.ends), totals, options, found.trend, notes);
}

/** Cuts a number where a person said; what the options would have forbidden is allowed and noted. */
export function binNumberAt(
  column: NumberColumn,
  splits: readonly number[],
  outcome: Outcome,
  totals: OutcomeTotals,
  options: BinningOptions,
): FeatureBinning {
  const edges = splits.map(singleCode);
  if (!edges.every((edge, at) => Number.isFinite(edge) && (at === 0 || edge > (edges[at - 1] as number)))) {
    throw new TactfulError(
      "OPTION_INVALID",
      `The splits of ${column.name} must be finite numbers that ascend strictly in single precision.`,
      { path: column.name },
    );
  }
  const special = column.special.map(singleCode);
  const cut: FeatureBins = { name: column.name, kind: "number", edges, special, categories: 0, direction: 0 };
  const counts = countBins(binColumn(cut, column.values), binCount(cut), outcome);
  const free = summary(cut, counts, totals, options, "none", []);
  const intervals = free.table.slice(0, edges.length + 1);
  const notes: BinningNote[] = [];
  const small = binsBelowLimits(intervals, partitionLimits(options, totals, "none"));
  if (small > 0) notes.push(smallNote(column.name, small));
  const woe = intervals.map((bin) => bin.woe);
  const kept = candidateTrends(options.trend).find((trend) => followsTrend(woe, trend));
  if (kept === undefined && options.trend !== "auto" && options.trend !== "none") {
    notes.push(trendNote(column.name, options.trend));
  }
  const trend = kept ?? "none";
  return { ...free, bins: { ...cut, direction: trendDirection(trend) }, trend, notes };
}

function singles(count: number): number[] {
  return Array.from({ length: count }, (_, at) => at + 1);
}

/** The counts of the pre-bins by final interval; special codes and missing stay as they are. */
function regroup(counts: BinCounts, pre: FeatureBins, ends: readonly number[]): BinCounts {
  const intervals = pre.edges.length + 1;
  const rest = singles(binCount(pre) - intervals).map((at) => intervals + at);
  return mergeCounts(counts, [...ends, ...rest]);
}

/** A trend that takes more than this share of the information value is worth a second look. */
const costlyShare = 0.25;

function trendNotes(
  name: string,
  intervals: BinCounts,
  totals: OutcomeTotals,
  options: BinningOptions,
  found: Partition,
): readonly BinningNote[] {
  if (intervals.repaid.length === 1) return [constantNote(name)];
  if (options.maxBins === 1) return [];
  const free = bestPartition(intervals, totals, partitionLimits(options, totals, "none"));
  if (free.ends.length === 1) return [limitsNote(name)];
  const lost = free.iv - found.iv;
  if (found.ends.length === 1) return [collapsedNote(name, options.trend, lost)];
  return lost > costlyShare * free.iv && lost > 0.01 ? [costlyNote(name, options.trend, lost, free.iv)] : [];
}

function summary(
  bins: FeatureBins,
  counts: BinCounts,
  totals: OutcomeTotals,
  options: BinningOptions,
  trend: FixedTrend,
  notes: readonly BinningNote[],
): FeatureBinning {
  const table = contents(bins).map((content, bin) =>
    binStatistics(content, counts.repaid[bin] ?? 0, counts.unpaid[bin] ?? 0, totals, options.smoothing),
  );
  const iv = table.reduce((sum, bin) => sum + bin.iv, 0);
  return { bins, groups: table.map((_, bin) => bin), table, iv, trend, notes };
}

function contents(bins: FeatureBins): readonly BinContent[] {
  const ends = [null, ...bins.edges, null];
  const intervals = singles(bins.edges.length + 1).map(
    (at): BinContent => ({ kind: "interval", above: ends[at - 1] ?? null, upTo: ends[at] ?? null }),
  );
  return [
    ...intervals,
    ...bins.special.map((code): BinContent => ({ kind: "special", code })),
    { kind: "missing" },
  ];
}
