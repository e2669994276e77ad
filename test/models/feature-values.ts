import type { FeatureSpec } from "../../packages/scoring/src/index.ts";
import { singleBelow } from "../../packages/training/src/export/step-function.ts";
import type { StoredTrees } from "../../packages/training/src/fixtures/read-trees.ts";

function isQuantity(spec: FeatureSpec, value: number): boolean {
  return Number.isFinite(value) && !(spec.special ?? []).some((code) => Math.fround(code.value) === value);
}

/** Numbers on and right above every cut of a feature, ascending; its special codes are left out. */
export function quantities(spec: FeatureSpec, at: number, trees: StoredTrees): readonly number[] {
  const cuts = trees.cuts.filter((_, split) => trees.cutFeatures[split] === at);
  const around = [0, ...cuts].flatMap((cut) => [cut, -singleBelow(-cut)]);
  return [...new Set(around)].filter((value) => isQuantity(spec, value)).sort((one, other) => one - other);
}

/** Everything that a feature may bring to the model: numbers around its cuts, codes, categories, unseen and missing. */
export function modelValues(spec: FeatureSpec, at: number, trees: StoredTrees): readonly number[] {
  const missing = spec.missing === "bin" ? [Number.NaN] : [];
  if (spec.categories !== undefined) {
    const unseen = spec.unseen === "refuse" ? [] : [spec.categories.length];
    return [...spec.categories.keys(), ...unseen, ...missing];
  }
  return [...quantities(spec, at, trees), ...(spec.special ?? []).map((code) => code.value), ...missing];
}
