import type { AdditiveModel } from "./additive-model.ts";

/**
 * Log-odds are kept in whole steps of 2^-18. Sums of such numbers below 64 are exact in single precision in any
 * order, so margin and contributions agree to the bit in every runtime, in a batch and alone.
 */
export const marginStep: number = 2 ** -18;

/** The nearest whole number of steps, as a log-odds value; never minus zero. */
export function toStep(value: number): number {
  return Math.round(value / marginStep) * marginStep + 0;
}

/** The model with its intercept and every value rounded to whole steps, as it is exported and served. */
export function wholeSteps(model: AdditiveModel): AdditiveModel {
  const terms = model.terms.map((term) => ({ ...term, values: term.values.map(toStep) }));
  return { ...model, intercept: toStep(model.intercept), terms };
}
