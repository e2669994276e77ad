/** The lower triangle L of a symmetric positive definite matrix A = L L', row-major, in doubles. */
export function choleskyFactor(matrix: Float64Array, size: number): Float64Array {
  const lower = new Float64Array(size * size);
  for (let row = 0; row < size; row++) {
    for (let column = 0; column <= row; column++) {
      let sum = matrix[row * size + column] as number;
      for (let at = 0; at < column; at++) {
        sum -= (lower[row * size + at] as number) * (lower[column * size + at] as number);
      }
      lower[row * size + column] =
        row === column ? Math.sqrt(sum) : sum / (lower[column * size + column] as number);
    }
  }
  return lower;
}

/** Solves L x = b for part of a vector, from `offset`, in place. */
export function solveLower(lower: Float64Array, size: number, vector: Float64Array, offset: number): void {
  for (let row = 0; row < size; row++) {
    let sum = vector[offset + row] as number;
    for (let at = 0; at < row; at++)
      sum -= (lower[row * size + at] as number) * (vector[offset + at] as number);
    vector[offset + row] = sum / (lower[row * size + row] as number);
  }
}

/** Solves L' x = b for part of a vector, from `offset`, in place. */
export function solveTransposed(
  lower: Float64Array,
  size: number,
  vector: Float64Array,
  offset: number,
): void {
  for (let row = size - 1; row >= 0; row--) {
    let sum = vector[offset + row] as number;
    for (let at = row + 1; at < size; at++)
      sum -= (lower[at * size + row] as number) * (vector[offset + at] as number);
    vector[offset + row] = sum / (lower[row * size + row] as number);
  }
}
