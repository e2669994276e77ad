import fc from "fast-check";
import { expect, test } from "vitest";
import { lookUpMargins, scatterSlopes, selectRows, type TermIndex } from "./term-lookup.ts";

/** Numbers whose sums and products are exact in single precision. */
const exact = fc.integer({ min: -64, max: 64 }).map((eighths) => eighths / 8);

const cases = fc
  .record({
    rows: fc.integer({ min: 0, max: 40 }),
    size: fc.integer({ min: 1, max: 30 }),
    terms: fc.integer({ min: 0, max: 4 }),
  })
  .chain(({ rows, size, terms }) =>
    fc.record({
      index: fc
        .array(fc.array(fc.integer({ min: 0, max: size - 1 }), { minLength: rows, maxLength: rows }), {
          minLength: terms,
          maxLength: terms,
        })
        .map((lists): TermIndex => ({ rows, size, terms: lists.map((list) => Int32Array.from(list)) })),
      weights: fc.array(exact, { minLength: size, maxLength: size }),
      slopes: fc.array(exact, { minLength: rows, maxLength: rows }),
    }),
  );

function dot(one: ArrayLike<number>, other: ArrayLike<number>): number {
  return Array.from(one).reduce((sum, value, at) => sum + value * (other[at] ?? 0), 0);
}

test("looking margins up and scattering slopes are transposes: their inner products are equal", () => {
  fc.assert(
    fc.property(cases, ({ index, weights, slopes }) => {
      expect(dot(lookUpMargins(index, weights), slopes)).toBe(dot(weights, scatterSlopes(index, slopes)));
    }),
  );
});

test("a margin is the sum of the weights at the row's positions", () => {
  fc.assert(
    fc.property(cases, ({ index, weights }) => {
      const naive = Array.from({ length: index.rows }, (_, row) =>
        index.terms.reduce((sum, positions) => sum + (weights[positions[row] ?? 0] ?? 0), 0),
      );
      expect([...lookUpMargins(index, weights)]).toEqual(naive);
    }),
  );
});

test("some rows of an index have the margins that they have in the whole", () => {
  fc.assert(
    fc.property(cases, fc.array(fc.nat({ max: 39 })), ({ index, weights }, wanted) => {
      const rows = Int32Array.from(wanted.filter((row) => row < index.rows));
      const all = lookUpMargins(index, weights);
      const some = lookUpMargins(selectRows(index, rows), weights);
      expect([...some]).toEqual([...rows].map((row) => all[row]));
    }),
  );
});
