import { expect, test } from "vitest";
import type { AdditiveModel, FeatureBins } from "../additive/additive-model.ts";
import { numberSpec } from "../fixtures/feature-specs.ts";
import { manifestTerms } from "./manifest-terms.ts";

const bins: FeatureBins = { name: "x", kind: "number", edges: [], special: [], categories: 0, direction: 0 };
const model: AdditiveModel = {
  bins: [bins, bins, bins],
  intercept: 0,
  terms: [
    { features: [2], values: [0, 0] },
    { features: [0], values: [0, 0] },
    { features: [0, 2], values: [0, 0, 0, 0], pairBins: [bins, bins] },
  ],
};
const specs = ["a", "b", "c"].map((name) => numberSpec(name));
const text = { zh: "文", en: "text" };

test("terms are named by their features in the model's order, the intercept last", () => {
  expect(manifestTerms(model, specs, {})).toEqual([
    { name: "c", features: ["c"] },
    { name: "a", features: ["a"] },
    { name: "a*c", features: ["a", "c"] },
    { name: "intercept", features: [] },
  ]);
});

test("a given reason stands with its term and nowhere else", () => {
  const reason = { raises: text, lowers: text };
  const terms = manifestTerms(model, specs, { "a*c": reason });
  expect(terms.map((term) => term.reason)).toEqual([undefined, undefined, reason, undefined]);
  expect(terms.map((term) => "reason" in term)).toEqual([false, false, true, false]);
});
