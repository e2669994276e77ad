import { expect, test } from "vitest";
import { additiveMargins, termContributions } from "./additive-margins.ts";
import type { AdditiveModel, FeatureBins } from "./additive-model.ts";

const number: FeatureBins = {
  name: "n",
  kind: "number",
  edges: [10],
  special: [-1],
  categories: 0,
  direction: 0,
};
const category: FeatureBins = {
  name: "c",
  kind: "category",
  edges: [],
  special: [],
  categories: 2,
  direction: 0,
};
const coarse: FeatureBins = { ...number, edges: [] };

/** n: up to 10, above, -1, missing. c: two categories, unseen, missing. n*c: three rows by four columns. */
const model: AdditiveModel = {
  bins: [number, category],
  intercept: 100,
  terms: [
    { features: [0], values: [1, 2, 3, 4] },
    { features: [1], values: [10, 20, 30, 40] },
    {
      features: [0, 1],
      values: Array.from({ length: 12 }, (_, cell) => cell / 16),
      pairBins: [coarse, category],
    },
  ],
};
const columns = [Float32Array.of(10, 11, -1, Number.NaN), Float32Array.of(0, 1, 2, Number.NaN)];

test("a term adds its bin's value, a pair its cell's: row times width plus column", () => {
  const contributions = model.terms.map((term) => [...termContributions(model, term, columns)]);
  expect(contributions).toEqual([
    [1, 2, 3, 4],
    [10, 20, 30, 40],
    [0, 1 / 16, 6 / 16, 11 / 16],
  ]);
});

test("the margin is the intercept and what every term adds", () => {
  expect([...additiveMargins(model, columns)]).toEqual([111, 122.0625, 133.375, 144.6875]);
});

test("no rows have no margins", () => {
  expect(additiveMargins(model, [new Float32Array(), new Float32Array()]).length).toBe(0);
});
