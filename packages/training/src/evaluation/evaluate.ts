import { TactfulError } from "@tactful/domain";
import { bootstrapFigures, type FigureIntervals } from "./bootstrap-figures.ts";
import { type EceBand, eceBand } from "./ece-band.ts";
import { type FairnessGroup, fairnessSlices } from "./fairness-slices.ts";
import { countRepaid, type RankedOutcomes, rankOutcomes } from "./ranked-outcomes.ts";
import { type ReliabilityBin, reliabilityBins } from "./reliability-bins.ts";
import { type ScoreHistogram, scoreHistogram } from "./score-histogram.ts";
import type { SliceColumn } from "./slice-groups.ts";
import { type ThresholdPoint, thresholdCurve } from "./threshold-curve.ts";

/** What is measured and how. */
export interface EvaluationInput {
  /** Probability of repayment by row, 0 to 1. */
  readonly probabilities: ArrayLike<number>;
  /** 1 repaid, 0 not repaid, by row. */
  readonly repaid: ArrayLike<number>;
  readonly slices?: readonly SliceColumn[];
  /** Makes resamples and simulations repeatable. */
  readonly seed: number;
  /** Bootstrap resamples and calibration simulations; 500 where not given. */
  readonly resamples?: number;
  /** Rows with at least this probability count as selected in the fairness figures; the mean probability where not given. */
  readonly threshold?: number;
  /** Groups with fewer rows are too small for fairness figures; 200 where not given. */
  readonly minimumRows?: number;
}

/** Everything that is known about how well probabilities foretold repayment; plain data. */
export interface Evaluation {
  readonly rows: number;
  readonly repaidRate: number;
  readonly meanProbability: number;
  readonly seed: number;
  readonly resamples: number;
  readonly metrics: FigureIntervals;
  readonly eceBand: EceBand;
  readonly reliability: readonly ReliabilityBin[];
  readonly curve: readonly ThresholdPoint[];
  readonly histogram: ScoreHistogram;
  /** The threshold and the smallest group of the fairness figures. */
  readonly threshold: number;
  readonly minimumRows: number;
  readonly fairness: readonly FairnessGroup[];
}

function checkInput(input: EvaluationInput, ranked: RankedOutcomes): void {
  const { resamples = 500 } = input;
  if (!Number.isInteger(resamples) || resamples < 40) {
    throw new TactfulError(
      "OPTION_INVALID",
      `resamples must be a whole number of at least 40, not ${resamples}`,
      {
        path: "resamples",
      },
    );
  }
  if ((ranked.values[0] ?? 0) < 0 || (ranked.values.at(-1) ?? 0) > 1) {
    throw new TactfulError(
      "OPTION_INVALID",
      "a probability lies outside 0 to 1; calibrate margins before evaluating them",
      {
        path: "probabilities",
      },
    );
  }
  for (const slice of input.slices ?? []) {
    if (slice.values.length !== ranked.values.length) {
      throw new TactfulError(
        "OPTION_INVALID",
        `column ${slice.column} has ${slice.values.length} values for ${ranked.values.length} rows`,
        { path: slice.column },
      );
    }
  }
}

/**
 * Measures probabilities of repayment against what happened: ranking, calibration and fairness, with 95 % intervals.
 *
 * TARGET_INVALID where an outcome is not 0 or 1 or only one of the two occurs; OPTION_INVALID for lengths that differ,
 * probabilities outside 0 to 1 and fewer than 40 resamples; INPUT_EMPTY without rows.
 */
export function evaluate(input: EvaluationInput): Evaluation {
  const ranked = rankOutcomes(input.probabilities, input.repaid);
  checkInput(input, ranked);
  const { seed, resamples = 500, minimumRows = 200, slices = [] } = input;
  const rows = ranked.values.length;
  const meanProbability = ranked.values.reduce((sum, value) => sum + value, 0) / rows;
  const threshold = input.threshold ?? meanProbability;
  return {
    rows,
    repaidRate: countRepaid(ranked) / rows,
    meanProbability,
    seed,
    resamples,
    metrics: bootstrapFigures(ranked, { resamples, seed }),
    eceBand: eceBand(ranked, { simulations: resamples, seed }),
    reliability: reliabilityBins(ranked),
    curve: thresholdCurve(ranked),
    histogram: scoreHistogram(ranked),
    threshold,
    minimumRows,
    fairness: fairnessSlices(ranked, { slices, threshold, minimumRows, resamples, seed }),
  };
}
