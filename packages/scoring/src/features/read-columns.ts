import { acceptCategory, acceptCell } from "./accept-value.ts";
import type { ColumnBinder, ColumnBinding } from "./column-binding.ts";
import type { FeatureColumn } from "./feature-column.ts";
import type { FeatureLayout } from "./feature-layout.ts";
import { areWhole, areWithin, type Fields, gatherNumbers } from "./gather-numbers.ts";

/** Finds the columns of rows whose headings are not simply the names; rows of one input mostly share the answer. */
export function rowBinder({ bind }: ColumnBinder): (fields: Fields) => ColumnBinding {
  let lastKeys: readonly string[] = [];
  let last: ColumnBinding = bind([], "RECORD_INVALID");
  return (fields) => {
    const keys = Object.keys(fields);
    if (keys.length !== lastKeys.length || !keys.every((key, index) => key === lastKeys[index])) {
      last = bind(keys, "RECORD_INVALID");
      lastKeys = keys;
    }
    return last;
  };
}

function acceptAny(column: FeatureColumn, cell: unknown, heading: string | undefined): number {
  return column.codes === undefined
    ? acceptCell(column, cell, heading)
    : acceptCategory(column, column.codes, cell, heading);
}

/** The value that stands for "not seen in training" in each column; NaN, which equals nothing, in a number's. */
function unseenCodes(columns: readonly FeatureColumn[]): Float64Array {
  return Float64Array.from(columns, (column) => column.codes?.size ?? Number.NaN);
}

// Absent, or found on a prototype rather than in the row: the headings must be looked at one by one.
function needsLookup(cell: unknown): boolean {
  return cell === undefined || typeof cell === "function" || (typeof cell === "object" && cell !== null);
}

/** Makes the function that reads the columns of a row into `values` and says how many went to their missing or unseen bin. */
export function columnReader(
  layout: FeatureLayout,
  values: Float64Array,
  bind: (fields: Fields) => ColumnBinding,
): (fields: Fields) => number {
  const { raw } = layout;
  const count = raw.length;
  const names = raw.map((column) => column.spec.name);
  const low = Float64Array.from(raw, (column) => column.low);
  const high = Float64Array.from(raw, (column) => column.high);
  const whole = Int32Array.from(raw.flatMap((column, index) => (column.integral ? [index] : [])));
  const unseen = unseenCodes(raw);

  const note = (index: number, value: number): number => {
    values[index] = value;
    return Number.isNaN(value) || value === unseen[index] ? 1 : 0;
  };

  const readBound = (fields: Fields): number => {
    const binding = bind(fields);
    let notes = 0;
    raw.forEach((column, index) => {
      const heading = binding[index];
      const cell = heading === undefined ? undefined : fields[heading];
      notes += note(index, acceptAny(column, cell, heading));
    });
    return notes;
  };

  const readRest = (fields: Fields): number => {
    let notes = 0;
    for (let index = 0; index < count; index++) {
      const value = values[index] as number;
      const column = raw[index] as FeatureColumn;
      const isPlain = value >= column.low && value <= column.high && !column.integral;
      if (isPlain) continue;
      const cell = fields[column.spec.name];
      if (needsLookup(cell)) return readBound(fields);
      notes += note(index, acceptAny(column, cell, column.spec.name));
    }
    return notes;
  };

  return (fields) => {
    gatherNumbers(fields, names, count, values);
    return areWithin(values, low, high, count) && areWhole(values, whole) ? 0 : readRest(fields);
  };
}
