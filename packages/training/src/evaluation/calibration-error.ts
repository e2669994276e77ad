import { onceEach, type RankedOutcomes } from "./ranked-outcomes.ts";

/** Sums over one bin of ranked rows. */
export interface BinSums {
  /** First and last place in the ranking. */
  readonly first: number;
  readonly last: number;
  readonly rows: number;
  readonly probabilities: number;
  readonly repaid: number;
}

const binCount = 10;

/**
 * Divides ranked probabilities into ten bins of nearly equal size and sums up each.
 *
 * A bin ends at the first change of value at or after each tenth of the rows: equal probabilities stay together, so the
 * order of the rows cannot change a figure, and heavy ties give fewer bins. `counts` says how often each row counts.
 */
export function calibrationBins(
  ranked: RankedOutcomes,
  counts: Uint32Array = onceEach(ranked),
): readonly BinSums[] {
  const { values, repaid: outcomes, runEnds } = ranked;
  const total = counts.reduce((sum, count) => sum + count, 0);
  const bins: BinSums[] = [];
  let first = 0;
  let done = 0;
  let rows = 0;
  let probabilities = 0;
  let repaid = 0;
  let next = total / binCount;
  for (let place = 0; place < counts.length; place++) {
    const weight = counts[place] ?? 0;
    rows += weight;
    probabilities += weight * (values[place] ?? 0);
    repaid += weight * (outcomes[place] ?? 0);
    if (done + rows < next || runEnds[place] === 0 || rows === 0) continue;
    bins.push({ first, last: place, rows, probabilities, repaid });
    done += rows;
    next = ((Math.floor((done * binCount) / total) + 1) * total) / binCount;
    first = place + 1;
    rows = 0;
    probabilities = 0;
    repaid = 0;
  }
  return bins;
}

/**
 * The expected calibration error over ten bins of nearly equal size: the mean distance between predicted and observed
 * share, weighted by rows (Naeini, Cooper, Hauskrecht 2015, with equal counts in place of equal widths); 0 to 1.
 */
export function calibrationError(
  bins: readonly Pick<BinSums, "rows" | "probabilities" | "repaid">[],
): number {
  let distance = 0;
  let rows = 0;
  for (const bin of bins) {
    distance += Math.abs(bin.probabilities - bin.repaid);
    rows += bin.rows;
  }
  return distance / rows;
}
