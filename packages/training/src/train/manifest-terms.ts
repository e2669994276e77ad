import type { FeatureSpec, ManifestTerm } from "@tactful/scoring";
import type { AdditiveModel } from "../additive/additive-model.ts";

/**
 * The manifest's terms of a model, the intercept last. Reason texts stand there only where `given` has them; scoring makes
 * the others from the labels.
 */
export function manifestTerms(
  model: AdditiveModel,
  specs: readonly FeatureSpec[],
  given: Readonly<Record<string, NonNullable<ManifestTerm["reason"]>>>,
): ManifestTerm[] {
  const terms = model.terms.map((term): ManifestTerm => {
    const features = term.features.map((at) => (specs[at] as FeatureSpec).name);
    const name = features.join("*");
    const reason = given[name];
    return { name, features, ...(reason === undefined ? {} : { reason }) };
  });
  return [...terms, { name: "intercept", features: [] }];
}
