import { type ClosedInterval, intervalOf } from "./closed-interval.ts";
import type { Derivation } from "./derivation.ts";

/**
 * Computes one derived value for each of the first `rows` rows. Slot s of row r stands at `values[s * stride + r]`, the results go to
 * slot `to`; NaN is missing.
 */
export type Derive = (values: Float64Array, stride: number, rows: number, to: number) => void;

function weighted(slots: Int32Array, weights: readonly number[], constant: number): Derive {
  return (values, stride, rows, to) => {
    const out = to * stride;
    for (let row = 0; row < rows; row++) values[out + row] = constant;
    for (let at = 0; at < slots.length; at++) {
      const from = (slots[at] as number) * stride;
      const weight = weights[at] as number;
      for (let row = 0; row < rows; row++) {
        values[out + row] = (values[out + row] as number) + weight * (values[from + row] as number);
      }
    }
  };
}

/** A missing value makes the sum missing by itself: NaN plus anything is NaN. */
function total(slots: Int32Array, divisor: number): Derive {
  const sum = weighted(slots, Array<number>(slots.length).fill(1), 0);
  if (divisor === 1) return sum;
  return (values, stride, rows, to) => {
    sum(values, stride, rows, to);
    const out = to * stride;
    for (let row = 0; row < rows; row++) values[out + row] = (values[out + row] as number) / divisor;
  };
}

function extreme(slots: Int32Array, pick: "min" | "max"): Derive {
  return (values, stride, rows, to) => {
    const out = to * stride;
    values.copyWithin(out, (slots[0] as number) * stride, (slots[0] as number) * stride + rows);
    for (let at = 1; at < slots.length; at++) {
      const from = (slots[at] as number) * stride;
      for (let row = 0; row < rows; row++) {
        const left = values[out + row] as number;
        const right = values[from + row] as number;
        values[out + row] = pick === "min" ? Math.min(left, right) : Math.max(left, right);
      }
    }
  };
}

function counted(slots: Int32Array, { low, high }: ClosedInterval): Derive {
  return (values, stride, rows, to) => {
    const out = to * stride;
    for (let row = 0; row < rows; row++) values[out + row] = 0;
    for (let at = 0; at < slots.length; at++) {
      const from = (slots[at] as number) * stride;
      for (let row = 0; row < rows; row++) {
        const value = values[from + row] as number;
        const one = value >= low && value <= high ? 1 : 0;
        values[out + row] = (values[out + row] as number) + (Number.isNaN(value) ? value : one);
      }
    }
  };
}

/** How the values of one row that are there become one number; `places` are their 0-based places among the inputs. */
type Reduce = (present: readonly number[], places: readonly number[]) => number;

/** Derives row by row from the values that are there; without `skipMissing` all must be, and at least one in any case. */
function reduced(slots: Int32Array, skipMissing: boolean, reduce: Reduce): Derive {
  return (values, stride, rows, to) => {
    for (let row = 0; row < rows; row++) {
      const present: number[] = [];
      const places: number[] = [];
      for (let at = 0; at < slots.length; at++) {
        const value = values[(slots[at] as number) * stride + row] as number;
        if (Number.isNaN(value)) continue;
        present.push(value);
        places.push(at);
      }
      const isKnown = present.length === slots.length || (skipMissing && present.length > 0);
      values[to * stride + row] = isKnown ? reduce(present, places) : Number.NaN;
    }
  };
}

function positionIn({ low, high }: ClosedInterval, none: number): Reduce {
  return (present, places) => {
    const first = present.findIndex((value) => value >= low && value <= high);
    return first < 0 ? none : (places[first] as number);
  };
}

const add = (left: number, right: number): number => left + right;

/** The operations that skip what is missing, row by row. */
function skipping(derivation: Derivation, slots: Int32Array): Derive {
  switch (derivation.op) {
    case "mean":
      return reduced(slots, true, (present) => present.reduce(add, 0) / present.length);
    case "min":
      return reduced(slots, true, (present) => Math.min(...present));
    case "max":
      return reduced(slots, true, (present) => Math.max(...present));
    case "count": {
      const { low, high } = intervalOf(derivation.where);
      return reduced(slots, true, (present) => present.filter((value) => value >= low && value <= high).length);
    }
    default:
      return reduced(slots, true, (present) => present.reduce(add, 0));
  }
}

/** Weights whose sum with the values is their least-squares slope over 0, 1, 2 …: (i - mean) / sum of squares. */
function slopeWeights(count: number): readonly number[] {
  const mean = (count - 1) / 2;
  const squares = (count * (count * count - 1)) / 12;
  return Array.from({ length: count }, (_, index) => (index - mean) / squares);
}

function ratio(slots: Int32Array, otherwise: number): Derive {
  return (values, stride, rows, to) => {
    const first = (slots[0] as number) * stride;
    const second = (slots[1] as number) * stride;
    const out = to * stride;
    for (let row = 0; row < rows; row++) {
      const over = values[first + row] as number;
      const under = values[second + row] as number;
      // Missing over nothing is missing too: otherwise + (NaN - NaN).
      values[out + row] = under <= 0 ? (Number.isNaN(over) ? over : otherwise) : over / under;
    }
  };
}

function signedLog(slots: Int32Array): Derive {
  return (values, stride, rows, to) => {
    const from = (slots[0] as number) * stride;
    for (let row = 0; row < rows; row++) {
      const value = values[from + row] as number;
      values[to * stride + row] = Math.sign(value) * Math.log1p(Math.abs(value));
    }
  };
}

function compileOperation(derivation: Derivation, slots: Int32Array): Derive {
  const { op } = derivation;
  if ("skipMissing" in derivation && derivation.skipMissing === true && op !== "position") {
    return skipping(derivation, slots);
  }
  switch (op) {
    case "ratio":
      return ratio(slots, derivation.otherwise ?? Number.NaN);
    case "difference":
      return weighted(slots, [1, -1], 0);
    case "log":
      return signedLog(slots);
    case "trend":
      return weighted(slots, slopeWeights(slots.length), 0);
    case "weighted-sum":
      return weighted(slots, derivation.weights, derivation.constant ?? 0);
    case "sum":
      return total(slots, 1);
    case "mean":
      return total(slots, slots.length);
    case "min":
    case "max":
      return extreme(slots, op);
    case "count":
      return counted(slots, intervalOf(derivation.where));
    case "position":
      return reduced(
        slots,
        derivation.skipMissing === true,
        positionIn(intervalOf(derivation.where), slots.length),
      );
  }
}

/** Makes the function that computes a derivation from the slots of its inputs, in the order of `of`. */
export function compileDerivation(derivation: Derivation, slots: Int32Array): Derive {
  const operation = compileOperation(derivation, slots);
  if (derivation.clamp === undefined) return operation;
  const [low, high] = derivation.clamp;
  return (values, stride, rows, to) => {
    operation(values, stride, rows, to);
    const out = to * stride;
    for (let row = 0; row < rows; row++) {
      values[out + row] = Math.min(high, Math.max(low, values[out + row] as number));
    }
  };
}
