import { type PenaltyRow, pullTogether } from "./penalty.ts";

/** Positions that must not fall (direction 1) or not rise (direction -1) in the order given. */
export interface MonotoneRun {
  readonly positions: Int32Array;
  readonly direction: -1 | 1;
}

/**
 * Penalty rows that pull together the neighbours that break a run's direction at the present weights, and no others
 * (asymmetric penalties for shape constraints: Bollaerts, Eilers, van Mechelen 2006). `pull` is in pseudo-observations.
 */
export function pullViolators(
  run: MonotoneRun,
  weights: ArrayLike<number>,
  offset: number,
  pull: number,
): PenaltyRow[] {
  const rows: PenaltyRow[] = [];
  for (let at = 1; at < run.positions.length; at++) {
    const below = run.positions[at - 1] as number;
    const above = run.positions[at] as number;
    const rise = (weights[offset + above] as number) - (weights[offset + below] as number);
    if (run.direction * rise < 0) rows.push(pullTogether(below, above, pull));
  }
  return rows;
}

/** Raises (or lowers) weights along a run until it keeps its direction exactly, in place; crossing runs stay kept. */
export function clampRun(weights: Float64Array, run: MonotoneRun, offset: number): void {
  let reached = Number.NEGATIVE_INFINITY;
  for (const position of run.positions) {
    const at = offset + position;
    reached = Math.max(reached, run.direction * (weights[at] as number));
    weights[at] = run.direction * reached;
  }
}
