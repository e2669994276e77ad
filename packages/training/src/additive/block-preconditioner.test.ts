import { expect, test } from "vitest";
import { solveDense } from "../fixtures/naive-optimum.ts";
import { blockPreconditioner } from "./block-preconditioner.ts";
import { pullStraight, pullToZero } from "./penalty.ts";
import type { TermBlock } from "./term-layout.ts";

const zeroPull = (size: number, strength: number) =>
  Array.from({ length: size }, (_, at) => pullToZero(at, strength));

/** A block with a run over its first three weights, and one without. */
const blocks: readonly TermBlock[] = [
  {
    offset: 1,
    size: 4,
    penalty: [...zeroPull(4, 2), pullStraight([0, 1, 2], 3)],
    runs: [{ positions: Int32Array.of(0, 1, 2), direction: 1 }],
  },
  { offset: 5, size: 2, penalty: zeroPull(2, 5), runs: [] },
];
const curvatures = Float64Array.of(9, 1, 2, 3, 3, 4, 5);
/** Only the step from the second to the third weight breaks the direction. */
const weights = Float64Array.of(0.3, 1, 1.5, 0.5, -2, 0.25, -1);
const pull = 7;

/** The whole curvature matrix, written out by hand: bins on the diagonal, ridge, straightness, one pull. */
const matrix = [
  [9, 0, 0, 0, 0, 0, 0],
  [0, 1 + 2 + 3, -6, 3, 0, 0, 0],
  [0, -6, 2 + 2 + 12 + pull, -6 - pull, 0, 0, 0],
  [0, 3, -6 - pull, 3 + 2 + 3 + pull, 0, 0, 0],
  [0, 0, 0, 0, 3 + 2, 0, 0],
  [0, 0, 0, 0, 0, 4 + 5, 0],
  [0, 0, 0, 0, 0, 0, 5 + 5],
];
const penalty = matrix.map((row, at) =>
  row.map((value, column) => (at === column ? value - (curvatures[at] ?? 0) : value)),
);
const basis = blockPreconditioner(blocks, weights, curvatures, pull);

test("slopes to coordinates and on to weights is a Newton step of every block", () => {
  const slopes = Float64Array.of(3, -1, 2, 0.5, 4, -2, 1);
  const step = slopes.slice();
  basis.toCoordinates(step);
  basis.toWeights(step);
  const expected = solveDense(matrix.flat(), slopes);
  step.forEach((value, at) => {
    expect(value).toBeCloseTo(expected[at] ?? 0, 12);
  });
});

test("the penalty's slopes are its matrix times the weights, added to what is there; the intercept has none", () => {
  const slopes = new Float64Array(7).fill(10);
  basis.addPenaltySlopes(weights, slopes);
  penalty.forEach((row, at) => {
    const expected = row.reduce((sum, value, column) => sum + value * (weights[column] ?? 0), 10);
    expect(slopes[at]).toBeCloseTo(expected, 12);
  });
});

test("the penalty is half its quadratic form, with the directions that were broken when it was made", () => {
  const other = Float64Array.of(5, 3, 2, 1, 0, 1, 1);
  for (const at of [weights, other]) {
    const form = penalty.flatMap((row, one) =>
      row.map((value, two) => value * (at[one] ?? 0) * (at[two] ?? 0)),
    );
    expect(basis.penaltyAt(at)).toBeCloseTo(form.reduce((sum, value) => sum + value, 0) / 2, 12);
  }
});
