import { acceptNumber, missingValue } from "./accept-value.ts";
import type { DerivedSlot, FeatureLayout } from "./feature-layout.ts";

function deriveSlowly(derived: DerivedSlot, value: number, values: Float64Array): number {
  const { column, inputs } = derived;
  if (Number.isNaN(value)) {
    const isOtherwise = column.spec.derive?.op === "ratio" && (values[inputs[1] ?? 0] ?? 0) <= 0;
    const isMissingInput = inputs.some((slot) => Number.isNaN(values[slot]));
    if (isOtherwise || isMissingInput) return missingValue(column, undefined);
  }
  return acceptNumber(column, value, undefined);
}

/** Fills the derived slots of `values`, in the order declared. Throws FEATURE_MISSING, FEATURE_RANGE or FEATURE_TYPE. */
export function deriveValues(layout: FeatureLayout, values: Float64Array): void {
  for (const derived of layout.derived) {
    for (const mask of derived.masks) {
      const value = values[mask.from] as number;
      values[mask.to] = mask.special.includes(value) ? Number.NaN : value;
    }
    const { column } = derived;
    const derivedValue = derived.derive(values);
    const isPlain =
      derivedValue >= column.low &&
      derivedValue <= column.high &&
      (!column.integral || Number.isInteger(derivedValue));
    const value = isPlain ? derivedValue : deriveSlowly(derived, derivedValue, values);
    values[derived.slot] = value;
  }
}
