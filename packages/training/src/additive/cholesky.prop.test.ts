import fc from "fast-check";
import { expect, test } from "vitest";
import { choleskyFactor, solveLower, solveTransposed } from "./cholesky.ts";

const entry = fc.double({ min: -3, max: 3, noNaN: true });

/** A positive definite matrix B B' + I and a right-hand side. */
const systems = fc.integer({ min: 1, max: 6 }).chain((size) =>
  fc.record({
    size: fc.constant(size),
    matrix: fc.array(entry, { minLength: size * size, maxLength: size * size }).map((half) =>
      Float64Array.from({ length: size * size }, (_, cell) => {
        const [row, column] = [Math.floor(cell / size), cell % size];
        const product = Array.from(
          { length: size },
          (_, at) => (half[row * size + at] ?? 0) * (half[column * size + at] ?? 0),
        );
        return product.reduce((sum, value) => sum + value, row === column ? 1 : 0);
      }),
    ),
    right: fc.array(entry, { minLength: size, maxLength: size }),
  }),
);

test("the factor is a lower triangle whose product with its transpose is the matrix", () => {
  fc.assert(
    fc.property(systems, ({ size, matrix }) => {
      const lower = choleskyFactor(matrix, size);
      matrix.forEach((expected, cell) => {
        const [row, column] = [Math.floor(cell / size), cell % size];
        if (column > row) expect(lower[cell]).toBe(0);
        let product = 0;
        for (let at = 0; at < size; at++)
          product += (lower[row * size + at] ?? 0) * (lower[column * size + at] ?? 0);
        expect(product).toBeCloseTo(expected, 9);
      });
    }),
  );
});

test("solving with the factor and then its transpose solves the system, and touches nothing around it", () => {
  fc.assert(
    fc.property(systems, fc.nat({ max: 3 }), ({ size, matrix, right }, offset) => {
      const lower = choleskyFactor(matrix, size);
      const vector = new Float64Array(size + offset + 1).fill(7);
      vector.set(right, offset);
      solveLower(lower, size, vector, offset);
      solveTransposed(lower, size, vector, offset);
      right.forEach((expected, row) => {
        let sum = 0;
        for (let at = 0; at < size; at++) sum += (matrix[row * size + at] ?? 0) * (vector[offset + at] ?? 0);
        expect(sum).toBeCloseTo(expected, 6);
      });
      expect([...vector.subarray(0, offset), vector.at(-1)]).toEqual(new Array(offset + 1).fill(7));
    }),
  );
});
