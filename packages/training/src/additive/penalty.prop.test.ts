import fc from "fast-check";
import { expect, test } from "vitest";
import {
  type PenaltyRow,
  penaltyMatrix,
  pullStraight,
  pullTogether,
  pullToZero,
  rowPenalty,
} from "./penalty.ts";

const size = 6;
const place = fc.nat({ max: size - 1 });
const strength = fc.double({ min: 0.01, max: 1e4, noNaN: true });
const rows: fc.Arbitrary<PenaltyRow[]> = fc.array(
  fc.oneof(
    fc.tuple(place, strength).map(([at, pull]) => pullToZero(at, pull)),
    fc.tuple(place, place, strength).map(([at, next, pull]) => pullTogether(at, next, pull)),
    fc
      .tuple(fc.integer({ min: 1, max: size - 2 }), strength)
      .map(([at, pull]) => pullStraight([at - 1, at, at + 1], pull)),
  ),
  { maxLength: 12 },
);
const weights = fc.array(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: size, maxLength: size });

/** The quadratic form x' P x. */
function form(matrix: Float64Array, vector: readonly number[]): number {
  let sum = 0;
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      sum += (matrix[row * size + column] ?? 0) * (vector[row] ?? 0) * (vector[column] ?? 0);
    }
  }
  return sum;
}

/** The same as a plain sum of squares. */
function squares(list: readonly PenaltyRow[], vector: readonly number[]): number {
  return list.reduce((total, { at, coefficients }) => {
    const sum = at.reduce(
      (part, position, one) => part + (coefficients[one] ?? 0) * (vector[position] ?? 0),
      0,
    );
    return total + sum * sum;
  }, 0);
}

test("the matrix is symmetric", () => {
  fc.assert(
    fc.property(rows, (list) => {
      const matrix = penaltyMatrix(list, size);
      const mirrored = matrix.map((_, cell) => matrix[(cell % size) * size + Math.floor(cell / size)] ?? 0);
      expect(mirrored).toEqual(matrix);
    }),
  );
});

test("its quadratic form is the sum of squares, so never negative, and twice the penalty", () => {
  fc.assert(
    fc.property(rows, weights, (list, vector) => {
      const expected = squares(list, vector);
      const slack = 1e-9 * (1 + form(penaltyMatrix(list, size).map(Math.abs), vector.map(Math.abs)));
      const value = form(penaltyMatrix(list, size), vector);
      expect(Math.abs(value - expected)).toBeLessThanOrEqual(slack);
      expect(value).toBeGreaterThanOrEqual(-slack);
      const penalty = list.reduce((sum, row) => sum + rowPenalty(row, vector, 0), 0);
      expect(Math.abs(2 * penalty - expected)).toBeLessThanOrEqual(slack);
    }),
  );
});

test("pulling together costs nothing among equals, pulling straight nothing on a straight line", () => {
  fc.assert(
    fc.property(
      strength,
      fc.integer({ min: -9, max: 9 }),
      fc.integer({ min: -9, max: 9 }),
      (pull, start, step) => {
        const line = Array.from({ length: size }, (_, at) => start + at * step);
        expect(rowPenalty(pullTogether(1, 4, pull), line, 0)).toBeCloseTo((pull * (3 * step) ** 2) / 2, 6);
        expect(rowPenalty(pullStraight([1, 2, 3], pull), line, 0)).toBeCloseTo(0, 6);
        expect(rowPenalty(pullToZero(0, pull), line, 2)).toBeCloseTo((pull * (start + 2 * step) ** 2) / 2, 6);
      },
    ),
  );
});
