import type { Manifest } from "../bundle/manifest.ts";

// An isotonic map may say exactly 0 or 1, whose odds are not finite: the scale ends at odds of a million to one.
const LEAST = 1e-6;

/**
 * The integer score of a probability of repayment: baseScore + pdo / ln 2 x (ln odds - ln baseOdds), rounded half up; `pdo` points
 * double the odds. Probabilities nearer to 0 or 1 than a millionth score as a millionth.
 */
export function scaleScore(scale: Manifest["scale"], probability: number): number {
  const bounded = Math.min(1 - LEAST, Math.max(LEAST, probability));
  const logOdds = Math.log(bounded / (1 - bounded));
  const points = scale.baseScore + (scale.pdo / Math.LN2) * (logOdds - Math.log(scale.baseOdds));
  // + 0 turns the negative zero of a rounded -0.4 into a plain one.
  return Math.round(points) + 0;
}

/** The grade of a score: the first, best first, whose lower end it reaches. */
export function gradeOf(grades: Manifest["grades"], score: number): string {
  for (const { grade, minScore } of grades) {
    if (minScore === null || score >= minScore) return grade;
  }
  return grades.at(-1)?.grade ?? "";
}
