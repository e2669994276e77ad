import { describe, expect, test } from "vitest";
import { type RankedOutcomes, rankOutcomes } from "../evaluation/ranked-outcomes.ts";
import { seededRandom } from "../random.ts";
import { fitBeta } from "./fit-beta.ts";
import { fitPlatt } from "./fit-platt.ts";

function sigmoid(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}

/** Margins from -3 to 3 whose outcomes come true with the chance that `truth` makes of them. */
function sample(rows: number, seed: number, truth: (margin: number) => number): RankedOutcomes {
  const random = seededRandom(seed);
  const margins = Float64Array.from({ length: rows }, () => 6 * random() - 3);
  return rankOutcomes(
    margins,
    Uint8Array.from(margins, (margin) => (random() < truth(margin) ? 1 : 0)),
  );
}

/** Sums of error times column: all are 0 where the likelihood is highest. */
function gradient(
  ranked: RankedOutcomes,
  chance: (margin: number) => number,
  column: (margin: number) => number,
) {
  const paid = ranked.repaid.reduce((sum, one) => sum + one, 0);
  const targets = [1 / (ranked.repaid.length - paid + 2), (paid + 1) / (paid + 2)];
  return ranked.values.reduce(
    (sum, margin, row) => sum + (chance(margin) - (targets[ranked.repaid[row] ?? 0] ?? 0)) * column(margin),
    0,
  );
}

describe("fitPlatt", () => {
  test("it finds the line that the outcomes were drawn from", () => {
    const map = fitPlatt(sample(60_000, 1, (margin) => sigmoid(0.6 * margin + 0.4)));
    expect(map?.a).toBeCloseTo(0.6, 1);
    expect(map?.b).toBeCloseTo(0.4, 1);
  });

  test("no other line fits better: the gradient with Platt's targets is 0", () => {
    const ranked = sample(500, 2, (margin) => sigmoid(1.5 * margin));
    const map = fitPlatt(ranked);
    const chance = (margin: number) => sigmoid((map?.a ?? 0) * margin + (map?.b ?? 0));
    expect(gradient(ranked, chance, () => 1)).toBeCloseTo(0, 5);
    expect(gradient(ranked, chance, (margin) => margin)).toBeCloseTo(0, 5);
  });

  test("a start elsewhere leads to the same map", () => {
    const ranked = sample(500, 3, (margin) => sigmoid(margin - 1));
    const far = fitPlatt(ranked, { method: "platt", a: 9, b: -7 });
    expect(far?.a).toBeCloseTo(fitPlatt(ranked)?.a ?? 0, 5);
    expect(far?.b).toBeCloseTo(fitPlatt(ranked)?.b ?? 0, 5);
  });

  test("perfect separation gives a steep map, not an endless one", () => {
    const map = fitPlatt(rankOutcomes([-2, -1, 1, 2], [0, 0, 1, 1]));
    expect(map?.a).toBeGreaterThan(0.5);
    expect(map?.a).toBeLessThan(10);
  });

  test("margins that fall with repayment have no map", () => {
    expect(fitPlatt(sample(500, 4, (margin) => sigmoid(-margin)))).toBeNull();
  });

  test("margins that never change get the share repaid", () => {
    const map = fitPlatt(rankOutcomes([1, 1, 1, 1], [0, 1, 1, 0]));
    expect(sigmoid((map?.a ?? 0) + (map?.b ?? 0))).toBeCloseTo(0.5, 6);
  });

  test("huge margins are no trouble", () => {
    const ranked = sample(400, 5, (margin) => sigmoid(margin));
    const huge = fitPlatt({ ...ranked, values: ranked.values.map((margin) => margin * 1e6) });
    expect((huge?.a ?? 0) * 1e6).toBeCloseTo(fitPlatt(ranked)?.a ?? 0, 3);
  });
});

describe("fitBeta", () => {
  const lower = (margin: number) => Math.log(sigmoid(margin));
  const upper = (margin: number) => -Math.log(1 - sigmoid(margin));
  const chanceOf = (map: ReturnType<typeof fitBeta>) => (margin: number) =>
    sigmoid((map?.a ?? 0) * lower(margin) + (map?.b ?? 0) * upper(margin) + (map?.c ?? 0));

  test("it finds a map that is steeper at one end", () => {
    const map = fitBeta(
      sample(80_000, 6, (margin) => sigmoid(0.5 * lower(margin) + 1.5 * upper(margin) - 0.3)),
    );
    expect(map?.a).toBeCloseTo(0.5, 1);
    expect(map?.b).toBeCloseTo(1.5, 1);
    expect(map?.c).toBeCloseTo(-0.3, 1);
  });

  test("no other map of its kind fits better", () => {
    const ranked = sample(600, 7, (margin) => sigmoid(margin));
    const map = fitBeta(ranked);
    expect(Math.min(map?.a ?? 0, map?.b ?? 0)).toBeGreaterThan(0);
    for (const column of [() => 1, lower, upper]) {
      expect(gradient(ranked, chanceOf(map), column)).toBeCloseTo(0, 5);
    }
  });

  test("a weight that would be negative is dropped and the rest is fitted again", () => {
    const flatAbove = sample(4000, 8, (margin) => sigmoid(1.5 * lower(margin) - 0.4 * upper(margin) + 1));
    const map = fitBeta(flatAbove);
    expect(map?.b).toBe(0);
    expect(map?.a).toBeGreaterThan(0);
    expect(gradient(flatAbove, chanceOf(map), lower)).toBeCloseTo(0, 4);
    const flatBelow = fitBeta(
      sample(4000, 9, (margin) => sigmoid(1.5 * upper(margin) - 0.4 * lower(margin) - 1)),
    );
    expect(flatBelow?.a).toBe(0);
    expect(flatBelow?.b).toBeGreaterThan(0);
  });

  test("margins that fall with repayment have no map", () => {
    expect(fitBeta(sample(800, 10, (margin) => sigmoid(-margin)))).toBeNull();
  });
});
