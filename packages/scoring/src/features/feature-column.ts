import type { FeatureSpec } from "./feature-spec.ts";

/** The largest number that single precision holds; what the model sees must not be beyond it. */
export const FLOAT32_MAX = 3.4028234663852886e38;

/** A feature spec made ready for reading: everything that one value is held against. */
export interface FeatureColumn {
  readonly spec: FeatureSpec;
  /** The feature's name, as the engine itself keeps names of properties. */
  readonly key: string;
  /** Accepted closed range: the declared one, else that of single precision. A category accepts no number here. */
  readonly low: number;
  readonly high: number;
  readonly integral: boolean;
  readonly special: readonly number[];
  /** Code by category name; undefined for a number. */
  readonly codes: ReadonlyMap<string, number> | undefined;
  /** What stands in for a missing value; NaN for the missing bin. */
  readonly missing: number;
}

function imputed(spec: FeatureSpec, codes: ReadonlyMap<string, number> | undefined): number {
  if (typeof spec.missing === "string") return Number.NaN;
  if (codes !== undefined) return codes.get(String(spec.missing.impute)) ?? Number.NaN;
  return Number(spec.missing.impute);
}

/**
 * The same text as the engine's one copy of it. A name that came from a file is a copy of its own, and must be looked up at every
 * access to a property before it can be compared: that takes longer than all the rest of reading a value.
 */
function propertyKey(name: string): string {
  return Object.keys({ [name]: true })[0] ?? name;
}

/** Makes a spec ready for reading. */
export function featureColumn(spec: FeatureSpec): FeatureColumn {
  const codes = spec.categories && new Map(spec.categories.map((name, code) => [name, code]));
  const isCategory = codes !== undefined;
  return {
    spec,
    key: propertyKey(spec.name),
    low: isCategory ? Number.POSITIVE_INFINITY : (spec.range?.[0] ?? -FLOAT32_MAX),
    high: isCategory ? Number.NEGATIVE_INFINITY : (spec.range?.[1] ?? FLOAT32_MAX),
    integral: spec.type === "integer",
    special: (spec.special ?? []).map((code) => code.value),
    codes,
    missing: imputed(spec, codes),
  };
}
