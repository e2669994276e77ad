import { z } from "zod";
import type { ClassifierWeights } from "./text-classifier.ts";
import type { FeatureSpec } from "./text-features.ts";

/** What `manifest.json` of a text model says: what a program needs to run it, and what a person wants to know of it. */
export interface TextModelManifest {
  readonly name: string;
  readonly version: string;
  readonly task: string;
  /** The languages it reads: `zh` (both scripts) or `en`. */
  readonly language: "zh" | "en";
  readonly features: FeatureSpec;
  readonly labels: readonly string[];
  /** Value of one step of a weight, and what is added, for the first output and then for each label. */
  readonly steps: readonly number[];
  readonly biases: readonly number[];
  /** Least probability at which the first output counts. */
  readonly least: number;
  /** Least probability at which each label counts, where each has its own. */
  readonly thresholds?: readonly number[];
  /** sha256 of the files beside it, in hexadecimal. */
  readonly sha256: { readonly weights: string; readonly onnx: string };
  /** What it was trained on. */
  readonly training: readonly { readonly source: string; readonly rows: number; readonly licence: string }[];
  /** Figures on rows it was not fitted on. */
  readonly metrics: Readonly<Record<string, number>>;
  /** The command that makes it. */
  readonly madeBy: string;
}

const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** Checks a {@link TextModelManifest}; unknown keys are refused. */
export const TextModelManifest: z.ZodType<TextModelManifest> = z
  .strictObject({
    name: z.string().min(1),
    version: z.string().min(1),
    task: z.string().min(1),
    language: z.enum(["zh", "en"]),
    features: z.strictObject({
      bits: z.int().min(10).max(20),
      script: z.enum(["han", "latin"]),
      grams: z.exactOptional(z.enum(["many", "few"])),
    }),
    labels: z.array(z.string().min(1)).min(1),
    steps: z.array(z.number().min(0)),
    biases: z.array(z.number()),
    least: z.number().gt(0).lt(1),
    thresholds: z.exactOptional(z.array(z.number().gt(0).lt(1))),
    sha256: z.strictObject({ weights: hash, onnx: hash }),
    training: z.array(z.strictObject({ source: z.string(), rows: z.int().min(0), licence: z.string() })),
    metrics: z.record(z.string(), z.number()),
    madeBy: z.string(),
  })
  .refine((manifest) => manifest.steps.length === manifest.labels.length + 1, {
    path: ["steps"],
    message: "must hold one number for the first output and one a label",
  });

/** How many bytes the weights of a model fill: two a feature for the first output, one a feature and label. */
function byteLength(size: number, labels: number): number {
  return size * (2 + labels);
}

/** Reads weights as {@link weightsToBytes} writes them. Throws RangeError where the length is wrong. */
export function weightsFromBytes(bytes: Uint8Array, bits: number, labels: number): ClassifierWeights {
  const size = 2 ** bits;
  if (bytes.length !== byteLength(size, labels)) {
    throw new RangeError(`The weights hold ${bytes.length} bytes, not ${byteLength(size, labels)}.`);
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const first = new Int16Array(size);
  for (let feature = 0; feature < size; feature++) first[feature] = view.getInt16(feature * 2, true);
  return { first, labels: new Int8Array(bytes.buffer, bytes.byteOffset + size * 2, size * labels) };
}

/** Writes weights: those of the first output as little-endian 16-bit numbers, then those of the labels, a feature at a time. */
export function weightsToBytes(weights: ClassifierWeights): Uint8Array {
  const size = weights.first.length;
  const bytes = new Uint8Array(size * 2 + weights.labels.length);
  const view = new DataView(bytes.buffer);
  weights.first.forEach((weight, feature) => {
    view.setInt16(feature * 2, weight, true);
  });
  bytes.set(
    new Uint8Array(weights.labels.buffer, weights.labels.byteOffset, weights.labels.length),
    size * 2,
  );
  return bytes;
}
