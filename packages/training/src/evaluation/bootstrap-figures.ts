import { TactfulError } from "@tactful/domain";
import type { Metric } from "@tactful/scoring";
import { seededRandom } from "../random.ts";
import { calibrationBins, calibrationError } from "./calibration-error.ts";
import { quantile } from "./interval.ts";
import { probabilityLosses } from "./probability-losses.ts";
import { onceEach, type RankedOutcomes } from "./ranked-outcomes.ts";
import { rankingFigures } from "./ranking-figures.ts";

/** The figures of a model, each with its interval. */
export interface FigureIntervals {
  readonly auc: Metric;
  readonly ks: Metric;
  readonly brier: Metric;
  readonly logLoss: Metric;
  readonly ece: Metric;
  /** Share of rows whose more likely outcome came true. */
  readonly accuracy: Metric;
}

/** A figure's name. */
export type FigureName = keyof FigureIntervals;

/** How many resamples, and the seed that makes them repeatable. */
export interface BootstrapOptions {
  readonly resamples: number;
  readonly seed: number;
}

type Figures = Readonly<Record<FigureName, number | null>>;

/** Distances that noise can only lengthen: a resample, twice as noisy, lies too high on average. */
const biasedUpwards: ReadonlySet<FigureName> = new Set<FigureName>(["ks", "ece"]);
/** With fewer usable resamples than this an interval says nothing. */
const fewest = 20;

function drawCounts(counts: Uint32Array, random: () => number): void {
  counts.fill(0);
  const rows = counts.length;
  for (let draw = 0; draw < rows; draw++) {
    const place = Math.floor(random() * rows);
    counts[place] = (counts[place] ?? 0) + 1;
  }
}

function withInterval(value: number, resampled: readonly number[], shifted: boolean): Metric {
  if (resampled.length < fewest) return { value };
  const ascending = Float64Array.from(resampled).sort();
  const bias = shifted ? resampled.reduce((sum, one) => sum + one, 0) / resampled.length - value : 0;
  const low = quantile(ascending, 0.025) - bias;
  const high = quantile(ascending, 0.975) - bias;
  return { value, low: Math.min(value, shifted ? Math.max(0, low) : low), high: Math.max(value, high) };
}

/**
 * Measures ranked probabilities and puts a 95 % interval around each figure.
 *
 * Percentile bootstrap over whole rows (Efron 1979), not stratified, so that the share repaid varies as it would in another
 * sample. KS and ECE, which resampling raises, have their interval moved down by the estimated bias (Efron and Tibshirani
 * 1993, chapter 10). An interval always holds its figure. A resample without both outcomes has no AUC and KS and is left
 * out of theirs; where fewer than 20 are left, the figure has no interval. One outcome alone is TARGET_INVALID.
 */
export function bootstrapFigures(ranked: RankedOutcomes, options: BootstrapOptions): FigureIntervals {
  const losses = probabilityLosses(ranked);
  const measure = (counts: Uint32Array): Figures => ({
    ...rankingFigures(ranked, counts),
    ...losses(counts),
    ece: calibrationError(calibrationBins(ranked, counts)),
  });
  const observed = measure(onceEach(ranked));
  const random = seededRandom(options.seed);
  const counts = new Uint32Array(ranked.values.length);
  const resamples = Array.from({ length: options.resamples }, () => {
    drawCounts(counts, random);
    return measure(counts);
  });
  const metric = (name: FigureName): Metric => {
    const value = observed[name];
    if (value === null) {
      throw new TactfulError(
        "TARGET_INVALID",
        "a model is measured on repaid and unpaid rows; one of the two is absent",
      );
    }
    const resampled = resamples.map((figures) => figures[name]).filter((one) => one !== null);
    return withInterval(value, resampled, biasedUpwards.has(name));
  };
  return {
    auc: metric("auc"),
    ks: metric("ks"),
    brier: metric("brier"),
    logLoss: metric("logLoss"),
    ece: metric("ece"),
    accuracy: metric("accuracy"),
  };
}
