import { applyCalibration, CalibrationMap } from "@tactful/scoring";
import { describe, expect, test } from "vitest";
import { rowLogLoss } from "../evaluation/probability-losses.ts";
import { seededRandom } from "../random.ts";
import { chooseCalibration } from "./choose-calibration.ts";

function sample(rows: number, seed: number, logOdds: (margin: number) => number) {
  const random = seededRandom(seed);
  const margins = Float64Array.from({ length: rows }, () => 6 * random() - 2);
  const repaid = Uint8Array.from(margins, (margin) =>
    random() < 1 / (1 + Math.exp(-logOdds(margin))) ? 1 : 0,
  );
  return { margins, repaid };
}

function chosen(rows: number, seed: number, logOdds: (margin: number) => number) {
  const { margins, repaid } = sample(rows, seed, logOdds);
  return chooseCalibration(margins, repaid, { seed }).map.method;
}

describe("chooseCalibration", () => {
  test("margins that are right already are mostly left as they are", () => {
    const methods = Array.from({ length: 12 }, (_, seed) => chosen(3000, seed, (margin) => margin));
    expect(methods.filter((method) => method === "none").length).toBeGreaterThanOrEqual(8);
    expect(methods).not.toContain("isotonic");
  });

  test("margins that are too steep and shifted get Platt's map", () => {
    const methods = Array.from({ length: 8 }, (_, seed) => chosen(6000, seed, (margin) => margin / 2 + 0.5));
    expect(methods.filter((method) => method === "platt").length).toBeGreaterThanOrEqual(6);
    expect(methods).not.toContain("none");
  });

  test("a bent relation gets a bent map", () => {
    expect(chosen(40_000, 1, (margin) => Math.min(margin, 0.5) * 2)).toMatch(/beta|isotonic/);
    expect(chosen(40_000, 2, (margin) => (margin > 1 ? 2 : -1))).toBe("isotonic");
  });

  test("the table holds each map once, simplest first, with the loss of rows it was not fitted on", () => {
    const { margins, repaid } = sample(1500, 3, (margin) => margin);
    const choice = chooseCalibration(margins, repaid, { seed: 4, folds: 3 });
    expect(choice.candidates.map((candidate) => candidate.method)).toEqual([
      "none",
      "platt",
      "beta",
      "isotonic",
    ]);
    const isotonic = choice.candidates.at(-1);
    const { map } = chooseCalibration(margins, repaid, { seed: 4, methods: ["isotonic"] });
    const own = margins.reduce(
      (sum, margin, row) => sum + rowLogLoss(applyCalibration(map, margin), repaid[row] ?? 0),
      0,
    );
    expect(isotonic?.logLoss).toBeGreaterThan(own / margins.length + 0.001);
    const plain = margins.reduce(
      (sum, margin, row) => sum + rowLogLoss(1 / (1 + Math.exp(-margin)), repaid[row] ?? 0),
      0,
    );
    expect(choice.candidates[0]?.logLoss).toBeCloseTo(plain / margins.length, 12);
    expect(choice.candidates.filter((candidate) => candidate.excess === 0)).toHaveLength(1);
    expect(choice.candidates.filter((candidate) => candidate.chosen)).toHaveLength(1);
    for (const candidate of choice.candidates) expect(candidate.excess).toBeGreaterThanOrEqual(0);
  });

  test("every map it returns is one that a manifest accepts, and keeps the order of margins", () => {
    for (const methods of [["platt"], ["beta"], ["isotonic"], ["none"]] as const) {
      const { margins, repaid } = sample(800, 6, (margin) => margin / 3 + 1);
      const { map } = chooseCalibration(margins, repaid, { seed: 1, methods });
      expect(CalibrationMap.parse(map)).toEqual(map);
      const probabilities = [...margins]
        .toSorted((a, b) => a - b)
        .map((margin) => applyCalibration(map, margin));
      probabilities.forEach((probability, place) => {
        expect(probability).toBeGreaterThanOrEqual((probabilities[place - 1] ?? 0) - 1e-15);
      });
    }
  });

  test("the same seed gives the same choice", () => {
    const { margins, repaid } = sample(500, 7, (margin) => margin);
    expect(chooseCalibration(margins, repaid, { seed: 2 })).toEqual(
      chooseCalibration(margins, repaid, { seed: 2 }),
    );
  });

  test("maps that would reverse the order are named and not chosen", () => {
    const { margins, repaid } = sample(2000, 8, (margin) => -margin);
    const choice = chooseCalibration(margins, repaid, { seed: 1 });
    const platt = choice.candidates.find((candidate) => candidate.method === "platt");
    expect(platt).toEqual({
      method: "platt",
      logLoss: null,
      excess: null,
      standardError: null,
      chosen: false,
    });
    expect(() => chooseCalibration(margins, repaid, { seed: 1, methods: ["platt", "beta"] })).toThrow(
      "do not rise",
    );
  });

  test("too few rows of an outcome and impossible options are refused", () => {
    expect(() => chooseCalibration([1, 2, 3], [1, 1, 0], { seed: 1 })).toThrow("at least 10");
    const { margins, repaid } = sample(100, 9, (margin) => margin);
    expect(() => chooseCalibration(margins, repaid, { seed: 1, folds: 1 })).toThrow("folds");
  });
});
