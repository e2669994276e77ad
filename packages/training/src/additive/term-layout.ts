import { binCount, type FeatureBins } from "./additive-model.ts";
import type { AdditiveOptions } from "./additive-options.ts";
import type { BinnedColumn, BinnedFeature } from "./binned-features.ts";
import type { MonotoneRun } from "./monotone-run.ts";
import { type PenaltyRow, pullStraight, pullToZero } from "./penalty.ts";
import type { TermIndex } from "./term-lookup.ts";

/** A pair of features by their indexes, the lower first. */
export type Pair = readonly [number, number];

/** One term's place in the flat weight vector and what its weights must keep to. */
export interface TermBlock {
  readonly offset: number;
  readonly size: number;
  /** Positions counted from `offset`. */
  readonly penalty: readonly PenaltyRow[];
  /** Runs over which a declared direction holds; positions counted from `offset`. */
  readonly runs: readonly MonotoneRun[];
}

/** All terms behind an intercept at position 0: features first, then pairs. */
export interface TermLayout {
  readonly index: TermIndex;
  readonly blocks: readonly TermBlock[];
  readonly pairs: readonly Pair[];
}

function intervals(bins: FeatureBins): number {
  return bins.kind === "category" ? 0 : bins.edges.length + 1;
}

function runOf(direction: -1 | 0 | 1, from: number, step: number, length: number): MonotoneRun[] {
  if (direction === 0 || length < 2) return [];
  return [{ positions: Int32Array.from({ length }, (_, at) => from + at * step), direction }];
}

/** Second differences along a line of cells, left out where one of the three bins stands for a single value. */
function straighten(column: BinnedColumn, from: number, step: number, strength: number): PenaltyRow[] {
  const rows: PenaltyRow[] = [];
  for (let bin = 1; bin + 1 < intervals(column.bins); bin++) {
    if (column.isValue[bin - 1] || column.isValue[bin] || column.isValue[bin + 1]) continue;
    const at = from + bin * step;
    rows.push(pullStraight([at - step, at, at + step], strength));
  }
  return rows;
}

function featureBlock(offset: number, column: BinnedColumn, options: AdditiveOptions): TermBlock {
  const size = binCount(column.bins);
  const penalty = column.isValue.map((isValue, bin) =>
    pullToZero(bin, isValue ? options.valueRidge : options.ridge),
  );
  penalty.push(...straighten(column, 0, 1, options.smoothness));
  return { offset, size, penalty, runs: runOf(column.bins.direction, 0, 1, intervals(column.bins)) };
}

function pairBlock(
  offset: number,
  first: BinnedColumn,
  second: BinnedColumn,
  options: AdditiveOptions,
): TermBlock {
  const height = binCount(first.bins);
  const width = binCount(second.bins);
  const size = height * width;
  const penalty = Array.from({ length: size }, (_, cell) => pullToZero(cell, options.pairRidge));
  const runs: MonotoneRun[] = [];
  for (let row = 0; row < height; row++) {
    penalty.push(...straighten(second, row * width, 1, options.pairSmoothness));
    runs.push(...runOf(second.bins.direction, row * width, 1, intervals(second.bins)));
  }
  for (let column = 0; column < width; column++) {
    penalty.push(...straighten(first, column, width, options.pairSmoothness));
    runs.push(...runOf(first.bins.direction, column, width, intervals(first.bins)));
  }
  return { offset, size, penalty, runs };
}

/** Lays out one term a feature and one a pair, behind an intercept at position 0. */
export function layOutTerms(
  features: readonly BinnedFeature[],
  pairs: readonly Pair[],
  options: AdditiveOptions,
): TermLayout {
  const rows = features[0]?.fine.codes.length ?? 0;
  const terms: Int32Array[] = [new Int32Array(rows)];
  const blocks: TermBlock[] = [];
  let offset = 1;
  for (const { fine } of features) {
    const from = offset;
    blocks.push(featureBlock(from, fine, options));
    terms.push(Int32Array.from(fine.codes, (code) => from + code));
    offset += binCount(fine.bins);
  }
  for (const [low, high] of pairs) {
    const first = (features[low] as BinnedFeature).coarse;
    const second = (features[high] as BinnedFeature).coarse;
    const from = offset;
    const width = binCount(second.bins);
    const block = pairBlock(from, first, second, options);
    blocks.push(block);
    terms.push(
      Int32Array.from(first.codes, (code, row) => from + code * width + (second.codes[row] as number)),
    );
    offset += block.size;
  }
  return { index: { rows, size: offset, terms }, blocks, pairs };
}
