import { expect, test } from "vitest";
import { createRandom, inverseNormal } from "./random.ts";

/** The standard normal distribution by Simpson's rule from 0. */
function normalBelow(x: number): number {
  const steps = 2000;
  const width = x / steps;
  let sum = 0;
  for (let i = 0; i <= steps; i += 1) {
    const weight = i === 0 || i === steps ? 1 : i % 2 === 1 ? 4 : 2;
    sum += weight * Math.exp(-((i * width) ** 2) / 2);
  }
  return 0.5 + (sum * width) / 3 / Math.sqrt(2 * Math.PI);
}

test.each([1e-9, 1e-6, 0.001, 0.07, 0.075, 0.3, 0.5, 0.9, 0.93, 0.9999])(
  "the quantile of %d has that much below it",
  (p) => {
    expect(normalBelow(inverseNormal(p)) / p).toBeCloseTo(1, 4);
  },
);

test("the same seed and index give the same draws, and others give others", () => {
  const draw = (seed: number, index: number): number[] => {
    const random = createRandom(seed, index);
    return Array.from({ length: 5 }, () => random.uniform());
  };
  expect(draw(7, 3)).toEqual(draw(7, 3));
  const others = [draw(7, 3), draw(7, 4), draw(8, 3), draw(7 + 2 ** 32, 3), draw(7, 3 + 2 ** 32)];
  expect(new Set(others.map(String)).size).toBe(others.length);
});

test("draws across accounts are uniform, normal and exponential", () => {
  const count = 40_000;
  let uniform = 0;
  let square = 0;
  let normal = 0;
  let exponential = 0;
  const tenths = new Array<number>(10).fill(0);
  for (let index = 0; index < count; index += 1) {
    const random = createRandom(1, index);
    const u = random.uniform();
    const place = Math.floor(u * 10);
    tenths[place] = (tenths[place] ?? 0) + 1;
    uniform += u / count;
    const z = random.normal();
    normal += z / count;
    square += (z * z) / count;
    exponential += random.exponential(9) / count;
  }
  expect(uniform).toBeCloseTo(0.5, 2);
  expect(normal).toBeCloseTo(0, 1);
  expect(square).toBeCloseTo(1, 1);
  expect(Math.abs(exponential - 9)).toBeLessThan(0.2);
  const chiSquare = tenths.reduce((sum, seen) => sum + (seen - count / 10) ** 2 / (count / 10), 0);
  expect(chiSquare).toBeLessThan(27.9);
});
