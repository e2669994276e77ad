import type { CalibrationMap } from "@tactful/scoring";
import type { RankedOutcomes } from "../evaluation/ranked-outcomes.ts";

/** A map through points, linear between them and flat outside. */
export type IsotonicMap = Extract<CalibrationMap, { method: "isotonic" }>;

interface Block {
  /** First and last margin. */
  readonly from: number;
  readonly to: number;
  readonly rows: number;
  readonly repaid: number;
}

/** Rows of one margin are one block from the start: a map cannot tell them apart. */
function runs(ranked: RankedOutcomes): readonly Block[] {
  const blocks: Block[] = [];
  let rows = 0;
  let repaid = 0;
  ranked.values.forEach((margin, place) => {
    rows += 1;
    repaid += ranked.repaid[place] ?? 0;
    if (ranked.runEnds[place] === 0) return;
    blocks.push({ from: margin, to: margin, rows, repaid });
    rows = 0;
    repaid = 0;
  });
  return blocks;
}

/** Joins neighbouring blocks until the share repaid rises strictly from block to block. */
function pool(blocks: readonly Block[]): readonly Block[] {
  const pooled: Block[] = [];
  for (const block of blocks) {
    let joined = block;
    for (let last = pooled.at(-1); last !== undefined; last = pooled.at(-1)) {
      if (last.repaid * joined.rows < joined.repaid * last.rows) break;
      joined = {
        from: last.from,
        to: joined.to,
        rows: last.rows + joined.rows,
        repaid: last.repaid + joined.repaid,
      };
      pooled.pop();
    }
    pooled.push(joined);
  }
  return pooled;
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
  for (const block of pool(runs(ranked))) {
    const probability = Math.min(1 - floor, Math.max(floor, block.repaid / block.rows));
    margins.push(block.from);
    probabilities.push(probability);
    if (block.to === block.from) continue;
    margins.push(block.to);
    probabilities.push(probability);
  }
  return { method: "isotonic", margins, probabilities };
}
