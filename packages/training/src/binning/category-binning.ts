import { TactfulError } from "@tactful/domain";
import { binCount } from "../additive/additive-model.ts";
import { bestPartition } from "./best-partition.ts";
import { binColumn } from "./bin-column.ts";
import { type BinCounts, countBins } from "./bin-counts.ts";
import { rareNote, smallNote } from "./binning-notes.ts";
import type { BinningOptions } from "./binning-options.ts";
import { categoryBins } from "./category-bins.ts";
import { type BinContent, type BinningNote, binStatistics, type FeatureBinning } from "./feature-binning.ts";
import type { Outcome, OutcomeTotals } from "./outcome.ts";
import { binsBelowLimits, partitionLimits } from "./partition-limits.ts";

/** A categorical column that is to be binned. */
export interface CategoryColumn {
  readonly name: string;
  /** Codes 0 … categories - 1; NaN is missing, any other number unseen. */
  readonly values: Float32Array;
  readonly categories: number;
}

/**
 * Puts categories together into groups: rare ones are pooled first, then all are ordered by their rate of repayment and
 * cut where the information value is greatest. Categories without any training row share the bin of unseen ones.
 */
export function binCategory(
  column: CategoryColumn,
  outcome: Outcome,
  totals: OutcomeTotals,
  options: BinningOptions,
): FeatureBinning {
  const counts = count(column, outcome);
  const units = orderedUnits(column, counts, totals, options);
  const merged = {
    repaid: Float64Array.from(units, (unit) => sumOver(counts.repaid, unit)),
    unpaid: Float64Array.from(units, (unit) => sumOver(counts.unpaid, unit)),
  };
  const ends =
    units.length === 0 ? [] : bestPartition(merged, totals, partitionLimits(options, totals, "none")).ends;
  const groups = ends.map((end, at) => units.slice(at === 0 ? 0 : ends[at - 1], end).flat());
  const rare = units.find((unit) => unit.length > 1) ?? [];
  const share = rowsOf(counts, rare) / (totals.repaid + totals.unpaid);
  const notes = rare.length > 0 ? [rareNote(column.name, rare.length, share)] : [];
  return summary(column, counts, groups, totals, options, notes);
}

/** Puts categories together as a person said; every category may be named at most once, the others share the bin of unseen ones. */
export function binCategoryAs(
  column: CategoryColumn,
  groups: readonly (readonly number[])[],
  outcome: Outcome,
  totals: OutcomeTotals,
  options: BinningOptions,
): FeatureBinning {
  const named = groups.flat();
  const known = named.every((code) => Number.isInteger(code) && code >= 0 && code < column.categories);
  if (!known || new Set(named).size < named.length || groups.some((group) => group.length === 0)) {
    throw new TactfulError(
      "OPTION_INVALID",
      `The groups of ${column.name} must hold known categories, each at most once, and none may be empty.`,
      { path: column.name },
    );
  }
  const result = summary(column, count(column, outcome), groups, totals, options, []);
  const small = binsBelowLimits(
    result.table.slice(0, groups.length),
    partitionLimits(options, totals, "none"),
  );
  return small > 0 ? { ...result, notes: [smallNote(column.name, small)] } : result;
}

function count(column: CategoryColumn, outcome: Outcome): BinCounts {
  const bins = categoryBins(column.name, column.categories);
  return countBins(binColumn(bins, column.values), binCount(bins), outcome);
}

/** Categories in ascending order of their rate of repayment, the rare ones as one unit; those without rows are left out. */
function orderedUnits(
  column: CategoryColumn,
  counts: BinCounts,
  totals: OutcomeTotals,
  options: BinningOptions,
): readonly (readonly number[])[] {
  const fewest = options.rareShare * (totals.repaid + totals.unpaid);
  const codes = Array.from({ length: column.categories }, (_, code) => code);
  const present = codes.filter((code) => rowsOf(counts, [code]) > 0);
  const rare = present.filter((code) => rowsOf(counts, [code]) < fewest);
  const common = present.filter((code) => rowsOf(counts, [code]) >= fewest).map((code) => [code]);
  const rate = (unit: readonly number[]) => sumOver(counts.repaid, unit) / rowsOf(counts, unit);
  return (rare.length > 0 ? [...common, rare] : common).sort((one, other) => rate(one) - rate(other));
}

function rowsOf(counts: BinCounts, codes: readonly number[]): number {
  return sumOver(counts.repaid, codes) + sumOver(counts.unpaid, codes);
}

function sumOver(values: Float64Array, codes: readonly number[]): number {
  return codes.reduce((sum, code) => sum + (values[code] ?? 0), 0);
}

function summary(
  column: CategoryColumn,
  counts: BinCounts,
  groups: readonly (readonly number[])[],
  totals: OutcomeTotals,
  options: BinningOptions,
  notes: readonly BinningNote[],
): FeatureBinning {
  const { categories } = column;
  const grouped = new Map(groups.flatMap((group, at) => group.map((code) => [code, at] as const)));
  const codes = Array.from({ length: categories }, (_, code) => code);
  const ungrouped = codes.filter((code) => !grouped.has(code));
  const parts: readonly (readonly [BinContent, readonly number[]])[] = [
    ...groups.map((group): [BinContent, readonly number[]] => [{ kind: "group", categories: group }, group]),
    [{ kind: "unseen" }, [...ungrouped, categories]],
    [{ kind: "missing" }, [categories + 1]],
  ];
  const table = parts.map(([content, from]) =>
    binStatistics(
      content,
      sumOver(counts.repaid, from),
      sumOver(counts.unpaid, from),
      totals,
      options.smoothing,
    ),
  );
  return {
    bins: categoryBins(column.name, categories),
    groups: [...codes.map((code) => grouped.get(code) ?? groups.length), groups.length, groups.length + 1],
    table,
    iv: table.reduce((sum, bin) => sum + bin.iv, 0),
    trend: "none",
    notes,
  };
}
