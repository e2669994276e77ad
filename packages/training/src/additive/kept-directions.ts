import { clampRun } from "./monotone-run.ts";
import type { TermBlock } from "./term-layout.ts";

/** The weights with every declared direction made exact. */
export function keptDirections(blocks: readonly TermBlock[], weights: Float64Array): Float64Array {
  const kept = Float64Array.from(weights);
  for (const { runs, offset } of blocks) {
    for (const run of runs) clampRun(kept, run, offset);
  }
  return kept;
}

/** By how much making the declared directions exact moves a weight at most, in log-odds; 0 where all are kept. */
export function largestClamp(blocks: readonly TermBlock[], weights: Float64Array): number {
  const kept = keptDirections(blocks, weights);
  return weights.reduce((most, weight, at) => Math.max(most, Math.abs((kept[at] as number) - weight)), 0);
}
