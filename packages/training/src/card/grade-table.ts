import { gradeOf, type Manifest, type Metric, scaleScore } from "@tactful/scoring";
import { wilsonInterval } from "../evaluation/interval.ts";

/** What became of the accounts of one grade. */
export interface GradeRow {
  readonly grade: string;
  /** Lowest and highest score, both included; null where there is no end. */
  readonly minScore: number | null;
  readonly maxScore: number | null;
  readonly rows: number;
  /** Share of all rows. */
  readonly share: number;
  /** Mean probability of repayment; absent where the grade is empty, as is the next. */
  readonly meanProbability?: number;
  /** Observed share repaid with its 95 % Wilson interval. */
  readonly repaidRate?: Metric;
}

/** Counts what became of every grade, best first, from probabilities of repayment and outcomes by row. */
export function gradeTable(
  manifest: Pick<Manifest, "scale" | "grades">,
  probabilities: ArrayLike<number>,
  repaid: ArrayLike<number>,
): readonly GradeRow[] {
  const sums = new Map(manifest.grades.map(({ grade }) => [grade, { rows: 0, repaid: 0, probability: 0 }]));
  for (let row = 0; row < probabilities.length; row++) {
    const probability = probabilities[row] ?? 0;
    const sum = sums.get(gradeOf(manifest.grades, scaleScore(manifest.scale, probability)));
    if (sum === undefined) continue;
    sum.rows += 1;
    sum.repaid += repaid[row] ?? 0;
    sum.probability += probability;
  }
  return manifest.grades.map(({ grade, minScore }, index): GradeRow => {
    const above = manifest.grades[index - 1]?.minScore;
    const { rows, repaid: paid, probability } = sums.get(grade) ?? { rows: 0, repaid: 0, probability: 0 };
    const maxScore = above === undefined || above === null ? null : above - 1;
    const counted = { grade, minScore, maxScore, rows, share: rows / Math.max(1, probabilities.length) };
    if (rows === 0) return counted;
    const repaidRate = { value: paid / rows, ...wilsonInterval(paid, rows) };
    return { ...counted, meanProbability: probability / rows, repaidRate };
  });
}
