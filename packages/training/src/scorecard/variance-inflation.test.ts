import fc from "fast-check";
import { expect, test } from "vitest";
import { seededRandom } from "../random.ts";
import { varianceInflation } from "./variance-inflation.ts";

const random = seededRandom(9);
const column = () => Float64Array.from({ length: 500 }, () => random() - 0.5);
const [one, other, noise] = [column(), column(), column()];

function correlation(left: Float64Array, right: Float64Array): number {
  const mean = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [from, to] = [mean(left), mean(right)];
  const product = (a: Float64Array, ma: number, b: Float64Array, mb: number) =>
    a.reduce((sum, value, row) => sum + (value - ma) * ((b[row] ?? 0) - mb), 0);
  return (
    product(left, from, right, to) /
    Math.sqrt(product(left, from, left, from) * product(right, to, right, to))
  );
}

test("of two columns each has 1 / (1 - squared correlation)", () => {
  const mixed = one.map((value, row) => value + 0.7 * (noise[row] ?? 0));
  const expected = 1 / (1 - correlation(one, mixed) ** 2);
  const factors = varianceInflation([one, mixed]);
  expect(factors[0]).toBeCloseTo(expected, 6);
  expect(factors[1]).toBeCloseTo(expected, 6);
});

test("unrelated columns have nearly 1", () => {
  for (const factor of varianceInflation([one, other, noise])) expect(factor).toBeLessThan(1.05);
});

test("a duplicated column has a huge but finite factor, and its neighbour none", () => {
  const [first = 0, second = 0, third = 0] = varianceInflation([one, Float64Array.from(one), other]);
  expect(Math.min(first, second)).toBeGreaterThan(1e8);
  expect(third).toBeLessThan(1.05);
  expect(JSON.parse(JSON.stringify(first))).toBe(first);
});

test("a column that is the sum of two others has a huge factor though no pair is alike", () => {
  const total = one.map((value, row) => value + (other[row] ?? 0));
  expect(Math.min(...varianceInflation([one, other, total]))).toBeGreaterThan(1e8);
});

test("a constant column has 1, and no column or one column has nothing to inflate", () => {
  expect(varianceInflation([one, new Float64Array(500).fill(3)])[1]).toBe(1);
  expect(varianceInflation([])).toEqual([]);
  expect(varianceInflation([one])).toEqual([1]);
});

test("shift and scale of a column make no difference", () => {
  const mixed = one.map((value, row) => value + (noise[row] ?? 0));
  const [plain = 0] = varianceInflation([one, mixed]);
  fc.assert(
    fc.property(
      fc.double({ min: 0.1, max: 100, noNaN: true }),
      fc.double({ min: -100, max: 100, noNaN: true }),
      (scale, shift) => {
        const [moved = 0] = varianceInflation([one.map((value) => scale * value + shift), mixed]);
        expect(moved).toBeCloseTo(plain, 5);
      },
    ),
    { numRuns: 20 },
  );
});

test("a weight of two is a row twice", () => {
  const weights = one.map((_, row) => 1 + (row % 2));
  const twice = (values: Float64Array) =>
    Float64Array.from([...values].flatMap((value, row) => (row % 2 ? [value, value] : [value])));
  const mixed = one.map((value, row) => value + (noise[row] ?? 0));
  const [weighted = 0] = varianceInflation([one, mixed], weights);
  expect(weighted).toBeCloseTo(varianceInflation([twice(one), twice(mixed)])[0] ?? 0, 8);
});
