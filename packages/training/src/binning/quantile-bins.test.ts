import { expect, test } from "vitest";
import { binColumn } from "./bin-column.ts";
import { quantileBins, singleEdge } from "./quantile-bins.ts";

const options = { maxBins: 4, minRows: 1, special: [], direction: 0 } as const;

function tally(values: Float32Array, edges: readonly number[]): number[] {
  const counts = edges.map(() => 0).concat(0);
  for (const value of values) {
    const bin = edges.filter((edge) => value > edge).length;
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  return counts;
}

test("evenly spread values are cut into equal shares half way between neighbours", () => {
  const values = Float32Array.from({ length: 100 }, (_, at) => at);
  expect(quantileBins("x", values, options).edges).toEqual([24.5, 49.5, 74.5]);
});

test("as many intervals as values are used where that is allowed", () => {
  const values = Float32Array.from([3, 1, 1, 2, 3, 3]);
  expect(quantileBins("x", values, options).edges).toEqual([1.5, 2.5]);
});

test("a heavy tie gets an interval of its own and leaves the others their resolution", () => {
  const values = Float32Array.from({ length: 1000 }, (_, at) => (at < 700 ? 0 : at - 699));
  const { edges } = quantileBins("x", values, { ...options, maxBins: 11 });
  expect(tally(values, edges)).toEqual([700, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30]);
});

test("missing values and special codes take no part in the cuts", () => {
  const plain = Float32Array.from({ length: 100 }, (_, at) => at);
  const mixed = Float32Array.from([...plain, ...Array(50).fill(-9), ...Array(50).fill(Number.NaN)]);
  const bins = quantileBins("x", mixed, { ...options, special: [-9] });
  expect(bins.edges).toEqual(quantileBins("x", plain, options).edges);
  expect(bins.special).toEqual([-9]);
});

test("a constant column and an empty one have one interval", () => {
  expect(quantileBins("x", new Float32Array(9).fill(7), options).edges).toEqual([]);
  expect(quantileBins("x", new Float32Array(), options).edges).toEqual([]);
  expect(quantileBins("x", Float32Array.of(Number.NaN), options).edges).toEqual([]);
});

test("no interval is smaller than minRows", () => {
  const values = Float32Array.from([1, 2, 2, 2, 2, 3, 4, 4, 4, 5]);
  const bins = quantileBins("x", values, { ...options, maxBins: 10, minRows: 3 });
  expect(bins.edges.length).toBeGreaterThan(0);
  const index = binColumn(bins, values);
  for (let bin = 0; bin <= bins.edges.length; bin++) {
    expect(index.filter((other) => other === bin).length).toBeGreaterThanOrEqual(3);
  }
});

test("the edge between neighbouring single-precision numbers is the lower one", () => {
  const next = 1 + 2 ** -23;
  expect(singleEdge(1, next)).toBe(1);
  expect(singleEdge(next, 1 + 2 ** -22)).toBe(next);
  expect(singleEdge(-1, 1)).toBe(0);
});

test("the edge between the largest numbers does not overflow", () => {
  const most = Math.fround(3.4028234663852886e38);
  expect(singleEdge(most / 2, most)).toBeLessThan(most);
  expect(singleEdge(-most, most)).toBe(0);
});

test("an infinite number and an impossible number of bins are refused", () => {
  const values = Float32Array.of(1, Number.POSITIVE_INFINITY);
  expect(() => quantileBins("income", values, options)).toThrow(
    expect.objectContaining({ code: "TRAINING_DATA", path: "income" }),
  );
  expect(() => quantileBins("x", values, { ...options, maxBins: 0 })).toThrow(
    expect.objectContaining({ code: "OPTION_INVALID" }),
  );
});
