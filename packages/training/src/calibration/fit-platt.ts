import type { CalibrationMap } from "@tactful/scoring";
import type { RankedOutcomes } from "../evaluation/ranked-outcomes.ts";
import { fitLogistic, gentleWeight } from "./fit-logistic.ts";
import { smoothedTargets } from "./smoothed-targets.ts";

/** A map sigmoid(a m + b). */
export type PlattMap = Extract<CalibrationMap, { method: "platt" }>;

/** Fits Platt's map to margins with his smoothed targets; null where margins do not rise with repayment. */
export function fitPlatt(ranked: RankedOutcomes, start?: PlattMap): PlattMap | null {
  const rows = {
    first: ranked.values,
    second: ranked.values,
    targets: smoothedTargets(ranked.repaid),
    free: [true, false] as const,
  };
  const [a, , b] = fitLogistic(rows, [start?.a ?? gentleWeight(ranked.values), 0, start?.b ?? 0]);
  return a > 0 ? { method: "platt", a, b } : null;
}
