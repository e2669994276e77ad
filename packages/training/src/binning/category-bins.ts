import type { FeatureBins } from "../additive/additive-model.ts";

/** The bins of a categorical feature: one a category, in the order of their codes, then unseen, then missing. */
export function categoryBins(name: string, categories: number): FeatureBins {
  return { name, kind: "category", edges: [], special: [], categories, direction: 0 };
}
