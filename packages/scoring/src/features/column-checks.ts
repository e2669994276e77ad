/** Whether the `rows` values from `from` all lie in a closed range; NaN lies in none. */
export function areWithin(
  values: Float64Array,
  from: number,
  rows: number,
  low: number,
  high: number,
): boolean {
  for (let row = from; row < from + rows; row++) {
    const value = values[row] as number;
    if (!(value >= low && value <= high)) return false;
  }
  return true;
}

/** Whether the `rows` values from `from` are all whole numbers. */
export function areWhole(values: Float64Array, from: number, rows: number): boolean {
  for (let row = from; row < from + rows; row++) {
    if (!Number.isInteger(values[row])) return false;
  }
  return true;
}
