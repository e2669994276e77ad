import type { BlockOperation } from "./block-operations.ts";
import type { ClosedInterval } from "./closed-interval.ts";

/** How the inputs of one row become one number, without those that are missing; NaN where all are. */
type RowOperation = (values: Float64Array, slots: Int32Array, stride: number, row: number) => number;

function eachRow(slots: Int32Array, operation: RowOperation): BlockOperation {
  return (values, stride, rows, to) => {
    for (let row = 0; row < rows; row++) values[to * stride + row] = operation(values, slots, stride, row);
  };
}

/** The sum, or the mean, of the inputs that are there. */
export function presentSum(slots: Int32Array, isMean: boolean): BlockOperation {
  return eachRow(slots, (values, inputs, stride, row) => {
    let total = 0;
    let count = 0;
    for (let at = 0; at < inputs.length; at++) {
      const value = values[(inputs[at] as number) * stride + row] as number;
      if (Number.isNaN(value)) continue;
      total += value;
      count++;
    }
    if (count === 0) return Number.NaN;
    return isMean ? total / count : total;
  });
}

/** The smallest, or the greatest, of the inputs that are there. */
export function presentExtreme(slots: Int32Array, isLeast: boolean): BlockOperation {
  const sign = isLeast ? 1 : -1;
  return eachRow(slots, (values, inputs, stride, row) => {
    let best = Number.NaN;
    for (let at = 0; at < inputs.length; at++) {
      const value = values[(inputs[at] as number) * stride + row] as number;
      // True also while `best` is still missing, and never where the value is.
      if (!(sign * value >= sign * best) && !Number.isNaN(value)) best = value;
    }
    return best;
  });
}

/** How many of the inputs that are there lie in an interval. */
export function presentCount(slots: Int32Array, { low, high }: ClosedInterval): BlockOperation {
  return eachRow(slots, (values, inputs, stride, row) => {
    let found = 0;
    let count = 0;
    for (let at = 0; at < inputs.length; at++) {
      const value = values[(inputs[at] as number) * stride + row] as number;
      if (value >= low && value <= high) found++;
      if (!Number.isNaN(value)) count++;
    }
    return count === 0 ? Number.NaN : found;
  });
}

/**
 * The 0-based place of the first input that lies in an interval; the number of inputs where none does. Missing where all inputs are, or
 * one is that may not be skipped.
 */
export function firstWithin(
  slots: Int32Array,
  { low, high }: ClosedInterval,
  skipMissing: boolean,
): BlockOperation {
  return eachRow(slots, (values, inputs, stride, row) => {
    let first = inputs.length;
    let count = 0;
    for (let at = inputs.length - 1; at >= 0; at--) {
      const value = values[(inputs[at] as number) * stride + row] as number;
      if (value >= low && value <= high) first = at;
      if (!Number.isNaN(value)) count++;
    }
    return count === inputs.length || (skipMissing && count > 0) ? first : Number.NaN;
  });
}
