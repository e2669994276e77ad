import { describe, expect, test } from "vitest";
import { applyCalibration } from "./apply-calibration.ts";

const logit = (probability: number) => Math.log(probability / (1 - probability));

describe("applyCalibration", () => {
  test("none is the logistic function", () => {
    expect(applyCalibration({ method: "none" }, 0)).toBe(0.5);
    expect(applyCalibration({ method: "none" }, logit(0.2))).toBeCloseTo(0.2, 15);
    expect(applyCalibration({ method: "none" }, logit(0.9))).toBeCloseTo(0.9, 15);
  });

  test("platt moves and stretches the log-odds", () => {
    const map = { method: "platt", a: 2, b: -1 } as const;
    expect(logit(applyCalibration(map, 0.75))).toBeCloseTo(0.5, 12);
  });

  test("beta is the formula of Kull, Silva Filho and Flach", () => {
    const map = { method: "beta", a: 1.5, b: 0.5, c: 0.25 } as const;
    const p = 0.3;
    const expected = 1.5 * Math.log(p) - 0.5 * Math.log(1 - p) + 0.25;
    expect(logit(applyCalibration(map, logit(p)))).toBeCloseTo(expected, 12);
  });

  test("isotonic goes straight from point to point and is flat outside", () => {
    const map = { method: "isotonic", margins: [-2, 0, 1, 4], probabilities: [0.1, 0.3, 0.3, 0.9] } as const;
    const at = (margin: number) => applyCalibration(map, margin);
    expect([-50, -2, 0, 0.5, 1, 4, 50].map(at)).toEqual([0.1, 0.1, 0.3, 0.3, 0.3, 0.9, 0.9]);
    expect(at(-1)).toBeCloseTo(0.2, 15);
    expect(at(2)).toBeCloseTo(0.5, 15);
    expect(applyCalibration({ method: "isotonic", margins: [1], probabilities: [0.4] }, -3)).toBe(0.4);
  });

  test("margins of hundreds neither overflow nor leave 0 to 1", () => {
    const beta = { method: "beta", a: 1, b: 1, c: 0 } as const;
    for (const map of [{ method: "none" } as const, beta]) {
      expect(applyCalibration(map, 800)).toBe(1);
      expect(applyCalibration(map, -800)).toBe(0);
      expect(applyCalibration(map, -20)).toBeGreaterThan(0);
    }
  });
});
