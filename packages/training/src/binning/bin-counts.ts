import type { Outcome } from "./outcome.ts";

/** Weighted rows of every bin, by outcome. */
export interface BinCounts {
  readonly repaid: Float64Array;
  readonly unpaid: Float64Array;
}

/** Counts the rows of `size` bins; `index` holds the bin of every row. */
export function countBins(index: Uint16Array, size: number, outcome: Outcome): BinCounts {
  const { repaid, weights } = outcome;
  const sums = new Float64Array(size * 2);
  for (let row = 0; row < index.length; row++) {
    const cell = (index[row] as number) * 2 + (repaid[row] as number);
    sums[cell] = (sums[cell] as number) + (weights === undefined ? 1 : (weights[row] as number));
  }
  return {
    repaid: Float64Array.from({ length: size }, (_, bin) => sums[bin * 2 + 1] as number),
    unpaid: Float64Array.from({ length: size }, (_, bin) => sums[bin * 2] as number),
  };
}
