import { z } from "zod";

/** How an additive model is fitted; strengths are in pseudo-observations. */
export interface AdditiveOptions {
  /** Most intervals a number is cut into. */
  readonly maxBins: number;
  /** Fewest rows an interval holds. */
  readonly minRows: number;
  /** Pull of each shape towards a straight line over its bins. */
  readonly smoothness: number;
  /** Pull of every weight of an interval towards the average account. */
  readonly ridge: number;
  /** The same for a bin that is one frequent value, a code, a category, or missing; such bins are not smoothed. */
  readonly valueRidge: number;
  /** How many pairs of features are chosen automatically; 0 for none. */
  readonly pairs: number;
  /** Pairs that get a term whatever the choice says. */
  readonly declaredPairs: readonly (readonly [string, string])[];
  /** Most intervals a side of a pair is cut into. */
  readonly pairBins: number;
  readonly pairSmoothness: number;
  readonly pairRidge: number;
  /** Most gradient steps. */
  readonly steps: number;
  /** Share of the rows kept apart to stop early on; with 0 a fit stops when its own loss no longer falls. */
  readonly holdOut: number;
}

/** What fits most portfolios of some thousand to some hundred thousand accounts. */
export const defaultAdditiveOptions: AdditiveOptions = {
  maxBins: 16,
  minRows: 20,
  smoothness: 1000,
  ridge: 2,
  valueRidge: 20,
  pairs: 8,
  declaredPairs: [],
  pairBins: 6,
  pairSmoothness: 20,
  pairRidge: 60,
  steps: 400,
  holdOut: 0,
};

const strength = z.number().gt(0).max(1e6);
const defaults = defaultAdditiveOptions;

/** Checks {@link AdditiveOptions}; what is left out takes its default. */
export const AdditiveOptions: z.ZodType<AdditiveOptions> = z.strictObject({
  maxBins: z.number().int().min(2).max(255).default(defaults.maxBins),
  minRows: z.number().int().min(1).default(defaults.minRows),
  smoothness: strength.default(defaults.smoothness),
  ridge: strength.default(defaults.ridge),
  valueRidge: strength.default(defaults.valueRidge),
  pairs: z.number().int().min(0).max(100).default(defaults.pairs),
  declaredPairs: z.array(z.tuple([z.string(), z.string()])).default([]),
  pairBins: z.number().int().min(2).max(16).default(defaults.pairBins),
  pairSmoothness: strength.default(defaults.pairSmoothness),
  pairRidge: strength.default(defaults.pairRidge),
  steps: z.number().int().min(1).max(10_000).default(defaults.steps),
  holdOut: z.number().min(0).max(0.5).default(defaults.holdOut),
});
