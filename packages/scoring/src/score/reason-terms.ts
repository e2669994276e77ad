import type { FeatureValue, LocalizedText, Reason } from "@tactful/domain";
import type { Manifest, ManifestTerm } from "../bundle/manifest.ts";
import type { FeaturePipeline } from "../features/compile-features.ts";
import type { FeatureSpec } from "../features/feature-spec.ts";
import type { RowBlock } from "../features/row-block.ts";
import { messages } from "./messages.ts";
import type { Scorer } from "./scorer.ts";
import { type FillTemplate, textTemplate } from "./text-template.ts";
import { valueText } from "./value-text.ts";

/** One column of the contributions with the features it speaks of and its words; no features for the intercept. */
export interface ReasonTerm {
  readonly name: string;
  readonly specs: readonly FeatureSpec[];
  readonly slots: readonly number[];
  readonly raises: FillTemplate;
  readonly lowers: FillTemplate;
}

/** Where {@link slotTexts} has the text of each slot. */
const SLOTS = { label: 0, value: 1, label1: 0, value1: 1, label2: 2, value2: 3 };

function reasonTerm(term: ManifestTerm, manifest: Manifest, pipeline: FeaturePipeline): ReasonTerm {
  const words = term.reason ?? (term.features.length === 2 ? messages.pairReason : messages.reason);
  return {
    name: term.name,
    specs: term.features.flatMap((name) => manifest.features.filter((spec) => spec.name === name)),
    slots: term.features.map((name) => pipeline.slotOf(name)),
    raises: textTemplate(words.raises, SLOTS),
    lowers: textTemplate(words.lowers, SLOTS),
  };
}

/** Makes the words of a manifest's terms ready, in the order of the contributions. */
export function reasonTerms(manifest: Manifest, pipeline: FeaturePipeline): readonly ReasonTerm[] {
  return manifest.terms.map((term) => reasonTerm(term, manifest, pipeline));
}

/**
 * Which terms say most: indexes of the `count` largest contributions by size, largest first, earlier terms first among equals. Terms
 * that contribute nothing, and the intercept, say nothing.
 */
export function largestTerms(
  terms: readonly ReasonTerm[],
  contributions: ArrayLike<number>,
  offset: number,
  count: number,
): readonly number[] {
  const chosen: number[] = [];
  const size = (term: number) => Math.abs(contributions[offset + term] as number);
  for (let term = 0; term < terms.length; term++) {
    const own = size(term);
    if (own === 0 || terms[term]?.slots.length === 0) continue;
    if (chosen.length === count && own <= size(chosen[count - 1] as number)) continue;
    let at = chosen.length === count ? count - 1 : chosen.length;
    for (; at > 0 && own > size(chosen[at - 1] as number); at--) chosen[at] = chosen[at - 1] as number;
    chosen[at] = term;
  }
  return chosen;
}

function slotTexts(
  { specs }: ReasonTerm,
  values: readonly FeatureValue[],
  currency: string | undefined,
): readonly LocalizedText[] {
  return specs.flatMap((spec, at) => [spec.label, valueText(spec, values[at] ?? null, currency)]);
}

/** The reasons of a row of a block, from the contributions of all its rows. */
export function rowReasons(
  { terms, pipeline, manifest }: Pick<Scorer, "manifest" | "pipeline" | "terms">,
  block: RowBlock,
  row: number,
  contributions: ArrayLike<number>,
  options: { readonly count: number; readonly texts: boolean },
): readonly Reason[] {
  const offset = row * terms.length;
  return largestTerms(terms, contributions, offset, options.count).map((index) => {
    const term = terms[index] as ReasonTerm;
    const contribution = contributions[offset + index] as number;
    const values = term.slots.map((slot) => pipeline.given(block, row, slot));
    const [first = null, second = null] = values;
    const value = values.length === 2 ? ([first, second] as const) : first;
    if (!options.texts) return { feature: term.name, value, contribution };
    const words = contribution > 0 ? term.raises : term.lowers;
    const text = words(slotTexts(term, values, manifest.currency));
    return { feature: term.name, value, contribution, text };
  });
}
