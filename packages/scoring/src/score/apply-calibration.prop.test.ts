import fc from "fast-check";
import { expect, test } from "vitest";
import { CalibrationMap } from "../bundle/calibration-map.ts";
import { applyCalibration } from "./apply-calibration.ts";
import { scaleScore } from "./scale-score.ts";

const number = fc.double({ min: -5, max: 5, noNaN: true });
const positive = fc.double({ min: 0.01, max: 5, noNaN: true });

const isotonic = fc
  .uniqueArray(fc.integer({ min: -1000, max: 1000 }), { minLength: 1, maxLength: 12 })
  .chain((points) =>
    fc
      .array(fc.double({ min: 0, max: 1, noNaN: true }), {
        minLength: points.length,
        maxLength: points.length,
      })
      .map((probabilities) => ({
        method: "isotonic" as const,
        margins: points.map((point) => point / 100).sort((left, right) => left - right),
        probabilities: probabilities.sort((left, right) => left - right),
      })),
  );

const map: fc.Arbitrary<CalibrationMap> = fc.oneof(
  fc.constant({ method: "none" as const }),
  fc.record({ method: fc.constant("platt" as const), a: positive, b: number }),
  fc.record({ method: fc.constant("beta" as const), a: positive, b: positive, c: number }),
  isotonic,
);

const margin = fc.double({ min: -60, max: 60, noNaN: true });

test("a larger margin never means a smaller probability or score, whatever the map", () => {
  const scale = { pdo: 20, baseScore: 600, baseOdds: 2 };
  fc.assert(
    fc.property(map, margin, margin, (given, left, right) => {
      const checked = CalibrationMap.parse(given);
      const [low, high] = [Math.min(left, right), Math.max(left, right)].map((at) =>
        applyCalibration(checked, at),
      );
      expect(low).toBeGreaterThanOrEqual(0);
      expect(high).toBeLessThanOrEqual(1);
      // Interpolated ends may differ in the last bit.
      expect(high).toBeGreaterThanOrEqual((low ?? 0) - 1e-15);
      expect(scaleScore(scale, high ?? 0)).toBeGreaterThanOrEqual(scaleScore(scale, low ?? 0));
    }),
  );
});
