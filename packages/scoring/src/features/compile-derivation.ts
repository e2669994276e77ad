import {
  type BlockOperation,
  clamped,
  countWithin,
  greatest,
  least,
  mean,
  ratio,
  signedLog,
  weightedSum,
} from "./block-operations.ts";
import { intervalOf } from "./closed-interval.ts";
import type { Derivation } from "./derivation.ts";
import { firstWithin, presentCount, presentExtreme, presentSum } from "./skipping-operations.ts";

/** Weights whose sum with the values is their least-squares slope over 0, 1, 2 …: (i - mean) / sum of squares. */
function slopeWeights(count: number): readonly number[] {
  const middle = (count - 1) / 2;
  const squares = (count * (count * count - 1)) / 12;
  return Array.from({ length: count }, (_, index) => (index - middle) / squares);
}

type Reduction = Extract<Derivation, { readonly op: "sum" | "mean" | "min" | "max" }>;

function reduction({ op, skipMissing = false }: Reduction, slots: Int32Array): BlockOperation {
  switch (op) {
    case "sum":
      return skipMissing
        ? presentSum(slots, false)
        : weightedSum(slots, Array<number>(slots.length).fill(1), 0);
    case "mean":
      return skipMissing ? presentSum(slots, true) : mean(slots);
    case "min":
      return skipMissing ? presentExtreme(slots, true) : least(slots);
    case "max":
      return skipMissing ? presentExtreme(slots, false) : greatest(slots);
  }
}

function operation(derivation: Derivation, slots: Int32Array): BlockOperation {
  switch (derivation.op) {
    case "ratio":
      return ratio(slots, derivation.otherwise ?? Number.NaN);
    case "difference":
      return weightedSum(slots, [1, -1], 0);
    case "log":
      return signedLog(slots);
    case "trend":
      return weightedSum(slots, slopeWeights(slots.length), 0);
    case "weighted-sum":
      return weightedSum(slots, derivation.weights, derivation.constant ?? 0);
    case "count": {
      const interval = intervalOf(derivation.where);
      return derivation.skipMissing === true ? presentCount(slots, interval) : countWithin(slots, interval);
    }
    case "position":
      return firstWithin(slots, intervalOf(derivation.where), derivation.skipMissing === true);
    default:
      return reduction(derivation, slots);
  }
}

/** Makes the function that computes a derivation from the slots of its inputs, in the order of `of`. */
export function compileDerivation(derivation: Derivation, slots: Int32Array): BlockOperation {
  const made = operation(derivation, slots);
  return derivation.clamp === undefined ? made : clamped(made, derivation.clamp[0], derivation.clamp[1]);
}
