import type { Comparison, Derivation } from "./derivation.ts";

/** Computes one derived value from the values of a row; NaN is missing. */
export type Derive = (values: Float64Array) => number;

/** Whether a number satisfies a comparison; a missing one (NaN) never does. */
export function holds(where: Comparison, value: number): boolean {
  switch (where.op) {
    case ">=":
      return value >= where.value;
    case ">":
      return value > where.value;
    case "<=":
      return value <= where.value;
    case "<":
      return value < where.value;
    case "=":
      return value === where.value;
  }
}

function at(values: Float64Array, slot: number): number {
  return values[slot] as number;
}

/** Folds the values that are there; without `skipMissing` a single missing one makes the result missing. */
function fold(
  slots: Int32Array,
  skipMissing: boolean,
  start: number,
  add: (total: number, value: number) => number,
  finish: (total: number, count: number) => number,
): Derive {
  return (values) => {
    let total = start;
    let count = 0;
    for (let index = 0; index < slots.length; index++) {
      const value = at(values, slots[index] as number);
      if (!Number.isNaN(value)) {
        total = add(total, value);
        count++;
      } else if (!skipMissing) return Number.NaN;
    }
    return count === 0 ? Number.NaN : finish(total, count);
  };
}

function weighted(slots: Int32Array, weights: readonly number[], constant: number): Derive {
  return (values) => {
    let total = constant;
    for (let index = 0; index < slots.length; index++) {
      total += at(values, slots[index] as number) * (weights[index] as number);
    }
    return total;
  };
}

function position(slots: Int32Array, where: Comparison, skipMissing: boolean): Derive {
  return (values) => {
    let first = slots.length;
    let count = 0;
    for (let index = 0; index < slots.length; index++) {
      const value = at(values, slots[index] as number);
      if (!Number.isNaN(value)) {
        count++;
        if (first === slots.length && holds(where, value)) first = index;
      } else if (!skipMissing) return Number.NaN;
    }
    return count === 0 ? Number.NaN : first;
  };
}

/** Weights whose sum with the values is their least-squares slope over 0, 1, 2 …: (i - mean) / sum of squares. */
function slopeWeights(count: number): readonly number[] {
  const mean = (count - 1) / 2;
  const squares = (count * (count * count - 1)) / 12;
  return Array.from({ length: count }, (_, index) => (index - mean) / squares);
}

function compileOperation(derivation: Derivation, slots: Int32Array): Derive {
  const first = slots[0] as number;
  const second = slots[1] as number;
  const skip = "skipMissing" in derivation && derivation.skipMissing === true;
  switch (derivation.op) {
    case "ratio": {
      const otherwise = derivation.otherwise ?? Number.NaN;
      return (values) => {
        const over = at(values, first);
        const under = at(values, second);
        if (under <= 0) return Number.isNaN(over) ? over : otherwise;
        return over / under;
      };
    }
    case "difference":
      return (values) => at(values, first) - at(values, second);
    case "log":
      return (values) => {
        const value = at(values, first);
        return Math.sign(value) * Math.log1p(Math.abs(value));
      };
    case "trend":
      return weighted(slots, slopeWeights(slots.length), 0);
    case "weighted-sum":
      return weighted(slots, derivation.weights, derivation.constant ?? 0);
    case "sum":
      return fold(
        slots,
        skip,
        0,
        (total, value) => total + value,
        (total) => total,
      );
    case "mean":
      return fold(
        slots,
        skip,
        0,
        (total, value) => total + value,
        (total, count) => total / count,
      );
    case "min":
      return fold(slots, skip, Number.POSITIVE_INFINITY, Math.min, (total) => total);
    case "max":
      return fold(slots, skip, Number.NEGATIVE_INFINITY, Math.max, (total) => total);
    case "count": {
      const { where } = derivation;
      return fold(
        slots,
        skip,
        0,
        (total, value) => total + (holds(where, value) ? 1 : 0),
        (total) => total,
      );
    }
    case "position":
      return position(slots, derivation.where, skip);
  }
}

/** Makes the function that computes a derivation from the slots of its inputs, in the order of `of`. */
export function compileDerivation(derivation: Derivation, slots: Int32Array): Derive {
  const operation = compileOperation(derivation, slots);
  if (derivation.clamp === undefined) return operation;
  const [low, high] = derivation.clamp;
  return (values) => Math.min(high, Math.max(low, operation(values)));
}
