/** Rows of columns on one scale: each column has mean 0 and standard deviation 1 over the rows it was made from. */
export interface Standardiser {
  readonly means: readonly number[];
  /** 1 for a column that does not vary. */
  readonly deviations: readonly number[];
}

/** Learns the scale of columns. */
export function standardiserOf(rows: readonly (readonly number[])[]): Standardiser {
  const width = rows[0]?.length ?? 0;
  const means = new Array<number>(width).fill(0);
  const deviations = new Array<number>(width).fill(0);
  for (let column = 0; column < width; column++) {
    let sum = 0;
    for (const row of rows) sum += row[column] ?? 0;
    const mean = sum / rows.length;
    let squares = 0;
    for (const row of rows) squares += ((row[column] ?? 0) - mean) ** 2;
    const deviation = Math.sqrt(squares / rows.length);
    means[column] = mean;
    deviations[column] = deviation > 1e-9 ? deviation : 1;
  }
  return { means, deviations };
}

/** A row on the learned scale, after a leading 1 for the intercept. */
export function standardised(scale: Standardiser, row: readonly number[]): number[] {
  return [
    1,
    ...row.map((value, column) => (value - (scale.means[column] ?? 0)) / (scale.deviations[column] ?? 1)),
  ];
}

/** The scalar product of two vectors of one length. */
export function dot(left: readonly number[], right: readonly number[]): number {
  let sum = 0;
  for (let at = 0; at < left.length; at++) sum += (left[at] ?? 0) * (right[at] ?? 0);
  return sum;
}
