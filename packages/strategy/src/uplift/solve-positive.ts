/** The lower triangle of a matrix, row after row, such that it times its transpose gives the matrix. */
function choleskyOf(matrix: readonly number[], size: number): Float64Array {
  const lower = new Float64Array(size * size);
  const at = (row: number, column: number): number => lower[row * size + column] ?? 0;
  for (let row = 0; row < size; row++) {
    for (let column = 0; column <= row; column++) {
      let sum = matrix[row * size + column] ?? 0;
      for (let before = 0; before < column; before++) sum -= at(row, before) * at(column, before);
      lower[row * size + column] =
        row === column ? Math.sqrt(Math.max(sum, 1e-12)) : sum / at(column, column);
    }
  }
  return lower;
}

/**
 * Solves A x = b for a symmetric positive definite matrix given row after row, by Cholesky decomposition (Golub and Van Loan,
 * Matrix Computations, 4.2). The caller adds a ridge, so that the matrix is positive definite.
 */
export function solvePositive(matrix: readonly number[], right: readonly number[]): number[] {
  const size = right.length;
  const lower = choleskyOf(matrix, size);
  const answer = [...right];
  for (let row = 0; row < size; row++) {
    let sum = answer[row] ?? 0;
    for (let at = 0; at < row; at++) sum -= (lower[row * size + at] ?? 0) * (answer[at] ?? 0);
    answer[row] = sum / (lower[row * size + row] ?? 1);
  }
  for (let row = size - 1; row >= 0; row--) {
    let sum = answer[row] ?? 0;
    for (let at = row + 1; at < size; at++) sum -= (lower[at * size + row] ?? 0) * (answer[at] ?? 0);
    answer[row] = sum / (lower[row * size + row] ?? 1);
  }
  return answer;
}
