import { LocalizedText } from "@tactful/domain";
import { z } from "zod";
import { Comparison } from "../features/derivation.ts";
import { FeatureSpec } from "../features/feature-spec.ts";
import { CalibrationMap } from "./calibration-map.ts";

/** A term of an additive model: one column of the `contributions` output and its words. */
export interface ManifestTerm {
  /** The feature's name, `a*b` for a pair, or `intercept`. */
  readonly name: string;
  /** Names of the one or two features read; empty for the intercept. */
  readonly features: readonly string[];
  /** What to say where the contribution speaks for, and against, repayment; `{value}`, or `{value1}` and `{value2}`, are filled in. */
  readonly reason?: { readonly raises: LocalizedText; readonly lowers: LocalizedText };
}

/** A figure with the interval that a bootstrap gave it. */
export interface Metric {
  readonly value: number;
  readonly low?: number;
  readonly high?: number;
}

/** One group of a protected column, and how the model does on it. */
export interface FairnessSlice {
  readonly column: string;
  readonly group: string;
  readonly rows: number;
  readonly metrics: Readonly<Record<string, Metric>>;
}

/** The contract of a model bundle: everything that is needed to score a row, besides the ONNX file itself. */
export interface Manifest {
  readonly schemaVersion: 1;
  readonly name: string;
  readonly version: string;
  readonly title: LocalizedText;
  readonly task: "repayment";
  /** True where the training data was generated; said wherever the model's name is printed. */
  readonly synthetic: boolean;
  /** Days within which the repayment is meant. */
  readonly horizonDays: number;
  /** The column that holds the outcome and the values that mean repaid and not repaid. */
  readonly target: {
    readonly column: string;
    readonly aliases: readonly string[];
    readonly repaid: string;
    readonly unpaid: string;
  };
  /** ISO 4217; the currency of every value whose unit is `currency`. */
  readonly currency?: string;
  /** The accounts the model was made for; a row outside is scored with a warning. */
  readonly population?: {
    readonly feature: string;
    readonly where: Comparison;
    readonly text: LocalizedText;
  };
  /** Columns that only feed derived features. */
  readonly inputs: readonly FeatureSpec[];
  /** The columns of the ONNX input, in order. */
  readonly features: readonly FeatureSpec[];
  /** Columns kept only to measure fairness; scoring never reads them. */
  readonly slices: readonly {
    readonly name: string;
    readonly aliases: readonly string[];
    readonly label: LocalizedText;
    /** Upper ends of the groups of a numeric column; without them each value is a group. */
    readonly cuts?: readonly number[];
  }[];
  readonly onnx: {
    readonly sha256: string;
    readonly input: string;
    /** Output with the raw margin, [N] or [N, 1]: log-odds of repayment. */
    readonly margin: string;
    /** Output with one contribution a term, [N, terms]. */
    readonly contributions?: string;
  };
  readonly terms: readonly ManifestTerm[];
  readonly calibration: CalibrationMap;
  /** score = round(baseScore + pdo / ln 2 x (ln odds of repayment - ln baseOdds)). */
  readonly scale: { readonly pdo: number; readonly baseScore: number; readonly baseOdds: number };
  /** Best first; the last has no lower end. */
  readonly grades: readonly { readonly grade: string; readonly minScore: number | null }[];
  readonly training: {
    readonly data: string;
    readonly source: string;
    readonly licence: string;
    readonly rows: number;
    readonly repaidRate: number;
    readonly method: string;
    readonly backend: string;
    readonly node: string;
    readonly seed: number;
    readonly command: string;
  };
  /** Out-of-fold figures: auc, ks, brier, logLoss, ece … */
  readonly metrics: Readonly<Record<string, Metric>>;
  readonly fairness: readonly FairnessSlice[];
}

const metric: z.ZodType<Metric> = z.strictObject({
  value: z.number(),
  low: z.exactOptional(z.number()),
  high: z.exactOptional(z.number()),
});

const column = z.string().min(1);
const aliases = z.array(column).default([]);

/** Checks a {@link Manifest}: unknown keys are refused. */
export const Manifest: z.ZodType<Manifest> = z.strictObject({
  schemaVersion: z.literal(1),
  name: z.string().regex(/^[a-z][a-z0-9-]*$/),
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  title: LocalizedText,
  task: z.literal("repayment"),
  synthetic: z.boolean(),
  horizonDays: z.number().int().positive(),
  target: z.strictObject({ column, aliases, repaid: z.string(), unpaid: z.string() }),
  currency: z.exactOptional(z.string().regex(/^[A-Z]{3}$/)),
  population: z.exactOptional(z.strictObject({ feature: column, where: Comparison, text: LocalizedText })),
  inputs: z.array(FeatureSpec),
  features: z.array(FeatureSpec).min(1),
  slices: z.array(
    z.strictObject({
      name: column,
      aliases,
      label: LocalizedText,
      cuts: z.exactOptional(z.array(z.number()).min(1)),
    }),
  ),
  onnx: z.strictObject({
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    input: z.string().min(1),
    margin: z.string().min(1),
    contributions: z.exactOptional(z.string().min(1)),
  }),
  terms: z.array(
    z.strictObject({
      name: z.string().min(1),
      features: z.array(column).max(2),
      reason: z.exactOptional(z.strictObject({ raises: LocalizedText, lowers: LocalizedText })),
    }),
  ),
  calibration: CalibrationMap,
  scale: z.strictObject({
    pdo: z.number().positive(),
    baseScore: z.number(),
    baseOdds: z.number().positive(),
  }),
  grades: z.array(z.strictObject({ grade: z.string().min(1), minScore: z.number().int().nullable() })).min(1),
  training: z.strictObject({
    data: z.string(),
    source: z.string(),
    licence: z.string(),
    rows: z.number().int().positive(),
    repaidRate: z.number().min(0).max(1),
    method: z.string(),
    backend: z.string(),
    node: z.string(),
    seed: z.number().int(),
    command: z.string(),
  }),
  metrics: z.record(z.string(), metric),
  fairness: z.array(
    z.strictObject({
      column,
      group: z.string(),
      rows: z.number().int().nonnegative(),
      metrics: z.record(z.string(), metric),
    }),
  ),
});
