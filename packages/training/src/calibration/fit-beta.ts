import type { CalibrationMap } from "@tactful/scoring";
import type { RankedOutcomes } from "../evaluation/ranked-outcomes.ts";
import { fitLogistic, gentleWeight, type LogisticWeights } from "./fit-logistic.ts";
import { smoothedTargets } from "./smoothed-targets.ts";

/** A map sigmoid(a ln p - b ln(1 - p) + c) with p = sigmoid(m). */
export type BetaMap = Extract<CalibrationMap, { method: "beta" }>;

/** ln(1 + exp(x)) without overflow. */
function softplus(x: number): number {
  return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
}

/**
 * Fits the beta map of Kull, Silva Filho and Flach 2017 to margins, with Platt's smoothed targets.
 *
 * A negative a or b would turn the order round at one end; as their paper does, it is set to 0 and the rest is fitted
 * again. Null where nothing positive is left: margins do not rise with repayment.
 */
export function fitBeta(ranked: RankedOutcomes, start?: BetaMap): BetaMap | null {
  const first = ranked.values.map((margin) => -softplus(-margin));
  const second = ranked.values.map(softplus);
  const targets = smoothedTargets(ranked.repaid);
  const fit = (free: readonly [boolean, boolean], from: LogisticWeights): BetaMap => {
    const [a, b, c] = fitLogistic({ first, second, targets, free }, from);
    return { method: "beta", a, b, c };
  };
  const gentle = gentleWeight(ranked.values);
  const both = fit([true, true], [start?.a ?? gentle, start?.b ?? gentle, start?.c ?? 0]);
  const keepsFirst = both.b < 0;
  const map =
    both.a >= 0 && both.b >= 0
      ? both
      : fit([keepsFirst, !keepsFirst], keepsFirst ? [gentle, 0, 0] : [0, gentle, 0]);
  return map.a >= 0 && map.b >= 0 && map.a + map.b > 0 ? map : null;
}
