import fc from "fast-check";
import { expect, test } from "vitest";
import { seededRandom, shuffledIndexes } from "../random.ts";
import { calibrationBins, calibrationError } from "./calibration-error.ts";
import { rankOutcomes } from "./ranked-outcomes.ts";

const rows = fc.array(
  fc.record({ p: fc.integer({ min: 0, max: 30 }).map((step) => step / 30), repaid: fc.constantFrom(0, 1) }),
  { minLength: 1, maxLength: 120 },
);

type Rows = readonly { readonly p: number; readonly repaid: number }[];

function ranked(of: Rows) {
  return rankOutcomes(
    of.map((row) => row.p),
    of.map((row) => row.repaid),
  );
}

test("bins hold every row once, in order, never split equal probabilities, and are at most ten", () => {
  fc.assert(
    fc.property(rows, (of) => {
      const sorted = ranked(of);
      const bins = calibrationBins(sorted);
      expect(bins.length).toBeLessThanOrEqual(10);
      expect(bins.map((bin) => bin.first)).toEqual([0, ...bins.slice(0, -1).map((bin) => bin.last + 1)]);
      expect(bins.at(-1)?.last).toBe(of.length - 1);
      for (const bin of bins) expect(sorted.values[bin.last]).not.toBe(sorted.values[bin.last + 1]);
    }),
  );
});

test("without ties each bin is a tenth of the rows and the error is the mean distance", () => {
  const random = seededRandom(4);
  const of = Array.from({ length: 200 }, () => ({ p: random(), repaid: random() < 0.6 ? 1 : 0 }));
  const sorted = of.toSorted((left, right) => left.p - right.p);
  const tenths = Array.from({ length: 10 }, (_, index) => sorted.slice(index * 20, index * 20 + 20));
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const expected = mean(
    tenths.map((tenth) => Math.abs(mean(tenth.map((row) => row.p)) - mean(tenth.map((row) => row.repaid)))),
  );
  expect(calibrationError(calibrationBins(ranked(of)))).toBeCloseTo(expected, 12);
});

test("the order of the rows does not matter", () => {
  fc.assert(
    fc.property(rows, fc.integer(), (of, seed) => {
      const shuffled = [...shuffledIndexes(of.length, seededRandom(seed))].map((row) => of[row]);
      const other = shuffled.filter((row) => row !== undefined);
      const one = calibrationError(calibrationBins(ranked(of)));
      expect(calibrationError(calibrationBins(ranked(other)))).toBeCloseTo(one, 12);
    }),
  );
});

test("counting every row three times changes nothing, and rows counted zero times are as good as absent", () => {
  fc.assert(
    fc.property(rows, (of) => {
      const sorted = ranked(of);
      const thrice = new Uint32Array(of.length).fill(3);
      const plain = calibrationError(calibrationBins(sorted));
      expect(calibrationError(calibrationBins(sorted, thrice))).toBeCloseTo(plain, 12);
      const half = Uint32Array.from(of, (_, place) => place % 2);
      const kept = of.length < 2 ? [] : [...sorted.rows].filter((_, place) => place % 2 === 1);
      if (kept.length === 0) return;
      const rest = kept.map((row) => of[row]).filter((row) => row !== undefined);
      expect(calibrationError(calibrationBins(sorted, half))).toBeCloseTo(
        calibrationError(calibrationBins(ranked(rest))),
        12,
      );
    }),
  );
});
