import fc from "fast-check";
import { expect, test } from "vitest";
import { binColumn } from "./bin-column.ts";
import { quantileBins } from "./quantile-bins.ts";

const finite = fc.float({ noNaN: true, noDefaultInfinity: true });
const tied = fc.integer({ min: -3, max: 3 });
const column = fc
  .array(fc.oneof(finite, tied, fc.constant(Number.NaN)), { maxLength: 200 })
  .map((values) => Float32Array.from(values));
const settings = fc.record({
  maxBins: fc.integer({ min: 1, max: 12 }),
  minRows: fc.integer({ min: 1, max: 10 }),
});

test("edges are single-precision numbers that ascend and fall between values of the column", () => {
  fc.assert(
    fc.property(column, settings, (values, given) => {
      const { edges } = quantileBins("x", values, { ...given, special: [2], direction: 0 });
      const plain = values.filter((value) => !Number.isNaN(value) && value !== 2);
      for (const [at, edge] of edges.entries()) {
        expect(Math.fround(edge)).toBe(edge);
        expect(edge).toBeGreaterThan(edges[at - 1] ?? Number.NEGATIVE_INFINITY);
        expect(plain.some((value) => value <= edge)).toBe(true);
        expect(plain.some((value) => value > edge)).toBe(true);
      }
    }),
  );
});

test("there are at most maxBins intervals, each of at least minRows rows unless it is the only one", () => {
  fc.assert(
    fc.property(column, settings, (values, given) => {
      const bins = quantileBins("x", values, { ...given, special: [], direction: 0 });
      expect(bins.edges.length + 1).toBeLessThanOrEqual(given.maxBins);
      const index = binColumn(bins, values);
      for (let bin = 0; bins.edges.length > 0 && bin <= bins.edges.length; bin++) {
        expect(index.filter((other) => other === bin).length).toBeGreaterThanOrEqual(given.minRows);
      }
    }),
  );
});

test("the order of the rows makes no difference", () => {
  fc.assert(
    fc.property(column, settings, (values, given) => {
      const cut = (rows: Float32Array) => quantileBins("x", rows, { ...given, special: [], direction: 0 });
      expect(cut(values.toReversed())).toEqual(cut(values));
    }),
  );
});
