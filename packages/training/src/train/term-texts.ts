import type { LocalizedText } from "@tactful/domain";
import type { FeatureSpec, ManifestTerm } from "@tactful/scoring";
import type { AdditiveModel } from "../additive/additive-model.ts";

function both(zh: string, en: string): LocalizedText {
  return { zh, en: en.charAt(0).toUpperCase() + en.slice(1) };
}

function singleReason({ label }: FeatureSpec): NonNullable<ManifestTerm["reason"]> {
  return {
    raises: both(
      `${label.zh}（{value}）提高了还款可能性`,
      `${label.en} ({value}) raises the chance of repayment`,
    ),
    lowers: both(
      `${label.zh}（{value}）降低了还款可能性`,
      `${label.en} ({value}) lowers the chance of repayment`,
    ),
  };
}

function pairReason(first: FeatureSpec, second: FeatureSpec): NonNullable<ManifestTerm["reason"]> {
  const zh = `${first.label.zh}（{value1}）与${second.label.zh}（{value2}）同时出现`;
  const en = `${first.label.en} ({value1}) together with ${second.label.en} ({value2})`;
  return {
    raises: both(`${zh}，提高了还款可能性`, `${en} raises the chance of repayment`),
    lowers: both(`${zh}，降低了还款可能性`, `${en} lowers the chance of repayment`),
  };
}

/** The manifest's terms of a model, the intercept last, with reason texts from the labels unless `given` has better ones. */
export function manifestTerms(
  model: AdditiveModel,
  specs: readonly FeatureSpec[],
  given: Readonly<Record<string, NonNullable<ManifestTerm["reason"]>>>,
): ManifestTerm[] {
  const terms = model.terms.map((term): ManifestTerm => {
    const [first, second] = term.features.map((at) => specs[at] as FeatureSpec) as [
      FeatureSpec,
      FeatureSpec?,
    ];
    const features = second === undefined ? [first.name] : [first.name, second.name];
    const name = features.join("*");
    const made = second === undefined ? singleReason(first) : pairReason(first, second);
    return { name, features, reason: given[name] ?? made };
  });
  return [...terms, { name: "intercept", features: [] }];
}
