import { createRandom } from "../../portfolio/random.ts";

/** A mean and its 95 % interval. */
export interface MeanInterval {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

const resamples = 1000;
const tail = 0.025;

/**
 * The mean of some values with its percentile bootstrap interval of 95 % (Efron and Tibshirani 1993, chapter 13): the values are drawn
 * again with replacement 1,000 times. The same values and seed give the same interval.
 */
export function bootstrapMean(values: readonly number[], seed: number): MeanInterval {
  const random = createRandom(seed, values.length);
  const means = new Float64Array(resamples);
  for (let sample = 0; sample < resamples; sample += 1) {
    let sum = 0;
    for (let at = 0; at < values.length; at += 1) {
      sum += values[Math.floor(random.uniform() * values.length)] ?? 0;
    }
    means[sample] = sum / values.length;
  }
  means.sort();
  return {
    mean: values.reduce((sum, value) => sum + value, 0) / values.length,
    low: means[Math.floor(tail * resamples)] ?? 0,
    high: means[Math.ceil((1 - tail) * resamples) - 1] ?? 0,
  };
}

/** A share of trials with its 95 % interval by Wilson (1927). */
export function wilsonShare(successes: number, trials: number): MeanInterval {
  const z = 1.959964;
  const share = successes / trials;
  const middle = (share + (z * z) / (2 * trials)) / (1 + (z * z) / trials);
  const half =
    (z / (1 + (z * z) / trials)) *
    Math.sqrt((share * (1 - share)) / trials + (z * z) / (4 * trials * trials));
  return { mean: share, low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}
