import { describe, expect, test } from "vitest";
import { seededRandom } from "../random.ts";
import { bootstrapFigures, type FigureName } from "./bootstrap-figures.ts";
import { rankOutcomes } from "./ranked-outcomes.ts";

const names: readonly FigureName[] = ["auc", "ks", "brier", "logLoss", "ece", "accuracy"];

function sample(rows: number, seed: number, slope = 1) {
  const random = seededRandom(seed);
  const margins = Float64Array.from({ length: rows }, () => 4 * (random() + random() - 1) + 0.5);
  const repaid = Uint8Array.from(margins, (margin) =>
    random() < 1 / (1 + Math.exp(-slope * margin)) ? 1 : 0,
  );
  return { probabilities: margins.map((margin) => 1 / (1 + Math.exp(-margin))), repaid };
}

describe("bootstrapFigures", () => {
  test("an interval always holds its figure, also for few rows and wrong probabilities", () => {
    for (const [rows, slope] of [
      [8, 1],
      [60, 0],
      [400, 1],
      [400, -1],
    ] as const) {
      for (let seed = 0; seed < 8; seed++) {
        const { probabilities, repaid } = sample(rows, seed, slope);
        repaid.set([0, 1]);
        const figures = bootstrapFigures(rankOutcomes(probabilities, repaid), { resamples: 60, seed });
        for (const name of names) {
          const { value, low = value, high = value } = figures[name];
          expect(Number.isFinite(low + high)).toBe(true);
          expect(low).toBeLessThanOrEqual(value);
          expect(high).toBeGreaterThanOrEqual(value);
        }
      }
    }
  });

  test("the AUC's interval is as wide as DeLong's standard error says", () => {
    const { probabilities, repaid } = sample(1500, 2);
    const groups = [0, 1].map((outcome) => [...probabilities].filter((_, row) => repaid[row] === outcome));
    const [unpaid = [], paid = []] = groups;
    const share = (values: readonly number[], test: (value: number) => boolean) =>
      values.filter(test).length / values.length;
    const placements = [
      paid.map((one) => share(unpaid, (other) => other < one)),
      unpaid.map((one) => share(paid, (other) => other > one)),
    ];
    const variance = (values: readonly number[]) => {
      const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
      return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
    };
    const error = Math.sqrt(placements.reduce((sum, values) => sum + variance(values) / values.length, 0));
    const { low = 0, high = 0 } = bootstrapFigures(rankOutcomes(probabilities, repaid), {
      resamples: 1000,
      seed: 1,
    }).auc;
    expect((high - low) / (2 * 1.96 * error)).toBeGreaterThan(0.88);
    expect((high - low) / (2 * 1.96 * error)).toBeLessThan(1.12);
  });

  test("the Brier interval covers the true value about 95 times in 100", () => {
    const many = sample(200_000, 77).probabilities;
    const truth = many.reduce((sum, probability) => sum + probability * (1 - probability), 0) / many.length;
    const samples = 200;
    const covered = Array.from({ length: samples }, (_, seed) => {
      const { probabilities, repaid } = sample(300, 1000 + seed);
      const { brier } = bootstrapFigures(rankOutcomes(probabilities, repaid), { resamples: 120, seed });
      return (brier.low ?? 1) <= truth && truth <= (brier.high ?? 0);
    }).filter(Boolean).length;
    // Within 3.3 standard errors of 95 %, less a little for the few resamples.
    expect(covered / samples).toBeGreaterThan(0.885);
    expect(covered / samples).toBeLessThan(1);
  });

  test("the same seed gives the same figures", () => {
    const { probabilities, repaid } = sample(300, 5);
    const ranked = rankOutcomes(probabilities, repaid);
    const once = bootstrapFigures(ranked, { resamples: 50, seed: 3 });
    expect(bootstrapFigures(ranked, { resamples: 50, seed: 3 })).toEqual(once);
    expect(bootstrapFigures(ranked, { resamples: 50, seed: 4 })).not.toEqual(once);
  });

  test("losses are those of their definitions, and a certain mistake stays finite", () => {
    const probabilities = [0.2, 0.5, 0.9, 1];
    const repaid = [0, 1, 1, 0];
    const figures = bootstrapFigures(rankOutcomes(probabilities, repaid), { resamples: 40, seed: 1 });
    expect(figures.brier.value).toBeCloseTo((0.04 + 0.25 + 0.01 + 1) / 4, 12);
    const logs = Math.log(0.8) + Math.log(0.5) + Math.log(0.9) + Math.log(1e-15);
    expect(figures.logLoss.value).toBeCloseTo(-logs / 4, 9);
    expect(figures.accuracy.value).toBe(0.75);
  });

  test("one outcome alone cannot be measured", () => {
    expect(() => bootstrapFigures(rankOutcomes([0.1, 0.4], [1, 1]), { resamples: 40, seed: 1 })).toThrow(
      "absent",
    );
  });
});
