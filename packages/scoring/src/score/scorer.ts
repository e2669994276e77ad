import type { LocalizedText } from "@tactful/domain";
import type { Manifest } from "../bundle/manifest.ts";
import type { MarginEngine } from "../bundle/margin-engine.ts";
import { compileFeatures, type FeaturePipeline } from "../features/compile-features.ts";
import { type BlockPool, blockPool } from "./block-pool.ts";
import { messages } from "./messages.ts";
import { type ReasonTerm, reasonTerms } from "./reason-terms.ts";
import { type ColumnWarnings, columnWarnings, type Population, populationOf } from "./row-warnings.ts";
import { type PointLine, pointLine } from "./scale-score.ts";

/** A loaded model: everything that scoring rows needs. */
export interface Scorer {
  readonly manifest: Manifest;
  /** Reads rows into model input; also tells which columns a header lacks. */
  readonly pipeline: FeaturePipeline;
  readonly engine: MarginEngine;
  /** The words of each term, made ready. */
  readonly terms: readonly ReasonTerm[];
  /** The warnings of each column of the pipeline, made ready. */
  readonly warnings: readonly ColumnWarnings[];
  /** The accounts the model was made for; undefined where the manifest names none. */
  readonly population: Population | undefined;
  /** Space to read rows into. */
  readonly blocks: BlockPool;
  /** The manifest's scale, made ready. */
  readonly points: PointLine;
  /** How a person can review a result. */
  readonly review: LocalizedText;
  /** The currency that a row may not contradict; undefined where the model has none, or reads the column itself. */
  readonly rowCurrency: string | undefined;
  /** Frees the native memory of the model; it cannot score afterwards. */
  release(): Promise<void>;
}

function reviewText(manifest: Manifest): LocalizedText {
  const { review, syntheticReview } = messages;
  if (!manifest.synthetic) return Object.freeze({ ...review });
  return Object.freeze({
    zh: review.zh + syntheticReview.zh,
    en: `${review.en} ${syntheticReview.en}`,
  });
}

/** Puts a scorer together from a checked manifest and an opened model. */
export function makeScorer(manifest: Manifest, engine: MarginEngine): Scorer {
  const pipeline = compileFeatures(manifest);
  const readsCurrency = pipeline.columns.some((column) =>
    [column.name, ...column.aliases].some((heading) => heading.trim().toLowerCase() === "currency"),
  );
  return {
    manifest,
    pipeline,
    engine,
    terms: reasonTerms(manifest, pipeline),
    warnings: columnWarnings(pipeline),
    population: populationOf(manifest, pipeline),
    blocks: blockPool(pipeline),
    points: pointLine(manifest.scale),
    review: reviewText(manifest),
    rowCurrency: readsCurrency ? undefined : manifest.currency,
    release: engine.release,
  };
}
