import type { ClosedInterval } from "./closed-interval.ts";

/**
 * Computes one derived value for each of the first `rows` rows. Slot s of row r stands at `values[s * stride + r]`, the results go to
 * slot `to`; NaN is missing. Whole columns at a time, because one row at a time the way to each operation costs more than the operation.
 */
export type BlockOperation = (values: Float64Array, stride: number, rows: number, to: number) => void;

const GROUP = 3;

/** constant + w1 x1 + w2 x2 …, added up from left to right. A missing input makes the sum missing by itself: NaN stays NaN. */
export function weightedSum(slots: Int32Array, weights: readonly number[], constant: number): BlockOperation {
  // Three inputs a pass; what is left over is filled up with the first input, taken zero times.
  const places = Array.from(
    { length: GROUP * Math.ceil(slots.length / GROUP) },
    (_, at) => slots[at] ?? slots[0] ?? 0,
  );
  const factors = places.map((_, at) => weights[at] ?? 0);
  return (values, stride, rows, to) => {
    const out = to * stride;
    for (let row = 0; row < rows; row++) values[out + row] = constant;
    for (let at = 0; at < places.length; at += GROUP) {
      const a = (places[at] as number) * stride;
      const b = (places[at + 1] as number) * stride;
      const c = (places[at + 2] as number) * stride;
      const wa = factors[at] as number;
      const wb = factors[at + 1] as number;
      const wc = factors[at + 2] as number;
      for (let row = 0; row < rows; row++) {
        const one = (values[out + row] as number) + wa * (values[a + row] as number);
        const two = one + wb * (values[b + row] as number);
        values[out + row] = two + wc * (values[c + row] as number);
      }
    }
  };
}

/** The mean, by the sum. */
export function mean(slots: Int32Array): BlockOperation {
  const sum = weightedSum(slots, Array<number>(slots.length).fill(1), 0);
  return (values, stride, rows, to) => {
    sum(values, stride, rows, to);
    const out = to * stride;
    for (let row = 0; row < rows; row++) values[out + row] = (values[out + row] as number) / slots.length;
  };
}

/** The smallest input. */
export function least(slots: Int32Array): BlockOperation {
  return (values, stride, rows, to) => {
    const out = to * stride;
    const first = (slots[0] as number) * stride;
    values.copyWithin(out, first, first + rows);
    for (let at = 1; at < slots.length; at++) {
      const from = (slots[at] as number) * stride;
      for (let row = 0; row < rows; row++) {
        values[out + row] = Math.min(values[out + row] as number, values[from + row] as number);
      }
    }
  };
}

/** The largest input. */
export function greatest(slots: Int32Array): BlockOperation {
  return (values, stride, rows, to) => {
    const out = to * stride;
    const first = (slots[0] as number) * stride;
    values.copyWithin(out, first, first + rows);
    for (let at = 1; at < slots.length; at++) {
      const from = (slots[at] as number) * stride;
      for (let row = 0; row < rows; row++) {
        values[out + row] = Math.max(values[out + row] as number, values[from + row] as number);
      }
    }
  };
}

/** How many inputs lie in an interval. */
export function countWithin(slots: Int32Array, { low, high }: ClosedInterval): BlockOperation {
  return (values, stride, rows, to) => {
    const out = to * stride;
    for (let row = 0; row < rows; row++) values[out + row] = 0;
    for (let at = 0; at < slots.length; at++) {
      const from = (slots[at] as number) * stride;
      for (let row = 0; row < rows; row++) {
        const value = values[from + row] as number;
        // A number less itself is 0, and NaN less itself NaN, which carries what is missing on. Comparisons are taken as numbers because
        // a branch on values that look random is guessed wrong half of the time.
        const inside = Number(value >= low) & Number(value <= high);
        values[out + row] = (values[out + row] as number) + (value - value) + inside;
      }
    }
  };
}

/** First / second; where the second is 0 or less, `otherwise`. */
export function ratio(slots: Int32Array, otherwise: number): BlockOperation {
  return (values, stride, rows, to) => {
    const first = (slots[0] as number) * stride;
    const second = (slots[1] as number) * stride;
    const out = to * stride;
    for (let row = 0; row < rows; row++) {
      const over = values[first + row] as number;
      const under = values[second + row] as number;
      values[out + row] = under <= 0 ? otherwise + (over - over) : over / under;
    }
  };
}

/** sign(x) ln(1 + |x|). */
export function signedLog(slots: Int32Array): BlockOperation {
  return (values, stride, rows, to) => {
    const from = (slots[0] as number) * stride;
    const out = to * stride;
    for (let row = 0; row < rows; row++) {
      const value = values[from + row] as number;
      values[out + row] = Math.sign(value) * Math.log1p(Math.abs(value));
    }
  };
}

/** Another operation's results, moved to the nearer end where they lie outside. */
export function clamped(operation: BlockOperation, low: number, high: number): BlockOperation {
  return (values, stride, rows, to) => {
    operation(values, stride, rows, to);
    const out = to * stride;
    for (let row = 0; row < rows; row++) {
      values[out + row] = Math.min(high, Math.max(low, values[out + row] as number));
    }
  };
}
