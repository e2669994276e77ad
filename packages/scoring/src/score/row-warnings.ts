import { escapeText, type LocalizedText, type ScoreWarning } from "@tactful/domain";
import type { Manifest } from "../bundle/manifest.ts";
import { intervalOf } from "../features/closed-interval.ts";
import type { FeaturePipeline } from "../features/compile-features.ts";
import type { RowBlock } from "../features/row-block.ts";
import { messages } from "./messages.ts";
import type { Scorer } from "./scorer.ts";
import { textTemplate } from "./text-template.ts";

/** A warning with its text, and without for those who want codes only. */
export interface WarningPair {
  readonly full: ScoreWarning;
  readonly code: ScoreWarning;
}

/** What may be said about one column of a row: that it is missing, or that its category was never seen. */
export interface ColumnWarnings {
  readonly missing: WarningPair;
  /** The code of an unseen category; NaN for a number, which no value equals. */
  readonly unseenCode: number;
  readonly unseen: (value: LocalizedText) => ScoreWarning;
  readonly unseenBare: ScoreWarning;
}

/** The accounts that a model was made for: where their value stands, what it must be, and what is said of others. */
export interface Population {
  readonly slot: number;
  readonly low: number;
  readonly high: number;
  readonly warning: WarningPair;
}

function warningPair(code: string, feature: string | undefined, message: LocalizedText): WarningPair {
  const bare = feature === undefined ? { code } : { code, feature };
  return {
    full: Object.freeze({ ...bare, message: Object.freeze({ ...message }) }),
    code: Object.freeze(bare),
  };
}

/** The warning that a model cannot give reasons. */
export const noReasons: WarningPair = warningPair("NO_REASONS", undefined, messages.warnings.NO_REASONS);

/** Makes the warnings of each column ready. */
export function columnWarnings(pipeline: FeaturePipeline): readonly ColumnWarnings[] {
  const missing = textTemplate(messages.warnings.MISSING_VALUE, { label: 0 });
  const unseen = textTemplate(messages.warnings.UNSEEN_CATEGORY, { label: 0, value: 1 });
  return pipeline.columns.map(({ name, label, categories }) => ({
    missing: warningPair("MISSING_VALUE", name, missing([label])),
    unseenCode: categories?.length ?? Number.NaN,
    unseen: (value) => ({ code: "UNSEEN_CATEGORY", feature: name, message: unseen([label, value]) }),
    unseenBare: Object.freeze({ code: "UNSEEN_CATEGORY", feature: name }),
  }));
}

/** Makes a manifest's population ready; undefined where it names none. */
export function populationOf({ population }: Manifest, pipeline: FeaturePipeline): Population | undefined {
  if (population === undefined) return undefined;
  const template = textTemplate(messages.warnings.OUTSIDE_POPULATION, { population: 0 });
  return {
    slot: pipeline.slotOf(population.feature),
    ...intervalOf(population.where),
    warning: warningPair("OUTSIDE_POPULATION", population.feature, template([population.text])),
  };
}

/** Whether a row of a block lies in the population; a missing value is not known to. */
export function isInside(
  { slot, low, high }: Population,
  { values, stride }: RowBlock,
  row: number,
): boolean {
  const value = values[slot * stride + row] as number;
  return value >= low && value <= high;
}

/** The warnings about single columns of a row of a block: missing and unseen values. */
export function columnsWarned(
  { pipeline, warnings }: Pick<Scorer, "pipeline" | "warnings">,
  block: RowBlock,
  row: number,
  texts: boolean,
): ScoreWarning[] {
  const { values, stride } = block;
  const found: ScoreWarning[] = [];
  for (let column = 0; column < warnings.length; column++) {
    const words = warnings[column] as ColumnWarnings;
    const value = values[column * stride + row] as number;
    if (Number.isNaN(value)) found.push(texts ? words.missing.full : words.missing.code);
    else if (value === words.unseenCode) {
      const given = escapeText(String(pipeline.given(block, row, column)));
      found.push(texts ? words.unseen({ zh: given, en: given }) : words.unseenBare);
    }
  }
  return found;
}
