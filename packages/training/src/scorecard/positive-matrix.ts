import { TactfulError } from "@tactful/domain";

/** A symmetric positive definite matrix by rows, n x n. */
export type PositiveMatrix = readonly Float64Array[];

/** Solves matrix x = right by Cholesky; throws TRAINING_DATA where the matrix is not positive definite. */
export function solvePositive(matrix: PositiveMatrix, right: Float64Array): Float64Array {
  const lower = cholesky(matrix);
  const size = right.length;
  const solution = Float64Array.from(right);
  for (let row = 0; row < size; row++) {
    let value = solution[row] as number;
    for (let column = 0; column < row; column++)
      value -= at(lower, row, column) * (solution[column] as number);
    solution[row] = value / at(lower, row, row);
  }
  for (let row = size - 1; row >= 0; row--) {
    let value = solution[row] as number;
    for (let below = row + 1; below < size; below++)
      value -= at(lower, below, row) * (solution[below] as number);
    solution[row] = value / at(lower, row, row);
  }
  return solution;
}

/** The diagonal of the inverse; throws TRAINING_DATA where the matrix is not positive definite. */
export function inverseDiagonal(matrix: PositiveMatrix): Float64Array {
  return Float64Array.from(matrix, (_, column) => {
    const unit = new Float64Array(matrix.length);
    unit[column] = 1;
    return solvePositive(matrix, unit)[column] as number;
  });
}

function at(matrix: PositiveMatrix, row: number, column: number): number {
  return matrix[row]?.[column] ?? 0;
}

/** The lower triangle L with L L' = matrix. */
function cholesky(matrix: PositiveMatrix): readonly Float64Array[] {
  const lower: Float64Array[] = [];
  for (const [row, given] of matrix.entries()) {
    const own = new Float64Array(matrix.length);
    for (let column = 0; column < row; column++) {
      const other = lower[column] as Float64Array;
      own[column] = remainder(given, own, other, column) / (other[column] as number);
    }
    const square = remainder(given, own, own, row);
    if (!(square > 0)) {
      throw new TactfulError(
        "TRAINING_DATA",
        "The columns repeat each other or tell payers apart perfectly; use a ridge above 0 or drop one of them.",
      );
    }
    own[row] = Math.sqrt(square);
    lower.push(own);
  }
  return lower;
}

function remainder(given: Float64Array, own: Float64Array, other: Float64Array, column: number): number {
  let value = given[column] as number;
  for (let before = 0; before < column; before++)
    value -= (own[before] as number) * (other[before] as number);
  return value;
}
