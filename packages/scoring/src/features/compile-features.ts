import type { ErrorCode, FeatureValue } from "@tactful/domain";
import { checkDeclaration, type FeatureDeclaration } from "./check-declaration.ts";
import { columnBinder } from "./column-binding.ts";
import { deriveValues } from "./derive-values.ts";
import type { FeatureColumn } from "./feature-column.ts";
import { type FeatureLayout, layOutFeatures } from "./feature-layout.ts";
import type { FeatureSpec } from "./feature-spec.ts";
import { listMissingColumns, type MissingColumn } from "./missing-columns.ts";
import { isMissing } from "./missing-value.ts";
import { columnReader, rowBinder } from "./read-columns.ts";
import { type ColumnTable, openTable, type TableReader } from "./read-table.ts";
import { clearRowBlock, makeRowBlock, type RowBlock } from "./row-block.ts";

/** A row as it comes from CSV text or JSON: values by heading, or by heading under `features`. */
export type FeatureRow = Readonly<Record<string, unknown>>;

/** Reads rows into model input; made by {@link compileFeatures}. */
export interface FeaturePipeline {
  /** The columns read from a row: inputs first, then features that are not derived. */
  readonly columns: readonly FeatureSpec[];
  /** The model's features, in order; a row takes as many numbers. */
  readonly features: readonly FeatureSpec[];
  /**
   * The row that `read` read last, in doubles, by {@link FeaturePipeline.slotOf}: special codes as they are, categories as codes
   * (the number of categories where unseen), NaN where missing. The columns come first, in order.
   */
  readonly values: Float64Array;
  /** Where `values`, or a block, holds an input or feature; -1 for an unknown name. */
  slotOf(name: string): number;
  /**
   * Reads a row and writes its features, rounded to single precision, to `out` from `offset`; NaN is the missing bin.
   * Returns how many columns went to their missing or unseen bin. Throws FEATURE_TYPE, FEATURE_RANGE, FEATURE_MISSING,
   * FEATURE_CATEGORY, or RECORD_INVALID where the row is no object or two headings fit one column.
   */
  read(row: FeatureRow, out: Float32Array, offset: number): number;
  /** Makes space for rows that are read together. */
  makeBlock(capacity: number): RowBlock;
  /** Reads `count` rows from `start` into a block, as `read` reads one, several times faster; what `read` throws becomes the row's fault. */
  readBlock(rows: readonly FeatureRow[], start: number, count: number, block: RowBlock): void;
  /** Makes a reader of a table by column. Throws INPUT_COLUMN for a column that is missing or shorter than another. */
  tableReader(table: ColumnTable): TableReader;
  /**
   * What a row of a block gives for an input or feature, by its slot: a number, the name of a category (an unseen one cut to 64
   * characters), null where it is missing, also where a constant was put in its place.
   */
  given(block: RowBlock, row: number, slot: number): FeatureValue;
  /** Whether a column would be read from this heading: by name, alias, or either but for case and blanks. */
  reads(heading: string): boolean;
  /** The columns that a header lacks. Throws INPUT_COLUMN where two headings fit one column. */
  missingColumns(header: readonly string[]): readonly MissingColumn[];
}

const LONGEST_CATEGORY = 64;

function givenValue(column: FeatureColumn, cell: unknown, value: number): FeatureValue {
  if (column.codes === undefined) return isMissing(cell) ? null : value;
  const category = column.spec.categories?.[value];
  if (category !== undefined && !(isMissing(cell) && !column.codes.has(String(cell)))) return category;
  return isMissing(cell) ? null : String(cell).slice(0, LONGEST_CATEGORY);
}

/** Writes the features of the first `rows` rows of a block side by side. */
function writeMatrix({ output }: FeatureLayout, { values, stride, matrix }: RowBlock, rows: number): void {
  const width = output.length;
  for (let feature = 0; feature < width; feature++) {
    const from = (output[feature] as number) * stride;
    let to = feature;
    for (let row = 0; row < rows; row++, to += width) matrix[to] = values[from + row] as number;
  }
}

/**
 * Compiles a declaration into the one code path that reads rows, in training and in scoring alike. Throws `code`
 * (MANIFEST_INVALID by default; CONFIG_INVALID suits a training configuration) where the declaration contradicts itself.
 *
 * Missing is an absent column, null, NaN, blank text, `NA`, `NaN`, `null`, `NULL` or `N/A`. A column is found by its name,
 * else by an alias, else but for case and blanks around it. Derivations take special codes for missing.
 */
export function compileFeatures(
  declaration: FeatureDeclaration,
  code: ErrorCode = "MANIFEST_INVALID",
): FeaturePipeline {
  checkDeclaration(declaration, code);
  const layout = layOutFeatures(declaration);
  const columns = layout.raw.map((column) => column.spec);
  const binder = columnBinder(columns);
  const bind = rowBinder(binder);
  const readColumns = columnReader(layout, bind);
  const readBlock: FeaturePipeline["readBlock"] = (rows, start, count, block) => {
    readColumns(rows, start, count, block);
    deriveValues(layout, block, count);
    writeMatrix(layout, block, count);
  };
  const single = makeRowBlock(layout, 1);
  return {
    columns,
    features: declaration.features,
    values: single.values,
    slotOf: (name) => layout.slots.get(name) ?? -1,
    read: (row, out, offset) => {
      readBlock([row], 0, 1, single);
      const [fault] = single.faults;
      clearRowBlock(single);
      if (fault !== undefined) throw fault;
      out.set(single.matrix, offset);
      return single.notes[0] ?? 0;
    },
    makeBlock: (capacity) => makeRowBlock(layout, capacity),
    readBlock,
    tableReader: (table) => {
      const reader = openTable(table, layout.raw, binder);
      return {
        rows: reader.rows,
        readBlock: (start, count, block) => {
          reader.readBlock(start, count, block);
          deriveValues(layout, block, count);
          writeMatrix(layout, block, count);
        },
      };
    },
    given: (block, row, slot) => {
      const value = block.values[slot * block.stride + row] ?? Number.NaN;
      const column = layout.raw[slot];
      if (column === undefined) return Number.isNaN(value) ? null : value;
      const fields = block.fields[row] ?? {};
      const heading = bind(fields)[slot];
      return givenValue(column, heading === undefined ? undefined : fields[heading], value);
    },
    reads: binder.knows,
    missingColumns: (header) => listMissingColumns(columns, header, binder.bind(header, "INPUT_COLUMN")),
  };
}
