import type { BinCounts } from "./bin-counts.ts";
import { evidence } from "./evidence.ts";
import type { OutcomeTotals } from "./outcome.ts";
import { type FixedTrend, trendPhases } from "./trend.ts";

/** What every bin of a partition must satisfy. */
export interface PartitionLimits {
  /** Most bins. */
  readonly maxBins: number;
  /** Fewest weighted rows, repaid rows and unpaid rows of a bin. */
  readonly minRows: number;
  readonly minRepaid: number;
  readonly minUnpaid: number;
  readonly trend: FixedTrend;
  /** See {@link evidence}. */
  readonly smoothing: number;
}

/** A partition of pre-bins 0 … n-1 into neighbours. */
export interface Partition {
  /** Ascending ends, each excluded; the last is n. */
  readonly ends: readonly number[];
  /** The information value of these bins. */
  readonly iv: number;
}

/** WOE and IV of the bin of pre-bins start … end-1 at [end x (n + 1) + start]; IV is -Infinity where a limit forbids the bin. */
interface Candidates {
  readonly size: number;
  readonly woe: Float64Array;
  readonly iv: Float64Array;
}

/** The best information value of partitions whose last bin is start … end-1, at the same place, and the start of the bin before. */
interface Layer {
  readonly best: Float64Array;
  readonly previous: Int16Array;
  /** Whether the bin before belongs to the earlier phase. */
  readonly turned: Uint8Array;
}

/**
 * The partition of neighbouring pre-bins with the greatest information value under the limits, exactly, by dynamic
 * programming over (bins used, phase of the trend, last bin): O(maxBins n^3) for n pre-bins.
 *
 * Of equally good partitions (to 1e-12) the one with fewest bins is taken. Where no partition satisfies the limits all
 * pre-bins become one bin.
 */
export function bestPartition(counts: BinCounts, totals: OutcomeTotals, limits: PartitionLimits): Partition {
  const bins = candidateBins(counts, totals, limits);
  const phases = trendPhases(limits.trend);
  const layers = [firstLayer(bins, phases.length)];
  for (let used = 2; used <= Math.min(limits.maxBins, bins.size); used++) {
    layers.push(nextLayer(bins, phases, layers.at(-1) ?? []));
  }
  const whole = evidence(sum(counts.repaid), sum(counts.unpaid), totals, limits.smoothing);
  let answer: Partition = { ends: [bins.size], iv: Number.NEGATIVE_INFINITY };
  for (let used = 0; used < layers.length; used++) {
    for (let phase = 0; phase < phases.length; phase++) {
      const found = bestLast(bins, layers, used, phase);
      if (found.iv > answer.iv + 1e-12) answer = found;
    }
  }
  return answer.iv === Number.NEGATIVE_INFINITY ? { ends: [bins.size], iv: whole.iv } : answer;
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}

function candidateBins(counts: BinCounts, totals: OutcomeTotals, limits: PartitionLimits): Candidates {
  const size = counts.repaid.length;
  const woe = new Float64Array((size + 1) ** 2);
  const iv = new Float64Array((size + 1) ** 2).fill(Number.NEGATIVE_INFINITY);
  for (let start = 0; start < size; start++) {
    let repaid = 0;
    let unpaid = 0;
    for (let end = start + 1; end <= size; end++) {
      repaid += counts.repaid[end - 1] as number;
      unpaid += counts.unpaid[end - 1] as number;
      if (repaid + unpaid < limits.minRows || repaid < limits.minRepaid || unpaid < limits.minUnpaid)
        continue;
      const found = evidence(repaid, unpaid, totals, limits.smoothing);
      woe[end * (size + 1) + start] = found.woe;
      iv[end * (size + 1) + start] = found.iv;
    }
  }
  return { size, woe, iv };
}

function emptyLayer(size: number): Layer {
  const cells = (size + 1) ** 2;
  return {
    best: new Float64Array(cells).fill(Number.NEGATIVE_INFINITY),
    previous: new Int16Array(cells),
    turned: new Uint8Array(cells),
  };
}

function firstLayer(bins: Candidates, phases: number): readonly Layer[] {
  const layers = Array.from({ length: phases }, () => emptyLayer(bins.size));
  for (let end = 1; end <= bins.size; end++) {
    const cell = end * (bins.size + 1);
    const [first] = layers;
    if (first !== undefined) first.best[cell] = bins.iv[cell] as number;
  }
  return layers;
}

function nextLayer(bins: Candidates, phases: readonly number[], before: readonly Layer[]): readonly Layer[] {
  return phases.map((sign, phase) => {
    const layer = emptyLayer(bins.size);
    const same = before[phase];
    if (same !== undefined) extend(bins, sign, same, layer, 0);
    const earlier = before[phase - 1];
    if (earlier !== undefined) extend(bins, sign, earlier, layer, 1);
    return layer;
  });
}

/** Puts every allowed bin behind the best partition it may follow. */
function extend(bins: Candidates, sign: number, before: Layer, layer: Layer, turned: 0 | 1): void {
  const width = bins.size + 1;
  for (let start = 1; start < bins.size; start++) {
    for (let end = start + 1; end <= bins.size; end++) {
      const cell = end * width + start;
      const gain = bins.iv[cell] as number;
      if (gain === Number.NEGATIVE_INFINITY) continue;
      const previous = bestBefore(bins, sign, before.best, start, bins.woe[cell] as number);
      if (previous < 0) continue;
      const total = (before.best[start * width + previous] as number) + gain;
      if (total <= (layer.best[cell] as number)) continue;
      layer.best[cell] = total;
      layer.previous[cell] = previous;
      layer.turned[cell] = turned;
    }
  }
}

/** The start of the best last bin that ends at `end` and that a bin of this WOE may follow; -1 if there is none. */
function bestBefore(bins: Candidates, sign: number, best: Float64Array, end: number, woe: number): number {
  const row = end * (bins.size + 1);
  let found = -1;
  let most = Number.NEGATIVE_INFINITY;
  for (let start = 0; start < end; start++) {
    const total = best[row + start] as number;
    if (total > most && sign * (woe - (bins.woe[row + start] as number)) >= 0) {
      most = total;
      found = start;
    }
  }
  return found;
}

/** The best partition of exactly used + 1 bins that ends in a phase. */
function bestLast(
  bins: Candidates,
  layers: readonly (readonly Layer[])[],
  used: number,
  phase: number,
): Partition {
  const width = bins.size + 1;
  const best = layers[used]?.[phase]?.best;
  let start = -1;
  let iv = Number.NEGATIVE_INFINITY;
  for (let candidate = 0; best !== undefined && candidate < bins.size; candidate++) {
    const total = best[bins.size * width + candidate] as number;
    if (total <= iv) continue;
    iv = total;
    start = candidate;
  }
  const ends: number[] = [];
  let end = bins.size;
  let at = phase;
  for (let step = used; step >= 0 && start >= 0; step--) {
    ends.unshift(end);
    const layer = layers[step]?.[at];
    const cell = end * width + start;
    end = start;
    start = layer?.previous[cell] ?? 0;
    at -= layer?.turned[cell] ?? 0;
  }
  return { ends, iv };
}
