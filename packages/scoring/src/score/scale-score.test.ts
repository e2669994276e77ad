import { describe, expect, test } from "vitest";
import { gradeOf, scaleScore } from "./scale-score.ts";

const scale = { pdo: 20, baseScore: 600, baseOdds: 4 };
const ofOdds = (odds: number) => odds / (1 + odds);

describe("scaleScore", () => {
  test("base odds give the base score, and doubled odds the points to double the odds more", () => {
    const scores = [1, 2, 4, 8, 16].map((odds) => scaleScore(scale, ofOdds(odds)));
    expect(scores).toEqual([560, 580, 600, 620, 640]);
  });

  test("certainty scores as odds of a million to one, not as infinity", () => {
    const edge = 600 + (20 / Math.LN2) * (Math.log(1e6 - 1) - Math.log(4));
    expect(scaleScore(scale, 1)).toBe(Math.round(edge));
    expect(scaleScore(scale, 0)).toBe(Math.round(1200 - edge - 2 * 40));
    expect(scaleScore(scale, 1 - 1e-12)).toBe(scaleScore(scale, 1));
  });

  test("a score of nothing is a plain zero", () => {
    const score = scaleScore({ pdo: 20, baseScore: 0, baseOdds: 1 }, 0.4999);
    expect(Object.is(score, 0)).toBe(true);
  });
});

describe("gradeOf", () => {
  const grades = [
    { grade: "A", minScore: 640 },
    { grade: "B", minScore: 600 },
    { grade: "C", minScore: null },
  ];

  test("the lower end of a grade belongs to it", () => {
    expect([700, 640, 639, 600, 599, -50].map((score) => gradeOf(grades, score))).toEqual([..."AABBCC"]);
  });
});
