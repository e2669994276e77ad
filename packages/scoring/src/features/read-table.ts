import { TactfulError } from "@tactful/domain";
import type { ColumnBinder, ColumnBinding } from "./column-binding.ts";
import type { FeatureColumn } from "./feature-column.ts";
import type { Fields } from "./gather-numbers.ts";
import { listMissingColumns, missingColumnsError } from "./missing-columns.ts";
import { checkNumbers, isPlain, place } from "./read-columns.ts";
import { noteFault, type RowBlock } from "./row-block.ts";

/** One column of a table: numbers, or cells as a reader of CSV or JSON gives them. */
export type TableColumn = Float64Array | Float32Array | readonly unknown[];

/** A table by heading, every column with one cell a row. */
export type ColumnTable = Readonly<Record<string, TableColumn>>;

/** Reads a table's rows into blocks. */
export interface TableReader {
  readonly rows: number;
  /** Reads `count` rows from `start` into a block; what is wrong with a row becomes its fault. */
  readBlock(start: number, count: number, block: RowBlock): void;
}

function rowsOf(table: ColumnTable): number {
  const columns = Object.entries(table);
  const rows = columns[0]?.[1].length ?? 0;
  const odd = columns.find(([, column]) => column.length !== rows);
  if (odd === undefined) return rows;
  throw new TactfulError(
    "INPUT_COLUMN",
    `The column "${odd[0]}" has ${odd[1].length} cells where the first has ${rows}: give each one cell a row.`,
    {
      path: odd[0],
    },
  );
}

function copyNumbers(
  source: TableColumn,
  start: number,
  count: number,
  values: Float64Array,
  from: number,
): void {
  if (!Array.isArray(source)) {
    values.set((source as Float64Array).subarray(start, start + count), from);
    return;
  }
  for (let row = 0; row < count; row++) {
    const cell: unknown = source[start + row];
    values[from + row] = typeof cell === "number" ? cell : Number.NaN;
  }
}

function copyCodes(
  codes: ReadonlyMap<string, number>,
  source: TableColumn,
  start: number,
  block: RowBlock,
  from: number,
  count: number,
): void {
  for (let row = 0; row < count; row++) {
    const cell: unknown = source[start + row];
    const code = typeof cell === "string" ? codes.get(cell) : undefined;
    if (code === undefined) block.rest[row] = 1;
    else block.values[from + row] = code;
  }
}

/** Takes the closer look at a row's cells that are not plain; what is wrong with one becomes the row's fault. */
function settleRow(
  raw: readonly FeatureColumn[],
  sources: readonly TableColumn[],
  binding: ColumnBinding,
  block: RowBlock,
  row: number,
  at: number,
): void {
  let notes = 0;
  try {
    for (let index = 0; index < raw.length; index++) {
      const column = raw[index] as FeatureColumn;
      if (isPlain(column, block.values[index * block.stride + row] as number)) continue;
      notes += place(block, row, index, column, sources[index]?.[at], binding[index]);
    }
  } catch (fault) {
    noteFault(block, row, fault);
  }
  block.notes[row] = notes;
  // What was given is asked for only where something is to be said about it.
  if (notes > 0) {
    const cells = raw.map((column, index) => [column.spec.name, sources[index]?.[at]]);
    block.fields[row] = Object.fromEntries(cells) as Fields;
  }
}

/**
 * Opens a table that is held by column: its cells mean what the same cells of a row object mean. Throws INPUT_COLUMN for a
 * column that the declaration reads and the table lacks, for two that fit one, and for columns of different lengths.
 */
export function openTable(
  table: ColumnTable,
  raw: readonly FeatureColumn[],
  binder: ColumnBinder,
): TableReader {
  const rows = rowsOf(table);
  const headings = Object.keys(table);
  const binding = binder.bind(headings, "INPUT_COLUMN");
  const missing = listMissingColumns(
    raw.map(({ spec }) => spec),
    headings,
    binding,
  );
  if (missing.length > 0) throw missingColumnsError(missing);
  const sources = binding.map((heading) => table[heading ?? ""] ?? []);
  return {
    rows,
    readBlock: (start, count, block) => {
      block.faults.fill(undefined, 0, count);
      block.fields.fill(undefined, 0, count);
      block.notes.fill(0, 0, count);
      block.rest.fill(0, 0, count);
      raw.forEach((column, index) => {
        const source = sources[index] as TableColumn;
        const from = index * block.stride;
        if (column.codes === undefined) {
          copyNumbers(source, start, count, block.values, from);
          checkNumbers(block, index, column, count);
        } else copyCodes(column.codes, source, start, block, from, count);
      });
      for (let row = 0; row < count; row++) {
        if (block.rest[row] === 1) settleRow(raw, sources, binding, block, row, start + row);
      }
    },
  };
}
