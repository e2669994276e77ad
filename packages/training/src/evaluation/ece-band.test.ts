import { describe, expect, test } from "vitest";
import { seededRandom } from "../random.ts";
import { calibrationBins, calibrationError } from "./calibration-error.ts";
import { eceBand } from "./ece-band.ts";
import { quantile } from "./interval.ts";
import { rankOutcomes } from "./ranked-outcomes.ts";

function perfectModel(rows: number, seed: number) {
  const random = seededRandom(seed);
  const probabilities = Float64Array.from({ length: rows }, () => 0.1 + 0.85 * random());
  return rankOutcomes(
    probabilities,
    probabilities.map((probability) => (random() < probability ? 1 : 0)),
  );
}

describe("eceBand", () => {
  test.each([
    [240, 300],
    [120, 8000],
  ])("it holds about 95 of 100 in %i perfect models of %i rows", (models, rows) => {
    let inside = 0;
    for (let seed = 0; seed < models; seed++) {
      const band = eceBand(perfectModel(rows, 50 + seed), { simulations: 250, seed: 7 * seed });
      if (band.position === "inside") inside += 1;
    }
    // Within 3.3 standard errors of 95 %, the simulated ends of the band included.
    expect(inside / models).toBeGreaterThan(models > 200 ? 0.895 : 0.875);
    expect(inside / models).toBeLessThan(1);
  });

  test("rounded normal sums give the same band as outcomes drawn one by one", () => {
    const ranked = perfectModel(8000, 3);
    const random = seededRandom(12);
    const drawn = Float64Array.from({ length: 600 }, () => {
      const repaid = Uint8Array.from(ranked.values, (probability) => (random() < probability ? 1 : 0));
      return calibrationError(calibrationBins({ ...ranked, repaid }));
    }).toSorted();
    const band = eceBand(ranked, { simulations: 4000, seed: 1 });
    const middle = quantile(drawn, 0.5);
    expect(band.median / middle).toBeCloseTo(1, 1);
    expect(band.low / quantile(drawn, 0.025)).toBeCloseTo(1, 0.7);
    expect(band.high / quantile(drawn, 0.975)).toBeCloseTo(1, 1);
  });

  test("probabilities that are too sure lie above it", () => {
    const ranked = perfectModel(4000, 8);
    const sharp = rankOutcomes(
      ranked.values.map((probability) => probability ** 2 / (probability ** 2 + (1 - probability) ** 2)),
      ranked.repaid,
    );
    expect(eceBand(sharp, { simulations: 200, seed: 1 }).position).toBe("above");
  });

  test("probabilities that were read off the same rows lie below it", () => {
    const ranked = perfectModel(2000, 8);
    const rates = calibrationBins(ranked).flatMap(
      (bin) => Array(bin.rows).fill(bin.repaid / bin.rows) as number[],
    );
    const fitted = rankOutcomes(rates, ranked.repaid);
    expect(eceBand(fitted, { simulations: 200, seed: 1 }).position).toBe("below");
  });
});
