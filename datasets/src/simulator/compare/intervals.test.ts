import { expect, test } from "vitest";
import { createRandom } from "../../portfolio/random.ts";
import { bootstrapMean, wilsonShare } from "./intervals.ts";

test("values that are all alike have an interval of no width", () => {
  expect(bootstrapMean([2, 2, 2], 1)).toEqual({ mean: 2, low: 2, high: 2 });
});

test("the interval of many values is about two standard errors to each side, and the same seed gives it again", () => {
  const random = createRandom(2, 0);
  const values = Array.from({ length: 400 }, () => random.normal());
  const { mean, low, high } = bootstrapMean(values, 1);
  expect(high - low).toBeGreaterThan(0.15);
  expect(high - low).toBeLessThan(0.25);
  expect(low).toBeLessThan(mean);
  expect(bootstrapMean(values, 1)).toEqual({ mean, low, high });
});

test("the interval holds the true mean about as often as it says", () => {
  const random = createRandom(3, 0);
  const held = Array.from({ length: 300 }, (_, trial) => {
    const { low, high } = bootstrapMean(
      Array.from({ length: 40 }, () => random.normal()),
      trial,
    );
    return low <= 0 && high >= 0;
  }).filter(Boolean).length;
  expect(held / 300).toBeGreaterThan(0.89);
  expect(held / 300).toBeLessThan(0.99);
});

test("a share by Wilson is as in the tables", () => {
  const none = wilsonShare(0, 10);
  expect(none.low).toBe(0);
  expect(none.high).toBeCloseTo(0.2775, 4);
  const half = wilsonShare(50, 100);
  expect(half.low).toBeCloseTo(0.4038, 4);
  expect(half.high).toBeCloseTo(0.5962, 4);
});
