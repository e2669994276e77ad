import type { FeatureSpec } from "@tactful/text";
import { z } from "zod";

/** What `train.yaml` of a model that reads borrowers' words says. */
export interface SignalTrainingConfig {
  readonly name: string;
  readonly version: string;
  readonly task: "understanding";
  readonly language: "zh" | "en";
  readonly features: FeatureSpec;
  readonly fit: {
    readonly epochs: number;
    readonly batch: number;
    readonly rate: number;
    readonly shrinkage: number;
    readonly seed: number;
    /** How much a row counts for a label that it carries, beside a row without it. */
    readonly positive: number;
    /** The larger, the slower a rare feature is learned. */
    readonly damping: number;
    /** Features of fewer rows are left out. */
    readonly leastRows: number;
  };
  readonly folds: number;
  /** The first output, which has a threshold by recall: talk of self-harm. */
  readonly first: {
    readonly label: string;
    readonly recall: number;
    readonly rate: number;
    readonly damping: number;
  };
  readonly sources: readonly {
    /** The file's name, by which the command's `--data` files are told apart. */
    readonly file: string;
    readonly weight: number;
    readonly licence: string;
  }[];
}

/** Checks a {@link SignalTrainingConfig}; unknown keys are refused. */
export const SignalTrainingConfig: z.ZodType<SignalTrainingConfig> = z.strictObject({
  name: z.string().min(1),
  version: z.string().min(1),
  task: z.literal("understanding"),
  language: z.enum(["zh", "en"]),
  features: z.strictObject({
    bits: z.int().min(10).max(20),
    script: z.enum(["han", "latin"]),
    grams: z.exactOptional(z.enum(["many", "few"])),
  }),
  fit: z.strictObject({
    epochs: z.int().min(1).max(200),
    batch: z.int().min(1).max(1024),
    rate: z.number().gt(0).max(10),
    shrinkage: z.number().min(0).max(1),
    seed: z.int(),
    positive: z.number().min(1).max(100),
    damping: z.number().gt(0).max(10),
    leastRows: z.int().min(1).max(100),
  }),
  folds: z.int().min(2).max(20),
  first: z.strictObject({
    label: z.string().min(1),
    recall: z.number().gt(0).max(1),
    rate: z.number().gt(0).max(10),
    damping: z.number().gt(0).max(10),
  }),
  sources: z
    .array(
      z.strictObject({
        file: z.string().min(1),
        weight: z.number().gt(0).max(1).default(1),
        licence: z.string().min(1),
      }),
    )
    .min(1),
});
