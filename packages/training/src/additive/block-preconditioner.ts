import { choleskyFactor, solveLower, solveTransposed } from "./cholesky.ts";
import { penaltyRows } from "./penalised-loss.ts";
import { type PenaltyRow, penaltyMatrix, rowPenalty } from "./penalty.ts";
import type { TermBlock } from "./term-layout.ts";

/** One term's penalty matrix and the triangle that turns its weights into coordinates of about equal curvature. */
interface Block {
  readonly offset: number;
  readonly size: number;
  readonly rows: readonly PenaltyRow[];
  readonly penalty: Float64Array;
  readonly lower: Float64Array;
}

/**
 * Coordinates in which every term by itself is round: with H the curvature of a term (rows in each bin times
 * p (1 - p), plus penalty) and H = L L', weights move by L'^-1 times the coordinates.
 */
export interface BlockPreconditioner {
  /** The penalty at the weights. */
  readonly penaltyAt: (weights: Float64Array) => number;
  /** Adds the penalty's slopes at the weights, in place. */
  readonly addPenaltySlopes: (weights: Float64Array, slopes: Float64Array) => void;
  /** Slopes by weight to slopes by coordinate, in place. */
  readonly toCoordinates: (slopes: Float64Array) => void;
  /** Coordinates to a movement of the weights, in place. */
  readonly toWeights: (coordinates: Float64Array) => void;
}

function makeBlock(block: TermBlock, weights: Float64Array, curvatures: Float64Array, pull: number): Block {
  const { offset, size } = block;
  const rows = penaltyRows(block, weights, pull);
  const penalty = penaltyMatrix(rows, size);
  const whole = penalty.slice();
  for (let at = 0; at < size; at++) {
    whole[at * size + at] = (whole[at * size + at] as number) + (curvatures[offset + at] as number);
  }
  return { offset, size, rows, penalty, lower: choleskyFactor(whole, size) };
}

function addBlockSlopes({ offset, size, penalty }: Block, weights: Float64Array, slopes: Float64Array): void {
  for (let row = 0; row < size; row++) {
    let sum = slopes[offset + row] as number;
    for (let column = 0; column < size; column++) {
      sum += (penalty[row * size + column] as number) * (weights[offset + column] as number);
    }
    slopes[offset + row] = sum;
  }
}

/**
 * Builds the preconditioner at the present weights, with the directions that they break pulled back by `pull`
 * pseudo-observations; which directions those are stays as it is here.
 *
 * `curvatures` are the sums of p (1 - p) over rows by position; position 0 is the intercept, which has no penalty.
 */
export function blockPreconditioner(
  blocks: readonly TermBlock[],
  weights: Float64Array,
  curvatures: Float64Array,
  pull: number,
): BlockPreconditioner {
  const made = blocks.map((block) => makeBlock(block, weights, curvatures, pull));
  const root = Math.sqrt(curvatures[0] as number);
  return {
    penaltyAt: (at) => {
      let sum = 0;
      for (const { rows, offset } of made) for (const row of rows) sum += rowPenalty(row, at, offset);
      return sum;
    },
    addPenaltySlopes: (at, slopes) => {
      for (const block of made) addBlockSlopes(block, at, slopes);
    },
    toCoordinates: (slopes) => {
      slopes[0] = (slopes[0] as number) / root;
      for (const { lower, size, offset } of made) solveLower(lower, size, slopes, offset);
    },
    toWeights: (coordinates) => {
      coordinates[0] = (coordinates[0] as number) / root;
      for (const { lower, size, offset } of made) solveTransposed(lower, size, coordinates, offset);
    },
  };
}
