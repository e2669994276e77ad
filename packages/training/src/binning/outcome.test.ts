import { expect, test } from "vitest";
import { outcomeTotals } from "./outcome.ts";

test("rows are summed by outcome, with their weights where there are any", () => {
  const repaid = Uint8Array.of(1, 0, 1);
  expect(outcomeTotals({ repaid })).toEqual({ repaid: 2, unpaid: 1 });
  expect(outcomeTotals({ repaid, weights: Float64Array.of(0.5, 3, 2) })).toEqual({ repaid: 2.5, unpaid: 3 });
});

test.each([
  ["only repaid rows", { repaid: Uint8Array.of(1, 1) }],
  ["only unpaid rows", { repaid: Uint8Array.of(0, 0) }],
  ["no rows", { repaid: new Uint8Array() }],
  ["a value beside 0 and 1", { repaid: Uint8Array.of(1, 0, 2) }],
  ["a class that weighs nothing", { repaid: Uint8Array.of(1, 0), weights: Float32Array.of(1, 0) }],
])("a target with %s is TARGET_INVALID", (_, outcome) => {
  expect(() => outcomeTotals(outcome)).toThrow(expect.objectContaining({ code: "TARGET_INVALID" }));
});

test.each([[Float32Array.of(1)], [Float32Array.of(1, -1)], [Float32Array.of(1, Number.NaN)]])(
  "weights %s for two rows are TRAINING_DATA",
  (weights) => {
    const outcome = { repaid: Uint8Array.of(1, 0), weights };
    expect(() => outcomeTotals(outcome)).toThrow(expect.objectContaining({ code: "TRAINING_DATA" }));
  },
);
