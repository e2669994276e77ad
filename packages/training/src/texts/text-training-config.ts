import { z } from "zod";

/** What `train.yaml` of a text model says. */
export interface TextTrainingConfig {
  readonly name: string;
  readonly version: string;
  readonly task: string;
  readonly language: "zh" | "en";
  readonly features: { readonly bits: number; readonly script: "han" | "latin" };
  readonly fit: {
    readonly epochs: number;
    readonly batch: number;
    readonly rate: number;
    readonly shrinkage: number;
    readonly seed: number;
  };
  readonly folds: number;
  /** Precision by which the threshold is set, on the texts of a labelled file that is kept apart from fitting. */
  readonly threshold: { readonly file: string; readonly precision: number };
  readonly sources: readonly TextSource[];
}

/** One file of texts to train on. */
export interface TextSource {
  /** The file's name, by which the command's `--data` files are told apart. */
  readonly file: string;
  /** `labelled`: records with `expect` and `category`; `packs`: the examples of the shipped rule packs; `cold` and `swsr`: those public sets. */
  readonly format: "labelled" | "packs" | "cold" | "swsr";
  /** How much a row counts beside one of ours. */
  readonly weight: number;
  /** At most so many rows, taken evenly over the file. */
  readonly most?: number;
  readonly licence: string;
}

const Source: z.ZodType<TextSource> = z.strictObject({
  file: z.string().min(1),
  format: z.enum(["labelled", "packs", "cold", "swsr"]),
  weight: z.number().gt(0).max(1).default(1),
  most: z.exactOptional(z.int().min(1)),
  licence: z.string().min(1),
});

/** Checks a {@link TextTrainingConfig}; unknown keys are refused. */
export const TextTrainingConfig: z.ZodType<TextTrainingConfig> = z.strictObject({
  name: z.string().min(1),
  version: z.string().min(1),
  task: z.string().min(1),
  language: z.enum(["zh", "en"]),
  features: z.strictObject({ bits: z.int().min(10).max(20), script: z.enum(["han", "latin"]) }),
  fit: z.strictObject({
    epochs: z.int().min(1).max(200),
    batch: z.int().min(1).max(1024),
    rate: z.number().gt(0).max(10),
    shrinkage: z.number().min(0).max(1),
    seed: z.int(),
  }),
  folds: z.int().min(2).max(20),
  threshold: z.strictObject({ file: z.string().min(1), precision: z.number().gt(0).lt(1) }),
  sources: z.array(Source).min(1),
});
