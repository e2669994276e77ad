import { logistic } from "../../portfolio/subject.ts";

/** Rows of numbers with what came of each, to fit a probability to. */
export interface BinaryRows {
  /** Row after row, `width` numbers each; the first of a row is 1 for the intercept. */
  readonly features: Float64Array;
  readonly width: number;
  /** 0 or 1. */
  readonly outcome: Uint8Array;
  /** Logit that is there before the fit; 0 where absent. */
  readonly offset?: Float64Array;
}

const mostSteps = 12;
const tolerance = 1e-4;

/**
 * Fits a logistic regression with a ridge penalty by Newton's method (iteratively reweighted least squares; Hastie,
 * Tibshirani and Friedman, The Elements of Statistical Learning, 4.4 and 3.4.1).
 *
 * `ridge` holds the penalty of each coefficient in units of rows' information. Without rows all coefficients are 0.
 */
export function fitLogistic(rows: BinaryRows, ridge: readonly number[]): Float64Array {
  const { width } = rows;
  const coefficients = new Float64Array(width);
  for (let step = 0; step < mostSteps; step += 1) {
    const { gradient, information } = derivatives(rows, coefficients);
    for (let at = 0; at < width; at += 1) {
      const penalty = ridge[at] ?? 0;
      gradient[at] = (gradient[at] ?? 0) - penalty * (coefficients[at] ?? 0);
      information[at * width + at] = (information[at * width + at] ?? 0) + penalty;
    }
    const move = solve(information, gradient, width);
    let largest = 0;
    for (let at = 0; at < width; at += 1) {
      coefficients[at] = (coefficients[at] ?? 0) + (move[at] ?? 0);
      largest = Math.max(largest, Math.abs(move[at] ?? 0));
    }
    if (largest < tolerance) break;
  }
  return coefficients;
}

/** Logit of a row under fitted coefficients; `start` is where the row begins. */
export function logitAt(features: Float64Array, start: number, coefficients: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < coefficients.length; at += 1) {
    sum += (features[start + at] ?? 0) * (coefficients[at] ?? 0);
  }
  return sum;
}

function derivatives(
  { features, width, outcome, offset }: BinaryRows,
  coefficients: Float64Array,
): { readonly gradient: Float64Array; readonly information: Float64Array } {
  const gradient = new Float64Array(width);
  const information = new Float64Array(width * width);
  for (let row = 0; row < outcome.length; row += 1) {
    const start = row * width;
    const p = logistic(logitAt(features, start, coefficients) + (offset?.[row] ?? 0));
    const residual = (outcome[row] ?? 0) - p;
    const weight = p * (1 - p);
    for (let i = 0; i < width; i += 1) {
      const x = features[start + i] ?? 0;
      if (x === 0) continue;
      gradient[i] = (gradient[i] ?? 0) + residual * x;
      for (let j = 0; j <= i; j += 1) {
        const cell = i * width + j;
        information[cell] = (information[cell] ?? 0) + weight * x * (features[start + j] ?? 0);
      }
    }
  }
  return { gradient, information };
}

/** Solves a positive definite system whose lower triangle is given, by Cholesky's method; a pivot of 0 leaves its unknown at 0. */
function solve(matrix: Float64Array, right: Float64Array, width: number): Float64Array {
  const lower = choleskyOf(matrix, width);
  const x = right.slice();
  for (let i = 0; i < width; i += 1) {
    let sum = x[i] ?? 0;
    for (let k = 0; k < i; k += 1) sum -= (lower[i * width + k] ?? 0) * (x[k] ?? 0);
    x[i] = over(sum, lower[i * width + i] ?? 0);
  }
  for (let i = width - 1; i >= 0; i -= 1) {
    let sum = x[i] ?? 0;
    for (let k = i + 1; k < width; k += 1) sum -= (lower[k * width + i] ?? 0) * (x[k] ?? 0);
    x[i] = over(sum, lower[i * width + i] ?? 0);
  }
  return x;
}

function choleskyOf(matrix: Float64Array, width: number): Float64Array {
  const lower = matrix.slice();
  const at = (i: number, j: number): number => lower[i * width + j] ?? 0;
  for (let i = 0; i < width; i += 1) {
    for (let j = 0; j <= i; j += 1) {
      let sum = at(i, j);
      for (let k = 0; k < j; k += 1) sum -= at(i, k) * at(j, k);
      lower[i * width + j] = i === j ? Math.sqrt(Math.max(sum, 0)) : over(sum, at(j, j));
    }
  }
  return lower;
}

function over(value: number, pivot: number): number {
  return pivot > 1e-12 ? value / pivot : 0;
}
