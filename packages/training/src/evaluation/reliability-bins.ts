import { calibrationBins } from "./calibration-error.ts";
import { wilsonInterval, z95 } from "./interval.ts";
import type { RankedOutcomes } from "./ranked-outcomes.ts";

/** One of ten bins of rows of nearly equal number, by probability. */
export interface ReliabilityBin {
  /** Lowest and highest probability in the bin. */
  readonly from: number;
  readonly to: number;
  readonly rows: number;
  readonly meanProbability: number;
  /** Observed share repaid, with its 95 % score interval. */
  readonly repaidRate: number;
  readonly low: number;
  readonly high: number;
  /** Where 95 of 100 perfectly calibrated models would have the observed share. */
  readonly expectedLow: number;
  readonly expectedHigh: number;
}

/**
 * Sets predicted against observed repayment in ten bins.
 *
 * The expected range is the normal approximation of the sum of independent outcomes with their own probabilities: variance
 * sum of p (1 - p).
 */
export function reliabilityBins(ranked: RankedOutcomes): readonly ReliabilityBin[] {
  return calibrationBins(ranked).map((bin): ReliabilityBin => {
    let variance = 0;
    for (let place = bin.first; place <= bin.last; place++) {
      const probability = ranked.values[place] ?? 0;
      variance += probability * (1 - probability);
    }
    const mean = bin.probabilities / bin.rows;
    const half = (z95 * Math.sqrt(variance)) / bin.rows;
    return {
      from: ranked.values[bin.first] ?? 0,
      to: ranked.values[bin.last] ?? 0,
      rows: bin.rows,
      meanProbability: mean,
      repaidRate: bin.repaid / bin.rows,
      ...wilsonInterval(bin.repaid, bin.rows),
      expectedLow: Math.max(0, mean - half),
      expectedHigh: Math.min(1, mean + half),
    };
  });
}
