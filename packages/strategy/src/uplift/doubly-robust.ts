import { featureValues } from "./contact-features.ts";
import type { ContactRecord } from "./contact-record.ts";
import { dot, type Standardiser, standardised, standardiserOf } from "./design-matrix.ts";
import { fitLogistic, fitRidge, sigmoid } from "./ridge.ts";

/** What repayment is expected with contact and without, and how likely contact was: the parts of a doubly robust estimate. */
export interface OutcomeModels {
  readonly scale: Standardiser;
  readonly contacted: readonly number[];
  readonly left: readonly number[];
  readonly propensity: readonly number[];
}

/** Weights beyond 1 / 0.02 would let a handful of accounts decide; propensities are kept within these bounds. */
const lowestPropensity = 0.02;

/** Fits the parts on some records: two ridge regressions of repayment (a T-learner) and a logistic regression of contact. */
export function fitOutcomeModels(records: readonly ContactRecord[]): OutcomeModels {
  const raw = records.map((record) => featureValues(record.features));
  const scale = standardiserOf(raw);
  const rows = raw.map((row) => standardised(scale, row));
  const side = (isContacted: boolean): number[] => {
    const at = records.flatMap((record, index) => (record.isContacted === isContacted ? [index] : []));
    return fitRidge(
      at.map((index) => rows[index] ?? []),
      at.map((index) => (records[index]?.isRepaid === true ? 1 : 0)),
    );
  };
  return {
    scale,
    contacted: side(true),
    left: side(false),
    propensity: fitLogistic(
      rows,
      records.map((record) => record.isContacted),
    ),
  };
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(high, value));
}

/** How likely contact was for an account, by its features, kept off 0 and 1. */
export function propensityOf(models: OutcomeModels, record: ContactRecord): number {
  const row = standardised(models.scale, featureValues(record.features));
  return clamp(sigmoid(dot(models.propensity, row)), lowestPropensity, 1 - lowestPropensity);
}

/**
 * The doubly robust score of one account (Robins, Rotnitzky and Zhao 1994; Kennedy 2020): its mean is the effect of contact where either
 * the outcome or the propensity is modelled rightly, and contact depends on nothing besides the features.
 */
export function effectScore(models: OutcomeModels, record: ContactRecord): number {
  const row = standardised(models.scale, featureValues(record.features));
  const withContact = clamp(dot(models.contacted, row), 0, 1);
  const without = clamp(dot(models.left, row), 0, 1);
  const propensity = clamp(sigmoid(dot(models.propensity, row)), lowestPropensity, 1 - lowestPropensity);
  const outcome = record.isRepaid ? 1 : 0;
  const correction = record.isContacted
    ? (outcome - withContact) / propensity
    : -(outcome - without) / (1 - propensity);
  return withContact - without + correction;
}
