import fc from "fast-check";
import { expect, test } from "vitest";
import { binColumn } from "../binning/bin-column.ts";
import { featureBins, tellingValues } from "../fixtures/additive-models.ts";
import { binCount, type FeatureBins } from "./additive-model.ts";
import { coarseBinOf, coarseBins } from "./coarse-bins.ts";

const cases = featureBins.chain((bins) =>
  fc.record({
    bins: fc.constant(bins),
    counts: fc.array(fc.integer({ min: 1, max: 50 }), {
      minLength: binCount(bins),
      maxLength: binCount(bins),
    }),
    maxBins: fc.integer({ min: 2, max: 8 }),
  }),
);

/** Rows by interval of the coarse bins. */
function intervalCounts(fine: FeatureBins, coarse: FeatureBins, counts: readonly number[]): number[] {
  const sums = new Array<number>(coarse.edges.length + 1).fill(0);
  for (let bin = 0; bin <= fine.edges.length; bin++) {
    const edge = fine.edges[bin] ?? Number.POSITIVE_INFINITY;
    const interval = coarse.edges.filter((cut) => cut < edge).length;
    sums[interval] = (sums[interval] ?? 0) + (counts[bin] ?? 0);
  }
  return sums;
}

test("the coarse edges are some of the fine ones, in order, and no more than asked for", () => {
  fc.assert(
    fc.property(cases, ({ bins, counts, maxBins }) => {
      const coarse = coarseBins(bins, counts, maxBins);
      expect(bins.edges.filter((edge) => coarse.edges.includes(edge))).toEqual(coarse.edges);
      if (bins.edges.length < maxBins) expect(coarse).toBe(bins);
      else expect(coarse.edges.length).toBeLessThan(maxBins);
      expect({ ...coarse, edges: [] }).toEqual({ ...bins, edges: [] });
    }),
  );
});

test("no coarse interval is larger or smaller than its equal share by more than the largest fine one", () => {
  fc.assert(
    fc.property(cases, ({ bins, counts, maxBins }) => {
      fc.pre(bins.kind === "number");
      const coarse = coarseBins(bins, counts, maxBins);
      fc.pre(coarse !== bins);
      const fine = counts.slice(0, bins.edges.length + 1);
      const share = fine.reduce((sum, count) => sum + count, 0) / maxBins;
      for (const rows of intervalCounts(bins, coarse, counts)) {
        expect(Math.abs(rows - share)).toBeLessThanOrEqual(Math.max(...fine));
      }
    }),
  );
});

test("the coarse bin of a fine bin is the one into which its values fall", () => {
  fc.assert(
    fc.property(cases, ({ bins, counts, maxBins }) => {
      const coarse = coarseBins(bins, counts, maxBins);
      const map = coarseBinOf(bins, coarse);
      expect(map.length).toBe(binCount(bins));
      const values = Float32Array.from(tellingValues(bins));
      const expected = binColumn(coarse, values);
      expect([...binColumn(bins, values)].map((fine) => map[fine])).toEqual([...expected]);
    }),
  );
});

test("a heavy last interval stands by itself, as a heavy first one does", () => {
  const bins: FeatureBins = {
    name: "x",
    kind: "number",
    edges: [1, 2, 3],
    special: [],
    categories: 0,
    direction: 0,
  };
  expect(coarseBins(bins, [13, 23, 1, 25], 3).edges).toEqual([1, 3]);
  expect(coarseBins(bins, [25, 1, 23, 13], 3).edges).toEqual([1, 3]);
});
