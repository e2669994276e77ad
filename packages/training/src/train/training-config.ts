import { LocalizedText } from "@tactful/domain";
import { Comparison, FeatureSpec, type Manifest } from "@tactful/scoring";
import { z } from "zod";
import { AdditiveOptions } from "../additive/additive-options.ts";

/** Everything that a training is told: the file `train.yaml` of a model's folder. */
export interface TrainingConfig {
  readonly name: string;
  readonly version: string;
  readonly title: LocalizedText;
  /** True where the training data was generated. */
  readonly synthetic: boolean;
  /** Days within which the repayment is meant. */
  readonly horizonDays: number;
  /** ISO 4217 currency of all amounts. */
  readonly currency?: string;
  readonly target: Manifest["target"];
  /** The rows that are trained and measured on; others are left out. */
  readonly population?: NonNullable<Manifest["population"]>;
  readonly inputs: readonly FeatureSpec[];
  readonly features: readonly FeatureSpec[];
  readonly slices: Manifest["slices"];
  readonly data: { readonly description: string; readonly source: string; readonly licence: string };
  /** `additive` (GA2M) or `scorecard` (WOE logistic regression with integer points). */
  readonly model: "additive" | "scorecard";
  readonly additive: AdditiveOptions;
  /** Parts of the cross-validation; a row's part is its 0-based place in the file modulo this. */
  readonly folds: number;
  readonly seed: number;
  /** Resamples behind each interval. */
  readonly resamples: number;
  readonly scale: Manifest["scale"];
  /** Best first; made from the scores' quintiles where absent. */
  readonly grades?: Manifest["grades"];
  /** Reason texts by term name that replace the ones scoring makes from the labels. */
  readonly reasons: Readonly<
    Record<string, { readonly raises: LocalizedText; readonly lowers: LocalizedText }>
  >;
}

const column = z.string().min(1);
const aliases = z.array(column).default([]);

/** Checks a {@link TrainingConfig} and fills in defaults; unknown keys are refused. */
export const TrainingConfig: z.ZodType<TrainingConfig> = z.strictObject({
  name: z.string().regex(/^[a-z][a-z0-9-]*$/, "use small letters, digits and hyphens"),
  version: z.string().regex(/^\d+\.\d+\.\d+$/, "use a version such as 1.0.0"),
  title: LocalizedText,
  synthetic: z.boolean().default(false),
  horizonDays: z.number().int().positive(),
  currency: z.exactOptional(z.string().regex(/^[A-Z]{3}$/, "use an ISO 4217 code such as CNY")),
  target: z.strictObject({ column, aliases, repaid: z.string(), unpaid: z.string() }),
  population: z.exactOptional(z.strictObject({ feature: column, where: Comparison, text: LocalizedText })),
  inputs: z.array(FeatureSpec).default([]),
  features: z.array(FeatureSpec).min(1),
  slices: z
    .array(
      z.strictObject({
        name: column,
        aliases,
        label: LocalizedText,
        cuts: z.exactOptional(z.array(z.number()).min(1)),
      }),
    )
    .default([]),
  data: z.strictObject({ description: z.string(), source: z.string(), licence: z.string() }),
  model: z.enum(["additive", "scorecard"]).default("additive"),
  additive: AdditiveOptions.prefault({}),
  folds: z.number().int().min(2).max(20).default(5),
  seed: z.number().int().default(1),
  resamples: z.number().int().min(100).max(10_000).default(500),
  scale: z
    .strictObject({ pdo: z.number().positive(), baseScore: z.number(), baseOdds: z.number().positive() })
    .default({ pdo: 20, baseScore: 600, baseOdds: 1 }),
  grades: z.exactOptional(
    z.array(z.strictObject({ grade: z.string().min(1), minScore: z.number().int().nullable() })).min(1),
  ),
  reasons: z.record(z.string(), z.strictObject({ raises: LocalizedText, lowers: LocalizedText })).default({}),
});
