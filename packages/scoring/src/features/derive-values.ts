import { acceptNumber, missingValue } from "./accept-value.ts";
import { areWhole, areWithin } from "./column-checks.ts";
import type { FeatureColumn } from "./feature-column.ts";
import type { DerivedSlot, FeatureLayout, MaskedSlot } from "./feature-layout.ts";
import { noteFault, type RowBlock } from "./row-block.ts";

function fillMask({ values, stride }: RowBlock, mask: MaskedSlot, rows: number): void {
  const from = mask.from * stride;
  const to = mask.to * stride;
  values.copyWithin(to, from, from + rows);
  for (const code of mask.special) {
    for (let row = to; row < to + rows; row++) if (values[row] === code) values[row] = Number.NaN;
  }
}

function settle(block: RowBlock, column: FeatureColumn, row: number, value: number): number {
  if (Number.isNaN(value) && !Number.isNaN(column.missing)) return column.missing;
  if (block.faults[row] !== undefined) return value;
  try {
    return Number.isNaN(value) ? missingValue(column, undefined) : acceptNumber(column, value, undefined);
  } catch (fault) {
    noteFault(block, row, fault);
    return value;
  }
}

/** Holds derived values against range, type and missing policy; a declaration is checked so that NaN always means missing. */
function checkDerived(block: RowBlock, { slot, column }: DerivedSlot, rows: number): void {
  const { values, stride } = block;
  const { low, high, integral } = column;
  const staysMissing = column.spec.missing === "bin";
  const from = slot * stride;
  // Almost always all is well, and to see only that is several times faster than to look at each value for what may be wrong.
  if (areWithin(values, from, rows, low, high) && (!integral || areWhole(values, from, rows))) return;
  for (let row = 0; row < rows; row++) {
    const value = values[from + row] as number;
    if (
      value >= low && value <= high
        ? integral && !Number.isInteger(value)
        : !(staysMissing && Number.isNaN(value))
    ) {
      values[from + row] = settle(block, column, row, value);
    }
  }
}

/** Fills the derived slots of the first `rows` rows of a block, in the order declared. Wrong results become faults of their rows. */
export function deriveValues(layout: FeatureLayout, block: RowBlock, rows: number): void {
  for (const derived of layout.derived) {
    for (const mask of derived.masks) fillMask(block, mask, rows);
    derived.derive(block.values, block.stride, rows, derived.slot);
    checkDerived(block, derived, rows);
  }
}
