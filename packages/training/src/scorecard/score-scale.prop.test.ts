import fc from "fast-check";
import { expect, test } from "vitest";
import {
  checkScale,
  logOddsOfScore,
  probabilityOfScore,
  scaleBetween,
  scoreOfLogOdds,
  scoreOfProbability,
} from "./score-scale.ts";

const scales = fc.record({
  pdo: fc.double({ min: 1, max: 200, noNaN: true }),
  baseScore: fc.double({ min: -1000, max: 1000, noNaN: true }),
  baseOdds: fc.double({ min: 0.01, max: 1000, noNaN: true }),
});
const probabilities = fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true });

test("a probability turned into a score and back is the same", () => {
  fc.assert(
    fc.property(scales, probabilities, (scale, probability) => {
      expect(probabilityOfScore(scale, scoreOfProbability(scale, probability))).toBeCloseTo(probability, 9);
    }),
  );
});

test("a score turned into log-odds and back is the same", () => {
  fc.assert(
    fc.property(scales, fc.integer({ min: 0, max: 1000 }), (scale, score) => {
      expect(scoreOfLogOdds(scale, logOddsOfScore(scale, score))).toBeCloseTo(score, 8);
    }),
  );
});

test("the base odds score the base score and pdo points more double them", () => {
  fc.assert(
    fc.property(scales, (scale) => {
      const chance = (odds: number) => odds / (1 + odds);
      expect(scoreOfProbability(scale, chance(scale.baseOdds))).toBeCloseTo(scale.baseScore, 6);
      const doubled = probabilityOfScore(scale, scale.baseScore + scale.pdo);
      expect(doubled).toBeCloseTo(chance(2 * scale.baseOdds), 9);
    }),
  );
});

test("a scale between two ends gives both their score", () => {
  const ends = fc.tuple(
    fc.double({ min: -5, max: -0.5, noNaN: true }),
    fc.double({ min: 0.5, max: 5, noNaN: true }),
  );
  fc.assert(
    fc.property(ends, (logOdds) => {
      const scale = scaleBetween(logOdds, 300, 850);
      expect(scoreOfLogOdds(scale, logOdds[0])).toBeCloseTo(300, 6);
      expect(scoreOfLogOdds(scale, logOdds[1])).toBeCloseTo(850, 6);
    }),
  );
});

test.each([
  { pdo: 0, baseScore: 600, baseOdds: 20 },
  { pdo: 20, baseScore: 600, baseOdds: -1 },
  { pdo: 20, baseScore: Number.NaN, baseOdds: 20 },
])("the scale %j is refused", (scale) => {
  expect(() => checkScale(scale)).toThrow(expect.objectContaining({ code: "OPTION_INVALID" }));
});

test("certainty has no score", () => {
  const scale = { pdo: 20, baseScore: 600, baseOdds: 20 };
  for (const probability of [0, 1, Number.NaN]) {
    expect(() => scoreOfProbability(scale, probability)).toThrow(
      expect.objectContaining({ code: "OPTION_INVALID" }),
    );
  }
});
