import { TactfulError } from "@tactful/domain";
import { FeatureSpec } from "@tactful/scoring";
import { z } from "zod";
import { binCount } from "../additive/additive-model.ts";
import type { BinningNote, FeatureBinning } from "../binning/feature-binning.ts";
import { BinningNoteSchema, FeatureBinningSchema } from "../binning/feature-binning-schema.ts";
import type { ScoreScale } from "./score-scale.ts";
import type { DroppedFeature } from "./select-features.ts";

/** One feature of a scorecard. */
export interface ScorecardFeature {
  readonly spec: FeatureSpec;
  readonly binning: FeatureBinning;
  /** Whether its bins were made by hand. */
  readonly manual: boolean;
  /** Log-odds of repayment for one unit of weight of evidence; above 0. */
  readonly coefficient: number;
  /** Variance inflation factor among the features of the card. */
  readonly vif: number;
  /** Whole points by entry of the binning's table; they never fall where WOE rises. */
  readonly points: readonly number[];
}

/**
 * A points card: log-odds of repayment = intercept + sum of coefficient x WOE, and the same in whole points.
 *
 * Higher WOE, points and score all mean more likely to repay. There is no separate row of base points: they are spread
 * over the features (see `spreadPoints`), so a score is the sum of one number a feature.
 */
export interface Scorecard {
  readonly schemaVersion: 1;
  readonly features: readonly ScorecardFeature[];
  readonly intercept: number;
  readonly scale: ScoreScale;
  /** Training rows, and their weighted outcomes. */
  readonly training: { readonly rows: number; readonly repaid: number; readonly unpaid: number };
  /** In the order in which they were dropped. */
  readonly dropped: readonly DroppedFeature[];
  /** What a person should know about the bins of all features, dropped ones included. */
  readonly notes: readonly BinningNote[];
}

const feature: z.ZodType<ScorecardFeature> = z
  .strictObject({
    spec: FeatureSpec,
    binning: FeatureBinningSchema,
    manual: z.boolean(),
    coefficient: z.number().positive(),
    vif: z.number().min(1),
    points: z.array(z.number().int()),
  })
  .refine(
    ({ binning, points }) => points.length === binning.table.length,
    "there must be points for every bin",
  )
  .refine(({ spec, binning }) => spec.name === binning.bins.name, "the bins are another feature's")
  .refine(
    ({ binning }) =>
      binning.groups.length === binCount(binning.bins) &&
      binning.groups.every((group) => group < binning.table.length),
    "the groups do not fit the bins",
  );

/** Checks a {@link Scorecard}: unknown keys are refused. */
export const Scorecard: z.ZodType<Scorecard> = z.strictObject({
  schemaVersion: z.literal(1),
  features: z.array(feature).min(1),
  intercept: z.number(),
  scale: z.strictObject({
    pdo: z.number().positive(),
    baseScore: z.number(),
    baseOdds: z.number().positive(),
  }),
  training: z.strictObject({ rows: z.number().int().positive(), repaid: z.number(), unpaid: z.number() }),
  dropped: z.array(
    z.strictObject({
      feature: z.string(),
      reason: z.enum(["protected", "iv", "vif", "stepwise", "sign"]),
      value: z.number().nullable(),
    }),
  ),
  notes: z.array(BinningNoteSchema),
});

/** Reads the JSON of a card (`JSON.stringify` writes it without loss); throws MODEL_CORRUPT where it is not one. */
export function parseScorecard(text: string): Scorecard {
  try {
    return Scorecard.parse(JSON.parse(text));
  } catch (cause) {
    const fault = cause instanceof z.ZodError ? cause.issues[0] : undefined;
    const path = fault?.path.join(".");
    throw new TactfulError(
      "MODEL_CORRUPT",
      `This is not a scorecard${path ? ` (at ${path}: ${fault?.message})` : ""}; use the JSON of a fitted one, unchanged.`,
      { cause, ...(path ? { path } : {}) },
    );
  }
}
