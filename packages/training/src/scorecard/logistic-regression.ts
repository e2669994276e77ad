import type { Outcome } from "../binning/outcome.ts";
import { dot, weightedProducts } from "./column-products.ts";
import { solvePositive } from "./positive-matrix.ts";

/** A fitted logistic regression: log-odds of repayment = intercept + sum of coefficient x column. */
export interface LogisticFit {
  readonly intercept: number;
  /** One a column. */
  readonly coefficients: readonly number[];
  /** Weighted log-likelihood without the penalty, at most 0. */
  readonly logLikelihood: number;
}

/** A point of the search, and what the likelihood looks like there. */
interface Place {
  /** Intercept first. */
  readonly beta: Float64Array;
  readonly gradient: Float64Array;
  /** Negative second derivatives. */
  readonly curvature: readonly Float64Array[];
  readonly logLikelihood: number;
}

const maxSteps = 50;
/** A full Newton step smaller than this leaves an error of about its square. */
const smallStep = 1e-6;
const shortestStep = 2 ** -20;

/**
 * Fits a logistic regression by Newton's method (iteratively re-weighted least squares), halving a step that would make
 * the fit worse. `ridge` is the penalty ridge / 2 x sum of squared coefficients; the intercept is free. `start` is where
 * the search begins and changes nothing but its length.
 *
 * Throws TRAINING_DATA where columns are collinear and there is no ridge.
 */
export function fitLogistic(
  columns: readonly Float64Array[],
  outcome: Outcome,
  ridge: number,
  start?: Pick<LogisticFit, "intercept" | "coefficients">,
): LogisticFit {
  const design = [new Float64Array(outcome.repaid.length).fill(1), ...columns];
  const from =
    start === undefined ? new Float64Array(design.length) : [start.intercept, ...start.coefficients];
  let place = look(design, outcome, Float64Array.from(from));
  for (let step = 0; step < maxSteps; step++) {
    const move = newtonMove(place, ridge);
    place = moved(design, outcome, ridge, place, move);
    if (move.every((part) => Math.abs(part) < smallStep)) break;
  }
  const [intercept = 0, ...coefficients] = place.beta;
  return { intercept, coefficients, logLikelihood: place.logLikelihood };
}

/** The place one step on: the whole move, or the longest of its halves, quarters … that is no worse. */
function moved(
  design: readonly Float64Array[],
  outcome: Outcome,
  ridge: number,
  place: Place,
  move: Float64Array,
): Place {
  const floor = penalised(place, ridge) - 1e-13 * Math.abs(place.logLikelihood);
  for (let length = 1; length >= shortestStep; length /= 2) {
    const beta = place.beta.map((value, at) => value + length * (move[at] as number));
    const next = look(design, outcome, beta);
    if (penalised(next, ridge) >= floor) return next;
  }
  return place;
}

function penalised({ beta, logLikelihood }: Place, ridge: number): number {
  return logLikelihood - (ridge / 2) * beta.subarray(1).reduce((sum, value) => sum + value * value, 0);
}

function newtonMove({ beta, gradient, curvature }: Place, ridge: number): Float64Array {
  const slope = gradient.map((value, at) => (at === 0 ? value : value - ridge * (beta[at] as number)));
  const bent = curvature.map((row, at) =>
    row.map((value, to) => (at > 0 && at === to ? value + ridge : value)),
  );
  return solvePositive(bent, slope);
}

function look(design: readonly Float64Array[], outcome: Outcome, beta: Float64Array): Place {
  const { repaid, weights } = outcome;
  const margin = weightedSum(design, beta);
  const residual = new Float64Array(margin.length);
  const spread = new Float64Array(margin.length);
  let logLikelihood = 0;
  for (let row = 0; row < margin.length; row++) {
    const weight = weights === undefined ? 1 : (weights[row] as number);
    const isRepaid = repaid[row] === 1;
    const odds = margin[row] as number;
    const tail = Math.exp(-Math.abs(odds));
    const probability = odds >= 0 ? 1 / (1 + tail) : tail / (1 + tail);
    logLikelihood -= weight * (Math.log1p(tail) + Math.max(0, isRepaid ? -odds : odds));
    residual[row] = weight * ((isRepaid ? 1 : 0) - probability);
    spread[row] = weight * probability * (1 - probability);
  }
  const gradient = Float64Array.from(design, (column) => dot(column, residual));
  return { beta, gradient, curvature: weightedProducts(design, spread), logLikelihood };
}

function weightedSum(design: readonly Float64Array[], beta: Float64Array): Float64Array {
  const sums = new Float64Array(design[0]?.length ?? 0);
  for (const [at, column] of design.entries()) {
    const factor = beta[at] as number;
    for (let row = 0; row < sums.length; row++)
      sums[row] = (sums[row] as number) + factor * (column[row] as number);
  }
  return sums;
}
