import type { Comparison } from "./derivation.ts";

/** The numbers from `low` to `high`, both included. */
export interface ClosedInterval {
  readonly low: number;
  readonly high: number;
}

/** The double next to a finite one on the way to positive (1) or negative (-1) infinity. */
function neighbour(value: number, direction: 1 | -1): number {
  if (value === 0) return direction * Number.MIN_VALUE;
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value);
  // Doubles of one sign are in the order of their bits, read as an integer.
  const step = BigInt(value > 0 ? direction : -direction);
  view.setBigInt64(0, view.getBigInt64(0) + step);
  return view.getFloat64(0);
}

/** The doubles that satisfy a comparison, as an interval; NaN lies in none, as a missing value satisfies none. */
export function intervalOf({ op, value }: Comparison): ClosedInterval {
  const { POSITIVE_INFINITY: high, NEGATIVE_INFINITY: low } = Number;
  switch (op) {
    case ">=":
      return { low: value, high };
    case ">":
      return { low: neighbour(value, 1), high };
    case "<=":
      return { low, high: value };
    case "<":
      return { low, high: neighbour(value, -1) };
    case "=":
      return { low: value, high: value };
  }
}
