import { applyCalibration, CalibrationMap } from "@tactful/scoring";
import fc from "fast-check";
import { expect, test } from "vitest";
import { rankOutcomes } from "../evaluation/ranked-outcomes.ts";
import { fitIsotonic } from "./fit-isotonic.ts";

const labelled = fc.array(
  fc.record({
    margin: fc.integer({ min: -12, max: 12 }).map((step) => step / 4),
    repaid: fc.constantFrom(0, 1),
  }),
  { minLength: 1, maxLength: 40 },
);

type Rows = readonly { readonly margin: number; readonly repaid: number }[];

function fitted(rows: Rows) {
  return fitIsotonic(
    rankOutcomes(
      rows.map((row) => row.margin),
      rows.map((row) => row.repaid),
    ),
  );
}

/** The textbook formula: the highest over all starts of the lowest over all ends of the mean in between. */
function reference(rows: Rows, margin: number): number {
  const places = [...new Set(rows.map((row) => row.margin))];
  const mean = (from: number, to: number) => {
    const within = rows.filter((row) => row.margin >= from && row.margin <= to);
    return within.reduce((sum, row) => sum + row.repaid, 0) / within.length;
  };
  const lowest = (from: number) =>
    Math.min(...places.filter((to) => to >= margin).map((to) => mean(from, to)));
  const value = Math.max(...places.filter((from) => from <= margin).map(lowest));
  const floor = 1 / (rows.length + 2);
  return Math.min(1 - floor, Math.max(floor, value));
}

test("at every margin of the rows the map equals the max-min formula", () => {
  fc.assert(
    fc.property(labelled, (rows) => {
      const map = fitted(rows);
      for (const { margin } of rows)
        expect(applyCalibration(map, margin)).toBeCloseTo(reference(rows, margin), 12);
    }),
  );
});

test("the points are ones that a manifest accepts", () => {
  fc.assert(
    fc.property(labelled, (rows) => {
      expect(CalibrationMap.parse(fitted(rows))).toEqual(fitted(rows));
    }),
  );
});

test("the map keeps the order of any two margins, between and outside the rows too", () => {
  fc.assert(
    fc.property(
      labelled,
      fc.double({ min: -9, max: 9, noNaN: true }),
      fc.double({ min: 0, max: 9, noNaN: true }),
      (rows, margin, up) => {
        const map = fitted(rows);
        const [low, high] = [applyCalibration(map, margin), applyCalibration(map, margin + up)];
        expect(low).toBeLessThanOrEqual(high + 1e-15);
        expect(low).toBeGreaterThan(0);
        expect(high).toBeLessThan(1);
      },
    ),
  );
});
