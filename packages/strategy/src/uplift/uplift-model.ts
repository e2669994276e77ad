import { type ContactFeatures, featureValues } from "./contact-features.ts";
import { dot, type Standardiser, standardised } from "./design-matrix.ts";

/**
 * How much a history allows to be claimed: `none`, contact is not shown to change anything; `average`, it raises repayment by
 * about as much for all; `by-account`, it is shown for whom it does more.
 */
export type UpliftClaim = "none" | "average" | "by-account";

/** A measured effect of contact on the probability of repayment, ready to be applied to accounts. */
export interface UpliftModel {
  readonly claim: UpliftClaim;
  /** Mean change in the probability of repayment. */
  readonly average: number;
  readonly scale: Standardiser;
  /** Of the standardised columns, the intercept first. */
  readonly coefficients: readonly number[];
}

/** The change in the probability of repayment that contact makes for one account, -1 to 1; 0 where nothing is claimed. */
export function predictUplift(model: UpliftModel, features: ContactFeatures): number {
  if (model.claim === "none") return 0;
  if (model.claim === "average") return model.average;
  return rawUplift(model, features);
}

/** The account's own estimate, whatever may be claimed. */
export function rawUplift(
  model: Pick<UpliftModel, "scale" | "coefficients">,
  features: ContactFeatures,
): number {
  const row = standardised(model.scale, featureValues(features));
  return Math.max(-1, Math.min(1, dot(model.coefficients, row)));
}
