import { TactfulError } from "@tactful/domain";
import { applyCalibration, type CalibrationMap } from "@tactful/scoring";
import { rowLogLoss } from "../evaluation/probability-losses.ts";
import { countRepaid, keepRanked, type RankedOutcomes, rankOutcomes } from "../evaluation/ranked-outcomes.ts";
import { seededRandom, shuffledIndexes } from "../random.ts";
import { fitBeta } from "./fit-beta.ts";
import { fitIsotonic } from "./fit-isotonic.ts";
import { fitPlatt } from "./fit-platt.ts";

/** A kind of calibration map. */
export type CalibrationMethod = CalibrationMap["method"];

/** How a map is chosen. */
export interface CalibrationOptions {
  readonly seed: number;
  /** Parts of the cross-validation; 5 where not given. */
  readonly folds?: number;
  /** The maps to choose from; all four where not given. */
  readonly methods?: readonly CalibrationMethod[];
}

/** How one map did on rows it was not fitted on. */
export interface CalibrationCandidate {
  readonly method: CalibrationMethod;
  /** Mean log loss over all held-out rows, in nats; null where the map cannot be fitted without reversing the order. */
  readonly logLoss: number | null;
  /** How much worse than the best map, row by row; 0 for the best. */
  readonly excess: number | null;
  /** Standard error of that excess. */
  readonly standardError: number | null;
  readonly chosen: boolean;
}

/** A chosen map and what it was chosen from. */
export interface CalibrationChoice {
  /** Fitted on all rows. */
  readonly map: CalibrationMap;
  readonly folds: number;
  readonly seed: number;
  /** Simplest first. */
  readonly candidates: readonly CalibrationCandidate[];
}

/** Simplest first: no parameter, two, three, as many as there are steps. */
const simplestFirst: readonly CalibrationMethod[] = ["none", "platt", "beta", "isotonic"];

/** Fits one kind of map to ranked margins; null where the map would reverse their order. */
function fitCalibration(
  method: CalibrationMethod,
  ranked: RankedOutcomes,
  start?: CalibrationMap,
): CalibrationMap | null {
  switch (method) {
    case "none":
      return { method: "none" };
    case "platt":
      return fitPlatt(ranked, start?.method === "platt" ? start : undefined);
    case "beta":
      return fitBeta(ranked, start?.method === "beta" ? start : undefined);
    case "isotonic":
      return fitIsotonic(ranked);
  }
}

/** Deals repaid and unpaid rows out in turn, so that every fold has its share of both. */
function dealFolds(ranked: RankedOutcomes, folds: number, seed: number): Uint8Array {
  const order = shuffledIndexes(ranked.rows.length, seededRandom(seed));
  const dealt = [0, 0];
  const fold = new Uint8Array(order.length);
  for (const place of order) {
    const outcome = ranked.repaid[place] ?? 0;
    fold[ranked.rows[place] ?? 0] = (dealt[outcome] ?? 0) % folds;
    dealt[outcome] = (dealt[outcome] ?? 0) + 1;
  }
  return fold;
}

interface Part {
  readonly fit: RankedOutcomes;
  readonly test: RankedOutcomes;
}

/** A map fitted on all rows, and the log loss of every row by a map fitted on the other folds. */
interface Trial {
  readonly method: CalibrationMethod;
  readonly map: CalibrationMap;
  readonly losses: Float64Array;
  readonly logLoss: number;
}

/** Null where the map, or one of its parts, cannot be fitted. */
function tryMethod(method: CalibrationMethod, ranked: RankedOutcomes, parts: readonly Part[]): Trial | null {
  const map = fitCalibration(method, ranked);
  if (map === null) return null;
  const losses = new Float64Array(ranked.rows.length);
  for (const part of parts) {
    const partial = fitCalibration(method, part.fit, map);
    if (partial === null) return null;
    const { values, repaid, rows } = part.test;
    values.forEach((margin, place) => {
      losses[rows[place] ?? 0] = rowLogLoss(applyCalibration(partial, margin), repaid[place] ?? 0);
    });
  }
  return { method, map, losses, logLoss: meanOf(losses) };
}

function meanOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function excessOver(best: Float64Array, losses: Float64Array): { excess: number; standardError: number } {
  const differences = losses.map((loss, row) => loss - (best[row] ?? 0));
  const excess = meanOf(differences);
  const variance = meanOf(differences.map((difference) => (difference - excess) ** 2));
  return { excess, standardError: Math.sqrt(variance / differences.length) };
}

function checkOptions(ranked: RankedOutcomes, folds: number): void {
  if (!Number.isInteger(folds) || folds < 2 || folds > 100) {
    throw new TactfulError("OPTION_INVALID", `folds must be a whole number from 2 to 100, not ${folds}`, {
      path: "folds",
    });
  }
  const repaid = countRepaid(ranked);
  const rarer = Math.min(repaid, ranked.rows.length - repaid);
  if (rarer < folds * 2) {
    throw new TactfulError(
      "TRAINING_DATA",
      `a calibration in ${folds} folds needs at least ${folds * 2} repaid and ${folds * 2} unpaid rows; one of them has ${rarer}`,
    );
  }
}

function candidateOf(trial: Trial, best: Trial, chosen: Trial): CalibrationCandidate {
  const { method, logLoss, losses } = trial;
  return { method, logLoss, ...excessOver(best.losses, losses), chosen: trial === chosen };
}

/**
 * Chooses the map from margins to probabilities by cross-validated log loss and fits it on all rows.
 *
 * The simplest map whose log loss is within one standard error of the best one's is taken (the rule of Breiman et al. 1984),
 * the standard error being that of the row-by-row difference of the two: the spread of the loss itself is shared by all maps
 * and would hide real miscalibration. The margins must be ones the rows had no part in (out of fold).
 *
 * OPTION_INVALID, TARGET_INVALID or INPUT_EMPTY for wrong arguments; TRAINING_DATA where an outcome is too rare or where
 * every map asked for would reverse the order.
 */
export function chooseCalibration(
  margins: ArrayLike<number>,
  repaid: ArrayLike<number>,
  options: CalibrationOptions,
): CalibrationChoice {
  const { folds = 5, seed } = options;
  const methods = simplestFirst.filter((method) => options.methods?.includes(method) ?? true);
  const ranked = rankOutcomes(margins, repaid);
  checkOptions(ranked, folds);
  const fold = dealFolds(ranked, folds, seed);
  const parts = Array.from({ length: folds }, (_, index) => ({
    fit: keepRanked(ranked, (row) => fold[row] !== index),
    test: keepRanked(ranked, (row) => fold[row] === index),
  }));
  const trials = methods.flatMap((method) => tryMethod(method, ranked, parts) ?? []);
  const best = trials.toSorted((left, right) => left.logLoss - right.logLoss)[0];
  if (best === undefined) {
    throw new TactfulError(
      "TRAINING_DATA",
      "the margins do not rise with repayment, so no map that keeps their order fits",
    );
  }
  const isCloseEnough = (trial: Trial) => {
    const { excess, standardError } = excessOver(best.losses, trial.losses);
    return excess <= standardError;
  };
  const chosen = trials.find(isCloseEnough) ?? best;
  const candidates = methods.map((method): CalibrationCandidate => {
    const trial = trials.find((one) => one.method === method);
    if (trial !== undefined) return candidateOf(trial, best, chosen);
    return { method, logLoss: null, excess: null, standardError: null, chosen: false };
  });
  return { map: chosen.map, folds, seed, candidates };
}
