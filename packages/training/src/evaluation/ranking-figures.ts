import { onceEach, type RankedOutcomes } from "./ranked-outcomes.ts";

/** How well an order separates repaid from unpaid rows; null where one of the two is absent. */
export interface RankingFigures {
  /** Chance that a repaid row stands above an unpaid one, ties counting half (Hanley and McNeil 1982); 0 to 1. */
  readonly auc: number | null;
  /** Widest gap between the two cumulative shares (Kolmogorov and Smirnov), whichever way; 0 to 1. */
  readonly ks: number | null;
}

interface Totals {
  readonly repaid: number;
  readonly unpaid: number;
}

function totalsOf(ranked: RankedOutcomes, counts: Uint32Array): Totals {
  let repaid = 0;
  let all = 0;
  for (let place = 0; place < counts.length; place++) {
    const weight = counts[place] ?? 0;
    all += weight;
    repaid += weight * (ranked.repaid[place] ?? 0);
  }
  return { repaid, unpaid: all - repaid };
}

/**
 * Measures the order of ranked rows in one pass, runs of equal values taken together.
 *
 * `counts` says how often each ranked row counts, so that a resample needs no new sorting. The loop works with whole
 * numbers and without a branch on the outcome, which no processor can foretell.
 */
export function rankingFigures(
  ranked: RankedOutcomes,
  counts: Uint32Array = onceEach(ranked),
): RankingFigures {
  const { repaid: outcomes, runEnds } = ranked;
  const { repaid, unpaid } = totalsOf(ranked, counts);
  if (repaid === 0 || unpaid === 0) return { auc: null, ks: null };
  let below = 0;
  let repaidBelow = 0;
  let run = 0;
  let runRepaid = 0;
  let halfPairs = 0;
  let widest = 0;
  for (let place = 0; place < counts.length; place++) {
    const weight = counts[place] ?? 0;
    run += weight;
    runRepaid += weight * (outcomes[place] ?? 0);
    if (runEnds[place] === 0) continue;
    const unpaidBelow = below - repaidBelow;
    halfPairs += runRepaid * (2 * unpaidBelow + run - runRepaid);
    below += run;
    repaidBelow += runRepaid;
    run = 0;
    runRepaid = 0;
    widest = Math.max(widest, Math.abs((below - repaidBelow) * repaid - repaidBelow * unpaid));
  }
  return { auc: halfPairs / (2 * repaid * unpaid), ks: widest / (repaid * unpaid) };
}
