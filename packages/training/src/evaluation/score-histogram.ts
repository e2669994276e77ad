import { countRepaid, type RankedOutcomes } from "./ranked-outcomes.ts";

/** How probabilities are spread among repaid and among unpaid rows. */
export interface ScoreHistogram {
  /** Ascending from 0 to 1, equally wide. */
  readonly edges: readonly number[];
  /** Share of the repaid rows in each step; they add up to 1. */
  readonly repaid: readonly number[];
  /** Share of the unpaid rows in each step. */
  readonly unpaid: readonly number[];
}

const steps = 25;

/** Counts probabilities in 25 equal steps; the value 1 belongs to the last. */
export function scoreHistogram(ranked: RankedOutcomes): ScoreHistogram {
  const counts = [new Float64Array(steps), new Float64Array(steps)] as const;
  ranked.values.forEach((value, place) => {
    const step = Math.min(steps - 1, Math.floor(value * steps));
    const side = ranked.repaid[place] === 1 ? counts[1] : counts[0];
    side[step] = (side[step] ?? 0) + 1;
  });
  const repaid = countRepaid(ranked);
  const unpaid = ranked.values.length - repaid;
  return {
    edges: Array.from({ length: steps + 1 }, (_, index) => index / steps),
    repaid: Array.from(counts[1], (count) => count / Math.max(1, repaid)),
    unpaid: Array.from(counts[0], (count) => count / Math.max(1, unpaid)),
  };
}
