import fc from "fast-check";
import { expect, test } from "vitest";
import { evidence } from "./evidence.ts";

const totals = { repaid: 800, unpaid: 200 };

test("without smoothing these are the textbook formulas", () => {
  const { woe, iv } = evidence(100, 50, totals, 0);
  expect(woe).toBeCloseTo(Math.log(0.125 / 0.25), 12);
  expect(iv).toBeCloseTo((0.125 - 0.25) * Math.log(0.5), 12);
});

test("smoothing is that many rows of average repayment", () => {
  const { woe } = evidence(100, 50, totals, 10);
  expect(woe).toBeCloseTo(Math.log((100 + 8) / 800 / ((50 + 2) / 200)), 12);
});

test("a bin that repays more often than average has a positive weight of evidence", () => {
  expect(evidence(90, 10, totals, 1).woe).toBeGreaterThan(0);
  expect(evidence(10, 90, totals, 1).woe).toBeLessThan(0);
  expect(evidence(80, 20, totals, 1)).toEqual({ woe: 0, iv: 0 });
});

test("an empty bin says nothing and an empty cell says something finite", () => {
  expect(evidence(0, 0, totals, 1)).toEqual({ woe: 0, iv: 0 });
  expect(evidence(0, 30, totals, 1).woe).toBeLessThan(-3);
  expect(Number.isFinite(evidence(0, 30, totals, 1).woe)).toBe(true);
});

test("information value is never negative", () => {
  fc.assert(
    fc.property(
      fc.nat(800),
      fc.nat(200),
      fc.double({ min: 1e-3, max: 100, noNaN: true }),
      (repaid, unpaid, smoothing) => {
        expect(evidence(repaid, unpaid, totals, smoothing).iv).toBeGreaterThanOrEqual(0);
      },
    ),
  );
});
