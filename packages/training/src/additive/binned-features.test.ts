import { expect, test } from "vitest";
import { binColumn } from "../binning/bin-column.ts";
import { categorySpec, code, numberSpec } from "../fixtures/feature-specs.ts";
import { seededRandom } from "../random.ts";
import { defaultAdditiveOptions } from "./additive-options.ts";
import { binnedFeature } from "./binned-features.ts";

const options = { ...defaultAdditiveOptions, maxBins: 10, pairBins: 3, minRows: 5 };
const random = seededRandom(4);
const spread = Float32Array.from({ length: 1000 }, (_, row) => {
  if (row % 20 === 0) return Number.NaN;
  if (row % 10 === 1) return -1;
  return row % 4 === 0 ? 0 : 1 + random();
});

test("a number has as many fine and coarse bins as asked for, the same codes and direction, and its rows counted", () => {
  const spec = numberSpec("a", { special: [code(-1)], direction: "decreasing" });
  const { fine, coarse } = binnedFeature(spec, spread, options);
  expect(fine.bins.edges.length).toBe(9);
  expect(coarse.bins.edges.length).toBe(2);
  for (const { bins, codes, counts } of [fine, coarse]) {
    expect({ ...bins, edges: [] }).toEqual({
      name: "a",
      kind: "number",
      edges: [],
      special: [-1],
      categories: 0,
      direction: -1,
    });
    expect(codes).toEqual(binColumn(bins, spread));
    const naive = Array.from(counts, (_, bin) => codes.filter((one) => one === bin).length);
    expect([...counts]).toEqual(naive);
    expect(counts.at(-1)).toBe(50);
  }
});

test("a frequent value, a code and missing stand for themselves; an interval of many values does not", () => {
  const { fine } = binnedFeature(numberSpec("a", { special: [code(-1)] }), spread, options);
  const intervals = fine.bins.edges.length + 1;
  const alone = fine.isValue.flatMap((isValue, bin) => (isValue ? [bin] : []));
  expect(alone).toEqual([binColumn(fine.bins, Float32Array.of(0))[0], intervals, intervals + 1]);
});

test("a rare value that has an interval to itself is still a place on the line, unless all values have", () => {
  const rare = Float32Array.from({ length: 1000 }, (_, row) => (row < 10 ? 0 : 1 + random()));
  expect(binnedFeature(numberSpec("a"), rare, options).fine.isValue[0]).toBe(false);
  const few = Float32Array.from({ length: 1000 }, (_, row) => (row < 10 ? 0 : 1 + (row % 3)));
  expect(binnedFeature(numberSpec("a"), few, options).fine.isValue).toEqual([true, true, true, true, true]);
});

test("a category's bins are its values, fine and coarse alike", () => {
  const values = Float32Array.of(0, 1, 1, 2, Number.NaN, 3);
  const { fine, coarse } = binnedFeature(categorySpec("c", ["x", "y", "z"]), values, options);
  expect(coarse.bins).toBe(fine.bins);
  expect([...fine.counts]).toEqual([1, 2, 1, 1, 1]);
  expect(fine.isValue).toEqual([true, true, true, true, true]);
});
