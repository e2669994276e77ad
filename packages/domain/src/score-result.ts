import { z } from "zod";
import { LocalizedText } from "./localized-text.ts";

/** The value of one feature as the input gave it; null where it was missing. */
export type FeatureValue = number | string | null;

/** Why a score is what it is: one term of the model and what it added. */
export interface Reason {
  /** The feature's name, or `a*b` for a pair. */
  readonly feature: string;
  /** The feature's value, or `[x, y]` for a pair. */
  readonly value: FeatureValue | readonly [FeatureValue, FeatureValue];
  /** Log-odds of repayment against the training mean; positive speaks for repayment. */
  readonly contribution: number;
  /** The reason in words; left out of bulk output by `--codes`. */
  readonly text?: LocalizedText;
}

/** Something a reader of the score should know that did not stop the scoring. */
export interface ScoreWarning {
  readonly code: string;
  readonly feature?: string;
  readonly message?: LocalizedText;
}

/** A repayment probability with its score, grade, reasons and warnings. */
export interface ScoreResult {
  readonly id: string;
  /** The bundle's name and version. */
  readonly model: string;
  readonly version: string;
  /** Days within which the repayment is meant. */
  readonly horizonDays: number;
  /** Probability of repayment, 0 to 1, calibrated. */
  readonly probability: number;
  /** Integer that rises with repayment. */
  readonly score: number;
  /** A is best. */
  readonly grade: string;
  /** Sorted by absolute contribution, largest first. */
  readonly reasons: readonly Reason[];
  readonly warnings: readonly ScoreWarning[];
  /** How a person can review the result; left out of bulk output by `--codes`. */
  readonly review?: LocalizedText;
}

const featureValue = z.union([z.number(), z.string(), z.null()]);

/** Checks a {@link ScoreResult}. */
export const ScoreResult: z.ZodType<ScoreResult> = z.looseObject({
  id: z.string(),
  model: z.string(),
  version: z.string(),
  horizonDays: z.number().int().positive(),
  probability: z.number().min(0).max(1),
  score: z.number().int(),
  grade: z.string(),
  reasons: z.array(
    z.looseObject({
      feature: z.string(),
      value: z.union([featureValue, z.tuple([featureValue, featureValue])]),
      contribution: z.number(),
      text: z.exactOptional(LocalizedText),
    }),
  ),
  warnings: z.array(
    z.looseObject({
      code: z.string(),
      feature: z.exactOptional(z.string()),
      message: z.exactOptional(LocalizedText),
    }),
  ),
  review: z.exactOptional(LocalizedText),
});
