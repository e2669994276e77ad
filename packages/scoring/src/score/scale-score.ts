import type { Manifest } from "../bundle/manifest.ts";

// An isotonic map may say exactly 0 or 1, whose odds are not finite: the scale ends at odds of a million to one.
const LEAST = 1e-6;

/** A scale as a straight line: points = base + perLogOdds x ln odds of repayment. */
export interface PointLine {
  readonly base: number;
  readonly perLogOdds: number;
}

/** The straight line of a manifest's scale: baseScore points at baseOdds, `pdo` more for each doubling. */
export function pointLine({ pdo, baseScore, baseOdds }: Manifest["scale"]): PointLine {
  const perLogOdds = pdo / Math.LN2;
  return { base: baseScore - perLogOdds * Math.log(baseOdds), perLogOdds };
}

/** The integer score of a probability of repayment on a line, rounded half up. */
export function pointsOf(line: PointLine, probability: number): number {
  const bounded = Math.min(1 - LEAST, Math.max(LEAST, probability));
  // + 0 turns the negative zero of a rounded -0.4 into a plain one.
  return Math.round(line.base + line.perLogOdds * Math.log(bounded / (1 - bounded))) + 0;
}

/**
 * The integer score of a probability of repayment: baseScore + pdo / ln 2 x (ln odds - ln baseOdds), rounded half up; `pdo` points
 * double the odds. Probabilities nearer to 0 or 1 than a millionth score as a millionth.
 */
export function scaleScore(scale: Manifest["scale"], probability: number): number {
  return pointsOf(pointLine(scale), probability);
}

/** The grade of a score: the first, best first, whose lower end it reaches. */
export function gradeOf(grades: Manifest["grades"], score: number): string {
  for (const { grade, minScore } of grades) {
    if (minScore === null || score >= minScore) return grade;
  }
  return grades.at(-1)?.grade ?? "";
}
