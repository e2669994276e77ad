/** Sum of products of two columns. */
export function dot(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let row = 0; row < one.length; row++) sum += (one[row] as number) * (other[row] as number);
  return sum;
}

/** Sums of products of every two columns, each row times its weight: a symmetric matrix. */
export function weightedProducts(columns: readonly Float64Array[], weights: Float64Array): Float64Array[] {
  const matrix = columns.map(() => new Float64Array(columns.length));
  const scaled = new Float64Array(weights.length);
  for (const [at, column] of columns.entries()) {
    for (let row = 0; row < scaled.length; row++)
      scaled[row] = (column[row] as number) * (weights[row] as number);
    for (let from = 0; from <= at; from += 4) {
      for (const [offset, value] of fourDots(scaled, columns, from).entries())
        put(matrix, at, from + offset, value);
    }
  }
  return matrix;
}

function put(matrix: readonly Float64Array[], at: number, other: number, value: number): void {
  const row = matrix[at];
  const mirror = matrix[other];
  if (row === undefined || mirror === undefined || other > at) return;
  row[other] = value;
  mirror[at] = value;
}

/** Products with four neighbouring columns at once: the processor waits for no sum. Beyond the last column it is repeated. */
function fourDots(scaled: Float64Array, columns: readonly Float64Array[], from: number): readonly number[] {
  const last = columns.length - 1;
  const a = columns[from] as Float64Array;
  const b = columns[Math.min(from + 1, last)] as Float64Array;
  const c = columns[Math.min(from + 2, last)] as Float64Array;
  const d = columns[Math.min(from + 3, last)] as Float64Array;
  let [first, second, third, fourth] = [0, 0, 0, 0];
  for (let row = 0; row < scaled.length; row++) {
    const value = scaled[row] as number;
    first += value * (a[row] as number);
    second += value * (b[row] as number);
    third += value * (c[row] as number);
    fourth += value * (d[row] as number);
  }
  return [first, second, third, fourth];
}
