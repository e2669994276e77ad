import { expect, test } from "vitest";
import type { AdditiveModel } from "./additive-model.ts";
import { marginStep, toStep, wholeSteps } from "./whole-steps.ts";

test("a value moves by at most half a step of 2^-18, and a whole step stays", () => {
  expect(marginStep).toBe(1 / 262_144);
  for (const value of [0.1, -0.7, 2.4142, 1 / 3]) {
    expect(Math.abs(toStep(value) - value)).toBeLessThanOrEqual(marginStep / 2);
    expect(Number.isInteger(toStep(value) * 262_144)).toBe(true);
    expect(toStep(toStep(value))).toBe(toStep(value));
  }
});

test("a small negative value becomes a plain zero", () => {
  expect(Object.is(toStep(-1e-9), 0)).toBe(true);
});

test("a model's intercept and all its values are rounded, and nothing else", () => {
  const bins = [
    { name: "a", kind: "number", edges: [0.1], special: [], categories: 0, direction: 0 },
  ] as const;
  const model: AdditiveModel = { bins, intercept: 0.1, terms: [{ features: [0], values: [0.3, -0.2, 0] }] };
  expect(wholeSteps(model)).toEqual({
    bins,
    intercept: toStep(0.1),
    terms: [{ features: [0], values: [toStep(0.3), toStep(-0.2), 0] }],
  });
});
