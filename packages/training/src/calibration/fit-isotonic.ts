import type { CalibrationMap } from "@tactful/scoring";
import type { RankedOutcomes } from "../evaluation/ranked-outcomes.ts";

/** A map through points, linear between them and flat outside. */
export type IsotonicMap = Extract<CalibrationMap, { method: "isotonic" }>;

/** Blocks of ranked rows that get one probability each, lowest first. */
interface Blocks {
  /** Place of each block's first row; the last entry is the number of rows. */
  readonly starts: readonly number[];
  readonly repaid: readonly number[];
}

/**
 * Joins neighbouring rows until the share repaid rises strictly from block to block. Rows of one margin are one block from
 * the start: no map can tell them apart.
 */
function pool(ranked: RankedOutcomes): Blocks {
  const starts = [0];
  const repaid: number[] = [];
  let paid = 0;
  for (let place = 0; place < ranked.values.length; place++) {
    paid += ranked.repaid[place] ?? 0;
    if (ranked.runEnds[place] === 0) continue;
    const end = place + 1;
    while (repaid.length > 0) {
      const start = starts.at(-1) ?? 0;
      const before = starts.at(-2) ?? 0;
      const below = repaid.at(-1) ?? 0;
      if (below * (end - start) < paid * (start - before)) break;
      paid += below;
      starts.pop();
      repaid.pop();
    }
    starts.push(end);
    repaid.push(paid);
    paid = 0;
  }
  return { starts, repaid };
}

/**
 * Fits the non-falling step function nearest to the outcomes (pool adjacent violators: Ayer et al. 1955; Zadrozny and
 * Elkan 2002), stored as the two ends of every step with straight lines between the steps.
 *
 * Probabilities keep 1 / (rows + 2) away from 0 and 1 (Laplace's rule of succession), so that log-odds stay finite.
 */
export function fitIsotonic(ranked: RankedOutcomes): IsotonicMap {
  const floor = 1 / (ranked.values.length + 2);
  const margins: number[] = [];
  const probabilities: number[] = [];
  const { starts, repaid } = pool(ranked);
  repaid.forEach((paid, block) => {
    const [start = 0, end = 0] = [starts[block], starts[block + 1]];
    const probability = Math.min(1 - floor, Math.max(floor, paid / (end - start)));
    const [from = 0, to = 0] = [ranked.values[start], ranked.values[end - 1]];
    margins.push(from);
    probabilities.push(probability);
    if (to === from) return;
    margins.push(to);
    probabilities.push(probability);
  });
  return { method: "isotonic", margins, probabilities };
}
