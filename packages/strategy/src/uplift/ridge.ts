import { dot } from "./design-matrix.ts";
import { solvePositive } from "./solve-positive.ts";

/** Weight of the penalty, in rows: enough to keep a column that hardly varies from running away. */
const penalty = 1;
const mostSteps = 25;
const closeEnough = 1e-8;

/** Adds weight x row x row' to a matrix and weight x target x row to a vector. */
function accumulate(
  sums: { readonly matrix: number[]; readonly right: number[] },
  row: readonly number[],
  weight: number,
  target: number,
): void {
  const width = row.length;
  for (let left = 0; left < width; left++) {
    const value = weight * (row[left] ?? 0);
    sums.right[left] = (sums.right[left] ?? 0) + value * target;
    for (let column = 0; column <= left; column++) {
      const at = left * width + column;
      sums.matrix[at] = (sums.matrix[at] ?? 0) + value * (row[column] ?? 0);
    }
  }
}

/** Solves the normal equations, every column but the intercept penalised. */
function solved(sums: { readonly matrix: number[]; readonly right: number[] }, width: number): number[] {
  for (let column = 0; column < width; column++) {
    const at = column * width + column;
    sums.matrix[at] = (sums.matrix[at] ?? 0) + (column === 0 ? 1e-9 : penalty);
  }
  return solvePositive(sums.matrix, sums.right);
}

/** Ridge regression of targets on standardised rows (Hoerl and Kennard 1970); the first coefficient is the intercept. */
export function fitRidge(rows: readonly (readonly number[])[], targets: readonly number[]): number[] {
  const width = rows[0]?.length ?? 0;
  const sums = { matrix: new Array<number>(width * width).fill(0), right: new Array<number>(width).fill(0) };
  rows.forEach((row, index) => {
    accumulate(sums, row, 1, targets[index] ?? 0);
  });
  return solved(sums, width);
}

/** The logistic function. */
export function sigmoid(value: number): number {
  return 1 / (1 + Math.exp(-value));
}

/** Logistic regression with a ridge, by iteratively reweighted least squares (McCullagh and Nelder, 2.5). */
export function fitLogistic(rows: readonly (readonly number[])[], isTrue: readonly boolean[]): number[] {
  const width = rows[0]?.length ?? 0;
  let weights = new Array<number>(width).fill(0);
  for (let step = 0; step < mostSteps; step++) {
    const sums = {
      matrix: new Array<number>(width * width).fill(0),
      right: new Array<number>(width).fill(0),
    };
    rows.forEach((row, index) => {
      const margin = Math.max(-12, Math.min(12, dot(weights, row)));
      const mean = sigmoid(margin);
      const spread = Math.max(mean * (1 - mean), 1e-6);
      accumulate(sums, row, spread, margin + ((isTrue[index] === true ? 1 : 0) - mean) / spread);
    });
    const next = solved(sums, width);
    const change = Math.max(...next.map((value, at) => Math.abs(value - (weights[at] ?? 0))));
    weights = next;
    if (change < closeEnough) break;
  }
  return weights;
}
