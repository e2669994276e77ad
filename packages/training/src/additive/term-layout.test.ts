import { expect, test } from "vitest";
import { categorySpec, code, numberSpec } from "../fixtures/feature-specs.ts";
import { binCount } from "./additive-model.ts";
import { defaultAdditiveOptions } from "./additive-options.ts";
import { binnedFeature } from "./binned-features.ts";
import { layOutTerms, type TermBlock } from "./term-layout.ts";

const rows = 400;
const options = { ...defaultAdditiveOptions, maxBins: 5, pairBins: 3, minRows: 1 };
const up = numberSpec("up", { direction: "increasing", special: [code(-1)] });
const columns = [
  Float32Array.from({ length: rows }, (_, row) => (row % 8 === 0 ? -1 : row / 7)),
  Float32Array.from({ length: rows }, (_, row) => Math.sin(row)),
  Float32Array.from({ length: rows }, (_, row) => row % 2),
];
const specs = [up, numberSpec("down", { direction: "decreasing" }), categorySpec("kind", ["x", "y"])];
const features = specs.map((spec, at) => binnedFeature(spec, columns[at] ?? new Float32Array(), options));
const layout = layOutTerms(
  features,
  [
    [0, 1],
    [1, 2],
  ],
  options,
);

function strengths({ penalty }: TermBlock, addends: number): number[] {
  return penalty
    .filter(({ at }) => at.length === addends)
    .map(({ coefficients }) => Math.round((coefficients[0] ?? 0) ** 2));
}

test("the terms stand one after the other behind the intercept", () => {
  const sizes = [...features.map(({ fine }) => binCount(fine.bins)), 5 * 4, 4 * 4];
  expect(layout.blocks.map(({ size }) => size)).toEqual(sizes);
  let offset = 1;
  for (const block of layout.blocks) {
    expect(block.offset).toBe(offset);
    offset += block.size;
  }
  expect(layout.index.size).toBe(offset);
});

test("a row's position in a term is that of its bin, and in a pair that of its cell", () => {
  const [intercept, first, , , pair] = layout.index.terms;
  const [low, high] = [features[0], features[1]].map((feature) => feature?.coarse.codes);
  for (const row of [0, 1, 17, 399]) {
    expect(intercept?.[row]).toBe(0);
    expect(first?.[row]).toBe((layout.blocks[0]?.offset ?? 0) + (features[0]?.fine.codes[row] ?? 0));
    const cell = (low?.[row] ?? 0) * 4 + (high?.[row] ?? 0);
    expect(pair?.[row]).toBe((layout.blocks[3]?.offset ?? 0) + cell);
  }
});

test("intervals are pulled weakly and made smooth, single values are pulled harder and by themselves", () => {
  const { ridge, valueRidge, smoothness, pairRidge, pairSmoothness } = options;
  const [number, , category, pair] = layout.blocks as readonly [TermBlock, TermBlock, TermBlock, TermBlock];
  expect(strengths(number, 1)).toEqual([ridge, ridge, ridge, ridge, ridge, valueRidge, valueRidge]);
  expect(strengths(number, 3)).toEqual([smoothness, smoothness, smoothness]);
  expect(strengths(category, 1)).toEqual([valueRidge, valueRidge, valueRidge, valueRidge]);
  expect(strengths(category, 3)).toEqual([]);
  expect(strengths(pair, 1)).toEqual(new Array(20).fill(pairRidge));
  // One second difference a row of three intervals, in 5 rows; one a column of three, in 4 columns.
  expect(strengths(pair, 3)).toEqual(new Array(9).fill(pairSmoothness));
});

test("directions run over intervals only: not over codes, missing or categories", () => {
  const [first, second, category, pair, mixed] = layout.blocks.map(({ runs }) =>
    runs.map(({ positions, direction }) => [direction, ...positions]),
  );
  expect(first).toEqual([[1, 0, 1, 2, 3, 4]]);
  expect(second).toEqual([[-1, 0, 1, 2, 3, 4]]);
  expect(category).toEqual([]);
  const across = [0, 1, 2, 3, 4].map((row) => [-1, row * 4, row * 4 + 1, row * 4 + 2]);
  const down = [0, 1, 2, 3].map((column) => [1, column, column + 4, column + 8]);
  expect(pair).toEqual([...across, ...down]);
  expect(mixed).toEqual([0, 1, 2, 3].map((column) => [-1, column, column + 4, column + 8]));
});

test("smoothing skips a frequent value between intervals", () => {
  const values = Float32Array.from({ length: rows }, (_, row) => (row % 2 === 0 ? 0 : Math.sin(row)));
  const feature = binnedFeature(numberSpec("a"), values, { ...options, maxBins: 9 });
  const heavy = feature.fine.isValue.indexOf(true);
  expect(heavy).toBeGreaterThan(0);
  const [block] = layOutTerms([feature], [], options).blocks;
  const smoothed = block?.penalty.filter(({ at }) => at.length === 3).map(({ at }) => at);
  expect(smoothed?.length).toBeGreaterThan(0);
  expect(smoothed?.filter((at) => at.includes(heavy))).toEqual([]);
});
