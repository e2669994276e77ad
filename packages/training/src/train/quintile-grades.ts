import type { Manifest } from "@tactful/scoring";

const letters = ["A", "B", "C", "D", "E"] as const;

/** Five grades that each take about a fifth of the scores, their lower ends rounded to whole fives where they stay apart. */
export function quintileGrades(scores: ArrayLike<number>): Manifest["grades"] {
  const sorted = Float64Array.from(scores).sort();
  const ends = [0.8, 0.6, 0.4, 0.2].map((share) => sorted[Math.floor(share * (sorted.length - 1))] as number);
  const fives = ends.map((end) => 5 * Math.round(end / 5));
  const chosen = new Set(fives).size === fives.length ? fives : ends;
  const distinct = [...new Set(chosen)];
  return [
    ...distinct.map((minScore, at) => ({ grade: letters[at] as string, minScore })),
    { grade: letters[distinct.length] as string, minScore: null },
  ];
}
