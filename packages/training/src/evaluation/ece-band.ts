import { seededRandom } from "../random.ts";
import { type BinSums, calibrationBins, calibrationError } from "./calibration-error.ts";
import { quantile } from "./interval.ts";
import type { RankedOutcomes } from "./ranked-outcomes.ts";

/** What the calibration error of these probabilities would be if every one of them were true. */
export interface EceBand {
  /** Ends of the middle 95 % of simulations. */
  readonly low: number;
  readonly high: number;
  readonly median: number;
  readonly simulations: number;
  /**
   * Where the observed error lies: `inside` is no more than chance explains; `above` is a miscalibration that chance does
   * not explain; `below` is better than a perfect model, as figures from the rows a map was fitted on are.
   */
  readonly position: "below" | "inside" | "above";
}

/** From this variance on a sum of outcomes is drawn as a rounded normal number, which it then equals for all purposes. */
const normalVariance = 100;

/** A standard normal number (Box and Muller 1958). */
function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** Draws how many rows of a bin repay if each does so with its own probability. */
function outcomeSampler(ranked: RankedOutcomes, bin: BinSums, random: () => number): () => number {
  const chances = ranked.values.subarray(bin.first, bin.last + 1);
  const variance = chances.reduce((sum, chance) => sum + chance * (1 - chance), 0);
  if (variance < normalVariance) {
    return () => chances.reduce((sum, chance) => sum + Number(random() < chance), 0);
  }
  const spread = Math.sqrt(variance);
  return () => Math.min(bin.rows, Math.max(0, Math.round(bin.probabilities + spread * normal(random))));
}

/**
 * Simulates outcomes that come true with exactly the given probabilities and returns the band of their calibration error:
 * the consistency resampling of Bröcker and Smith 2007, summed up in the one figure.
 */
export function eceBand(
  ranked: RankedOutcomes,
  options: { readonly simulations: number; readonly seed: number },
): EceBand {
  const random = seededRandom(options.seed);
  const bins = calibrationBins(ranked);
  const samplers = bins.map((bin) => ({ bin, draw: outcomeSampler(ranked, bin, random) }));
  const errors = Float64Array.from({ length: options.simulations }, () =>
    calibrationError(samplers.map(({ bin, draw }) => ({ ...bin, repaid: draw() }))),
  ).sort();
  const observed = calibrationError(bins);
  const [low, median, high] = [quantile(errors, 0.025), quantile(errors, 0.5), quantile(errors, 0.975)];
  const outside = observed > high ? "above" : "below";
  return {
    low,
    high,
    median,
    simulations: options.simulations,
    position: observed >= low && observed <= high ? "inside" : outside,
  };
}
