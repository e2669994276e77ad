import { escapeText, type LocalizedText, type ScoreWarning } from "@tactful/domain";
import type { Manifest } from "../bundle/manifest.ts";
import { holds } from "../features/compile-derivation.ts";
import type { FeaturePipeline, FeatureRow } from "../features/compile-features.ts";
import { messages } from "./messages.ts";
import type { Scorer } from "./scorer.ts";
import { textTemplate } from "./text-template.ts";

/** What may be said about one column of a row: that it is missing, or that its category was never seen. */
export interface ColumnWarnings {
  readonly missing: ScoreWarning;
  readonly unseen: (value: LocalizedText) => LocalizedText;
}

/** Makes the warnings of each column ready. */
export function columnWarnings(pipeline: FeaturePipeline): readonly ColumnWarnings[] {
  const missing = textTemplate(messages.warnings.MISSING_VALUE, { label: 0 });
  const unseen = textTemplate(messages.warnings.UNSEEN_CATEGORY, { label: 0, value: 1 });
  return pipeline.columns.map(({ name, label }) => ({
    missing: Object.freeze({
      code: "MISSING_VALUE",
      feature: name,
      message: Object.freeze(missing([label])),
    }),
    unseen: (value) => unseen([label, value]),
  }));
}

/** The warning that a row lies outside the population that a manifest names; undefined where it names none. */
export function populationWarning({ population }: Manifest): ScoreWarning | undefined {
  if (population === undefined) return undefined;
  const message = textTemplate(messages.warnings.OUTSIDE_POPULATION, { population: 0 })([population.text]);
  return Object.freeze({
    code: "OUTSIDE_POPULATION",
    feature: population.feature,
    message: Object.freeze(message),
  });
}

/** The warning that a model cannot give reasons. */
export const noReasons: ScoreWarning = Object.freeze({
  code: "NO_REASONS",
  message: Object.freeze({ ...messages.warnings.NO_REASONS }),
});

/** Whether the row that the pipeline read last lies outside the population; a missing value is not known to lie inside. */
export function isOutsidePopulation(
  scorer: Pick<Scorer, "manifest" | "pipeline" | "populationSlot">,
): boolean {
  const { population } = scorer.manifest;
  if (population === undefined) return false;
  return !holds(population.where, scorer.pipeline.values[scorer.populationSlot] as number);
}

/** The warnings about single columns of the row that the pipeline read last: missing and unseen values. */
export function columnsWarned(
  { pipeline, warnings }: Pick<Scorer, "pipeline" | "warnings">,
  row: FeatureRow,
): readonly ScoreWarning[] {
  return pipeline.columns.flatMap((spec, column): ScoreWarning[] => {
    const value = pipeline.values[column];
    const words = warnings[column] as ColumnWarnings;
    if (Number.isNaN(value)) return [words.missing];
    if (spec.categories === undefined || value !== spec.categories.length) return [];
    const given = escapeText(String(pipeline.given(row, column)));
    const message = words.unseen({ zh: given, en: given });
    return [{ code: "UNSEEN_CATEGORY", feature: spec.name, message }];
  });
}

/** A warning without its text. */
export function withoutText({ code, feature }: ScoreWarning): ScoreWarning {
  return feature === undefined ? { code } : { code, feature };
}
