import type { FeatureBins } from "./additive-model.ts";

/**
 * Coarser bins of a feature for its pairs: some of the same edges, chosen so that the intervals hold about equal
 * numbers of rows, so that what a pair shows on average can move into the feature's own term without loss.
 *
 * `counts` are the training rows by bin of the fine bins.
 */
export function coarseBins(bins: FeatureBins, counts: ArrayLike<number>, maxBins: number): FeatureBins {
  if (bins.kind === "category" || bins.edges.length < maxBins) return bins;
  let left = 0;
  for (let bin = 0; bin <= bins.edges.length; bin++) left += counts[bin] as number;
  const edges: number[] = [];
  let held = 0;
  const cutAfter = (bin: number): void => {
    edges.push(bins.edges[bin] as number);
    left -= held;
    held = 0;
  };
  for (let bin = 0; bin <= bins.edges.length && edges.length < maxBins - 1; bin++) {
    const count = counts[bin] as number;
    const target = left / (maxBins - edges.length);
    // An edge goes where the interval comes nearest to its equal share of what is left.
    if (held > 0 && held + count - target > target - held) cutAfter(bin - 1);
    held += count;
    const isFull = held >= left / (maxBins - edges.length);
    if (isFull && bin < bins.edges.length && edges.length < maxBins - 1) cutAfter(bin);
  }
  return { ...bins, edges };
}

/** For every bin of the fine bins the bin of the coarse ones that holds it. */
export function coarseBinOf(fine: FeatureBins, coarse: FeatureBins): Uint16Array {
  if (fine === coarse || fine.kind === "category") {
    const same = fine.kind === "category" ? fine.categories + 2 : fine.edges.length + fine.special.length + 2;
    return Uint16Array.from({ length: same }, (_, bin) => bin);
  }
  const map: number[] = [];
  let at = 0;
  for (let bin = 0; bin <= fine.edges.length; bin++) {
    map.push(at);
    if (fine.edges[bin] === coarse.edges[at]) at++;
  }
  for (let rest = 0; rest <= fine.special.length; rest++) map.push(coarse.edges.length + 1 + rest);
  return Uint16Array.from(map);
}
