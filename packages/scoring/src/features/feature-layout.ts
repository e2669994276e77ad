import type { BlockOperation } from "./block-operations.ts";
import type { FeatureDeclaration } from "./check-declaration.ts";
import { compileDerivation } from "./compile-derivation.ts";
import { type FeatureColumn, featureColumn } from "./feature-column.ts";

/** A derived feature: its slot, its input slots, and the masks to fill just before it is computed. */
export interface DerivedSlot {
  readonly slot: number;
  readonly column: FeatureColumn;
  readonly masks: readonly MaskedSlot[];
  readonly inputs: Int32Array;
  readonly derive: BlockOperation;
}

/** A copy of a slot in which special codes are missing: what derivations read, since a code is not a quantity. */
export interface MaskedSlot {
  readonly from: number;
  readonly to: number;
  readonly special: readonly number[];
}

/** Where the values of a row stand in scratch space: columns first, then what is derived, then the masked copies. */
export interface FeatureLayout {
  readonly raw: readonly FeatureColumn[];
  readonly derived: readonly DerivedSlot[];
  /** Slot by name. */
  readonly slots: ReadonlyMap<string, number>;
  readonly size: number;
  /** The slots of the model's features, in order. */
  readonly output: Int32Array;
}

/** Gives every value of a checked declaration its slot. */
export function layOutFeatures(declaration: FeatureDeclaration): FeatureLayout {
  const all = [...declaration.inputs, ...declaration.features];
  const rawSpecs = all.filter((spec) => spec.derive === undefined);
  const ordered = [...rawSpecs, ...all.filter((spec) => spec.derive !== undefined)];
  const slots = new Map(ordered.map((spec, slot) => [spec.name, slot]));
  const masked: MaskedSlot[] = [];
  let size = ordered.length;
  const quantitySlot = (name: string): number => {
    const from = slots.get(name) ?? 0;
    const special = (ordered[from]?.special ?? []).map((code) => code.value);
    if (special.length === 0) return from;
    const made = masked.find((slot) => slot.from === from);
    if (made !== undefined) return made.to;
    masked.push({ from, to: size, special });
    return size++;
  };
  const derived = ordered.flatMap((spec, slot): DerivedSlot[] => {
    if (spec.derive === undefined) return [];
    const before = masked.length;
    const inputs = Int32Array.from(spec.derive.of, quantitySlot);
    const masks = masked.slice(before);
    return [
      { slot, column: featureColumn(spec), masks, inputs, derive: compileDerivation(spec.derive, inputs) },
    ];
  });
  const output = Int32Array.from(declaration.features, (spec) => slots.get(spec.name) ?? 0);
  return { raw: rawSpecs.map(featureColumn), derived, slots, size, output };
}
