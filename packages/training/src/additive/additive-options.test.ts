import { expect, test } from "vitest";
import { AdditiveOptions, defaultAdditiveOptions } from "./additive-options.ts";

test("what is left out takes its default", () => {
  expect(AdditiveOptions.parse({})).toEqual(defaultAdditiveOptions);
  expect(AdditiveOptions.parse({ pairs: 2 })).toEqual({ ...defaultAdditiveOptions, pairs: 2 });
});

const refused = [
  ["a single bin", { maxBins: 1 }],
  ["more bins than are stored", { maxBins: 256 }],
  ["no ridge", { ridge: 0 }],
  ["a negative strength", { pairSmoothness: -1 }],
  ["a strength that would drown all data", { smoothness: 1e7 }],
  ["a pair of three", { declaredPairs: [["a", "b", "c"]] }],
  ["half a step", { steps: 0.5 }],
  ["more rows apart than kept", { holdOut: 0.6 }],
  ["an unknown key", { learningRate: 0.1 }],
] as const;

test.each(refused)("%s is refused", (_, given) => {
  expect(AdditiveOptions.safeParse(given).success).toBe(false);
});
