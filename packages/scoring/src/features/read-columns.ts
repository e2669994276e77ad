import { quoteValue, TactfulError } from "@tactful/domain";
import { acceptCategory, acceptCell } from "./accept-value.ts";
import type { ColumnBinder, ColumnBinding } from "./column-binding.ts";
import { areWhole, areWithin } from "./column-checks.ts";
import type { FeatureColumn } from "./feature-column.ts";
import type { FeatureLayout } from "./feature-layout.ts";
import { type Fields, gatherNames, gatherNumbers } from "./gather-numbers.ts";
import { noteFault, type RowBlock } from "./row-block.ts";

/** The fields of a row, or those under its `features`. Throws RECORD_INVALID where it is no object. */
function fieldsOf(row: unknown): Fields {
  if (typeof row !== "object" || row === null || Array.isArray(row)) {
    const given = quoteValue(row);
    throw new TactfulError(
      "RECORD_INVALID",
      `A row must be an object with one value a column, not ${given}.`,
    );
  }
  const nested = (row as Fields)["features"];
  const isNested = typeof nested === "object" && nested !== null && !Array.isArray(nested);
  return isNested ? (nested as Fields) : (row as Fields);
}

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

/** Reads one value into its place; 1 where it went to the missing or unseen bin, else 0. */
export function place(
  block: RowBlock,
  row: number,
  index: number,
  column: FeatureColumn,
  cell: unknown,
  heading: string | undefined,
): number {
  const value = acceptAny(column, cell, heading);
  block.values[index * block.stride + row] = value;
  return Number.isNaN(value) || value === column.codes?.size ? 1 : 0;
}

// Absent, or found on a prototype rather than in the row: the headings must be looked at one by one.
function needsLookup(cell: unknown): boolean {
  return cell === undefined || typeof cell === "function" || (typeof cell === "object" && cell !== null);
}

/** Reads every column of a row by the headings that the row really has. */
function readBound(
  raw: readonly FeatureColumn[],
  binding: ColumnBinding,
  block: RowBlock,
  row: number,
): number {
  const fields = block.fields[row] as Fields;
  let notes = 0;
  raw.forEach((column, index) => {
    const heading = binding[index];
    notes += place(block, row, index, column, heading === undefined ? undefined : fields[heading], heading);
  });
  return notes;
}

/** Whether a number needs no closer look: within the range of its column, and whole where it must be. */
export function isPlain({ low, high, integral }: FeatureColumn, value: number): boolean {
  return value >= low && value <= high && (!integral || Number.isInteger(value));
}

/** Reads those columns of a row that are not plain numbers in their range: text, categories, missing, special and wrong values. */
function readRest(
  raw: readonly FeatureColumn[],
  bind: (fields: Fields) => ColumnBinding,
  block: RowBlock,
  row: number,
): number {
  const fields = block.fields[row] as Fields;
  let notes = 0;
  for (let index = 0; index < raw.length; index++) {
    const column = raw[index] as FeatureColumn;
    const value = block.values[index * block.stride + row] as number;
    if (isPlain(column, value)) continue;
    const cell = fields[column.key];
    if (needsLookup(cell)) return readBound(raw, bind(fields), block, row);
    notes += place(block, row, index, column, cell, column.spec.name);
  }
  return notes;
}

/** Marks in `rest` the rows whose value in a numeric column is not plainly in order; a plain null is settled at once. */
export function checkNumbers(block: RowBlock, index: number, column: FeatureColumn, rows: number): void {
  const { values, stride, rest, fields, notes } = block;
  const { low, high, integral, special, spec, key } = column;
  const from = index * stride;
  if (areWithin(values, from, rows, low, high) && (!integral || areWhole(values, from, rows))) return;
  for (let row = 0; row < rows; row++) {
    const value = values[from + row] as number;
    if (isPlain(column, value) || special.includes(value)) continue;
    if (spec.missing === "bin" && Number.isNaN(value) && fields[row]?.[key] === null) {
      notes[row] = (notes[row] as number) + 1;
    } else rest[row] = 1;
  }
}

/** Reads the known categories of a column, and marks in `rest` the rows whose value is anything else. */
function readCategories(block: RowBlock, index: number, column: FeatureColumn, rows: number): void {
  const { values, stride, fields, rest } = block;
  const from = index * stride;
  for (let row = 0; row < rows; row++) {
    const cell = fields[row]?.[column.key];
    const code = typeof cell === "string" ? column.codes?.get(cell) : undefined;
    if (code === undefined) rest[row] = 1;
    else values[from + row] = code;
  }
}

/** Takes the closer look at the rows that need one; what is wrong with a row becomes its fault. */
function settleRest(
  raw: readonly FeatureColumn[],
  bind: (fields: Fields) => ColumnBinding,
  block: RowBlock,
  count: number,
): void {
  const { faults, notes, rest } = block;
  for (let row = 0; row < count; row++) {
    if (rest[row] === 0 || faults[row] !== undefined) continue;
    try {
      notes[row] = readRest(raw, bind, block, row);
    } catch (fault) {
      noteFault(block, row, fault);
    }
  }
}

/** Reads the columns of some rows into a block; what is wrong with a row becomes its fault. */
export type ReadColumns = (rows: readonly unknown[], start: number, count: number, block: RowBlock) => void;

/** Makes {@link ReadColumns}. */
export function columnReader(layout: FeatureLayout, bind: (fields: Fields) => ColumnBinding): ReadColumns {
  const { raw } = layout;
  const names = gatherNames(raw.map((column) => column.key));
  return (rows, start, count, block) => {
    const { values, stride, fields, faults, notes, rest } = block;
    for (let row = 0; row < count; row++) {
      faults[row] = undefined;
      notes[row] = 0;
      rest[row] = 0;
      try {
        const own = fieldsOf(rows[start + row]);
        fields[row] = own;
        gatherNumbers(own, names, raw.length, values, row, stride);
      } catch (fault) {
        fields[row] = undefined;
        noteFault(block, row, fault);
      }
    }
    raw.forEach((column, index) => {
      const check = column.codes === undefined ? checkNumbers : readCategories;
      check(block, index, column, count);
    });
    settleRest(raw, bind, block, count);
  };
}
