import fc from "fast-check";
import { expect, test } from "vitest";
import { binCount, type FeatureBins } from "../additive/additive-model.ts";
import { binColumn, binIndex } from "./bin-column.ts";
import { categoryBins } from "./category-bins.ts";

const edges = fc
  .uniqueArray(
    fc.float({ noNaN: true, noDefaultInfinity: true }).map((edge) => edge + 0),
    { maxLength: 40 },
  )
  .map((list) => list.sort((one, other) => one - other));
const special = fc.uniqueArray(fc.integer({ min: -5, max: 5 }), { maxLength: 3 });
const bins = fc
  .record({ edges, special })
  .map((given): FeatureBins => ({ name: "x", kind: "number", categories: 0, direction: 0, ...given }));

function naive({ edges: cuts, special: codes }: FeatureBins, value: number): number {
  if (Number.isNaN(value)) return cuts.length + 1 + codes.length;
  for (const [at, code] of codes.entries()) if (code === value) return cuts.length + 1 + at;
  for (const [at, cut] of cuts.entries()) if (value <= cut) return at;
  return cuts.length;
}

test("every row of a number falls where a plain search from left to right puts it", () => {
  fc.assert(
    fc.property(bins, fc.array(fc.oneof(fc.float(), fc.integer({ min: -6, max: 6 }))), (cut, extra) => {
      const values = Float32Array.from([...extra, ...cut.edges, ...cut.special, Number.NaN]);
      const index = binColumn(cut, values);
      expect([...index]).toEqual([...values].map((value) => naive(cut, value)));
      expect(Math.max(...index)).toBeLessThan(binCount(cut));
    }),
  );
});

test("one value falls where its column would put it, rounded to single precision", () => {
  fc.assert(
    fc.property(bins, fc.double(), (cut, value) => {
      expect(binIndex(cut, value)).toBe(naive(cut, Math.fround(value)));
    }),
  );
});

test("a category's code is its bin, any other number is unseen and NaN is missing", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 9 }), fc.float(), (categories, value) => {
      const cut = categoryBins("x", categories);
      const isCode = Array.from({ length: categories }, (_, code) => code).includes(value + 0);
      const other = Number.isNaN(value) ? categories + 1 : categories;
      expect(binIndex(cut, value)).toBe(isCode ? value + 0 : other);
      expect(binIndex(cut, categories - 1)).toBe(categories === 0 ? 0 : categories - 1);
    }),
  );
});
