import type { ContactFeatures } from "../uplift/contact-features.ts";
import { predictUplift, type UpliftModel } from "../uplift/uplift-model.ts";

/**
 * What a contact changes in the probability of repayment.
 *
 * `unknown`: nothing is said about it, and accounts are ranked by what they are expected to pay. `assumed`: a stated share
 * of the probability, 0 to 1, with where the figure comes from. `measured`: estimated from accounts that were contacted
 * and accounts that were not.
 */
export type ContactEffect =
  | { readonly kind: "unknown" }
  | { readonly kind: "assumed"; readonly share: number; readonly source: string }
  | { readonly kind: "measured"; readonly model: UpliftModel };

/** What stands behind a value: nothing known of the effect, an assumption, a measured effect, or a measured absence of one. */
export type ValueBasis = "recovery" | "assumed" | "measured" | "no-effect";

/** The change in the probability of repayment that a contact makes; null where it is not known. */
export interface ProbabilityGain {
  readonly uplift: number | null;
  readonly basis: ValueBasis;
}

/** Reads an effect for one account. */
export function probabilityGain(
  effect: ContactEffect,
  probability: number,
  features: ContactFeatures,
): ProbabilityGain {
  if (effect.kind === "unknown") return { uplift: null, basis: "recovery" };
  if (effect.kind === "assumed") return { uplift: effect.share * probability, basis: "assumed" };
  if (effect.model.claim === "none") return { uplift: 0, basis: "no-effect" };
  return { uplift: predictUplift(effect.model, features), basis: "measured" };
}
