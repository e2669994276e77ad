import type { LocalizedText } from "@tactful/domain";
import type { Derivation, FeatureSpec, Manifest } from "@tactful/scoring";
import { countText, percentText } from "../evaluation/figure-text.ts";
import { fill, type Say, sameText } from "../evaluation/say.ts";
import { notFor, unitNames, cardWords as words } from "./card-words.ts";
import { markdownBlock, markdownCode, markdownList, markdownTable, markdownText } from "./markdown.ts";

/** What the model is for and not for. */
export function purposeSection(manifest: Manifest, say: Say): readonly string[] {
  return [
    `### ${say(words.purposeHead)}`,
    say(fill(words.purpose, { horizon: String(manifest.horizonDays) })),
    `### ${say(words.notForHead)}`,
    markdownList(notFor.map(say)),
  ];
}

function plain(text: LocalizedText): LocalizedText {
  return { en: markdownText(text.en), zh: markdownText(text.zh) };
}

/** Whom the data describe, where they come from and under which licence. */
export function dataSection(manifest: Manifest, say: Say): readonly string[] {
  const { training, target, population, currency } = manifest;
  const facts = [
    population === undefined
      ? words.noPopulation
      : fill(words.population, { population: plain(population.text) }),
    fill(words.data, {
      data: markdownText(training.data),
      source: markdownText(training.source),
      licence: markdownText(training.licence),
    }),
    fill(words.rows, {
      rows: countText(training.rows),
      rate: percentText(training.repaidRate),
      column: markdownCode(target.column),
      repaid: markdownCode(target.repaid),
      unpaid: markdownCode(target.unpaid),
    }),
    ...(currency === undefined ? [] : [fill(words.currency, { currency })]),
  ];
  return [`### ${say(words.dataHead)}`, markdownList(facts.map(say))];
}

function directionText(spec: FeatureSpec): LocalizedText {
  return spec.direction === undefined ? words.free : words[spec.direction];
}

function missingText(spec: FeatureSpec): LocalizedText {
  if (spec.missing === "bin") return words.missingBin;
  if (spec.missing === "refuse") return words.missingRefuse;
  return fill(words.missingImpute, { value: markdownText(String(spec.missing.impute)) });
}

function derivationText(derive: Derivation): string {
  const where = "where" in derive ? ` ${derive.where.op} ${derive.where.value}` : "";
  return markdownCode(`${derive.op}(${derive.of.join(", ")})${where}`);
}

/** Every feature with its unit, direction, treatment of missing values and origin. */
export function featuresSection(manifest: Manifest, say: Say): readonly string[] {
  const heads = [words.feature, words.name, words.unit, words.direction, words.missing, words.madeFrom];
  const rows = manifest.features.map((spec) => [
    markdownText(say(spec.label)),
    markdownCode(spec.name),
    markdownText(say(unitNames.get(spec.unit) ?? sameText(spec.unit))),
    say(directionText(spec)),
    say(missingText(spec)),
    spec.derive === undefined ? say(words.asGiven) : derivationText(spec.derive),
  ]);
  return [`### ${say(words.featuresHead)}`, say(words.featuresText), markdownTable(heads.map(say), rows)];
}

/** What the model leaves out on purpose. */
export function exclusionsSection(manifest: Manifest, say: Say): readonly string[] {
  const named = (
    columns: readonly { readonly name: string; readonly label: LocalizedText }[],
  ): LocalizedText => ({
    en: columns.map(({ name, label }) => `${markdownText(label.en)} (${markdownCode(name)})`).join(", "),
    zh: columns.map(({ name, label }) => `${markdownText(label.zh)}（${markdownCode(name)}）`).join("、"),
  });
  const used = manifest.features.filter((spec) => spec.protected);
  const excluded =
    manifest.slices.length === 0
      ? words.noExclusions
      : fill(words.exclusions, { columns: named(manifest.slices) });
  const warning = used.length === 0 ? [] : [say(fill(words.protectedUsed, { columns: named(used) }))];
  return [`### ${say(words.exclusionsHead)}`, say(excluded), ...warning];
}

/** How to make the same bundle again. */
export function reproduceSection(manifest: Manifest, say: Say): readonly string[] {
  const { training, onnx } = manifest;
  const facts = fill(words.reproduce, {
    seed: String(training.seed),
    backend: markdownText(training.backend),
    node: markdownText(training.node),
    sha256: markdownCode(onnx.sha256),
  });
  return [`### ${say(words.reproduceHead)}`, markdownBlock(training.command), say(facts)];
}
