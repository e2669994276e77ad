import { type ErrorCode, TactfulError } from "@tactful/domain";
import { foldHeading } from "./column-binding.ts";
import { FLOAT32_MAX } from "./feature-column.ts";
import type { FeatureSpec } from "./feature-spec.ts";

/** The columns and features of a model, as its manifest or training configuration declares them. */
export interface FeatureDeclaration {
  /** Columns that only feed derived features. */
  readonly inputs: readonly FeatureSpec[];
  /** The model's features, in order. */
  readonly features: readonly FeatureSpec[];
  /** ISO 4217; needed where a unit is `currency`. */
  readonly currency?: string;
}

type Refuse = (spec: FeatureSpec, message: string) => never;

function checkName(spec: FeatureSpec, taken: Map<string, string>, refuse: Refuse): void {
  for (const known of [spec.name, ...spec.aliases]) {
    const folded = foldHeading(known);
    const owner = taken.get(folded);
    if (owner !== undefined && (owner !== spec.name || known === spec.name)) {
      refuse(spec, `the name or alias "${known}" is also that of ${owner} (case and blanks do not count)`);
    }
    taken.set(folded, spec.name);
  }
}

function isInside(spec: FeatureSpec, value: number): boolean {
  if (!(Math.abs(value) <= FLOAT32_MAX)) return false;
  if (spec.special?.some((code) => code.value === value)) return true;
  if (spec.type === "integer" && !Number.isInteger(value)) return false;
  const [low, high] = spec.range ?? [-FLOAT32_MAX, FLOAT32_MAX];
  return value >= low && value <= high;
}

function checkImpute(spec: FeatureSpec, impute: number | string, refuse: Refuse): void {
  if (spec.categories !== undefined) {
    if (!spec.categories.includes(String(impute))) {
      refuse(spec, `the imputed value "${impute}" is not one of its categories`);
    }
  } else if (typeof impute !== "number" || !isInside(spec, impute)) {
    refuse(spec, `the imputed value ${impute} is not a number that its type and range accept`);
  }
}

function checkValues(spec: FeatureSpec, currency: string | undefined, refuse: Refuse): void {
  const special = (spec.special ?? []).map((code) => code.value);
  if (special.some((value) => !(Math.abs(value) <= FLOAT32_MAX))) {
    refuse(spec, "a special code is beyond single precision");
  }
  if (new Set(special).size < special.length) refuse(spec, "a special code stands there twice");
  if (spec.range?.some((end) => !(Math.abs(end) <= FLOAT32_MAX))) {
    refuse(spec, "an end of its range is beyond single precision");
  }
  if (new Set(spec.categories).size < (spec.categories?.length ?? 0)) {
    refuse(spec, "a category stands there twice");
  }
  if (typeof spec.missing !== "string") checkImpute(spec, spec.missing.impute, refuse);
  if (spec.unit === "currency" && currency === undefined) {
    refuse(spec, "its unit is currency, but no currency is declared");
  }
  if (spec.protected) {
    refuse(
      spec,
      "it is protected, and a protected characteristic never feeds a model; move it to the slices",
    );
  }
}

/** Whether a weighted sum of single-precision numbers is finite, so that NaN can only mean missing. */
function isModest(weights: readonly number[]): boolean {
  return weights.reduce((total, weight) => total + Math.abs(weight), 0) < 1e250;
}

function checkDerivation(
  spec: FeatureSpec,
  known: ReadonlyMap<string, FeatureSpec>,
  later: ReadonlySet<string>,
  refuse: Refuse,
): void {
  const { derive } = spec;
  if (derive === undefined) return;
  if (spec.aliases.length > 0) refuse(spec, "it is derived, so no column is looked up and it has no aliases");
  if (derive.op === "weighted-sum" && !isModest(derive.weights)) refuse(spec, "its weights are too large");
  if (derive.clamp !== undefined && derive.clamp[0] > derive.clamp[1])
    refuse(spec, "its clamp is upside down");
  for (const name of derive.of) {
    const input = known.get(name);
    if (input === undefined) {
      const cure = later.has(name) ? "is declared later or is itself: declare it first" : "is not declared";
      refuse(spec, `it is derived from "${name}", which ${cure}`);
    } else if (input.type === "category") refuse(spec, `it is derived from "${name}", which is a category`);
  }
}

/**
 * Checks what a schema cannot: names and aliases used once, derivations that read only columns and what is derived earlier,
 * imputed values and special codes that the feature itself accepts, a currency where one is meant, nothing protected.
 * Throws the given code, with the feature's name as path.
 */
export function checkDeclaration(declaration: FeatureDeclaration, code: ErrorCode): void {
  const refuse: Refuse = (spec, message) => {
    throw new TactfulError(code, `Feature "${spec.name}": ${message}.`, { path: spec.name });
  };
  const all = [...declaration.inputs, ...declaration.features];
  const taken = new Map<string, string>();
  const known = new Map(all.filter((spec) => spec.derive === undefined).map((spec) => [spec.name, spec]));
  const names = new Set(all.map((spec) => spec.name));
  for (const spec of all) {
    checkName(spec, taken, refuse);
    checkValues(spec, declaration.currency, refuse);
    checkDerivation(spec, known, names, refuse);
    known.set(spec.name, spec);
  }
}
