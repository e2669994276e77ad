import { csvIdColumns, quoteValue, TactfulError } from "@tactful/domain";
import { csvCellWriter, type WriteCell } from "./csv-cell.ts";
import type { CsvRow } from "./csv-row.ts";
import type { InputRow } from "./input-row.ts";
import type { CsvTable } from "./read-csv.ts";

/** How {@link csvRowMaker} makes rows. */
export interface CsvRowOptions {
  /** The column that holds the id; by default `id`, `ID` or `account_id`. */
  readonly idColumn?: string;
  /** The columns whose values are needed; by default all. */
  readonly isNeeded?: (column: string) => boolean;
  /** The records that are read in full, by their number from 0; of the others only the place is kept. By default all. */
  readonly isWanted?: (ordinal: number) => boolean;
}

type Fields = Record<string, unknown>;

/** An object without inherited properties that stays fast: a column named `__proto__` or `constructor` is a column like any other. */
const Bare = function Bare() {} as unknown as { new (): Fields; prototype: object };
Bare.prototype = Object.create(null);

function idIndexOf(header: readonly string[], idColumn: string | undefined): number {
  if (idColumn !== undefined) {
    const index = header.indexOf(idColumn);
    if (index >= 0) return index;
    const message = `The input has no column ${quoteValue(idColumn)}; its columns are ${header.join(", ")}.`;
    throw new TactfulError("INPUT_COLUMN", message, { path: idColumn });
  }
  const name = csvIdColumns.find((column) => header.includes(column));
  return name === undefined ? -1 : header.indexOf(name);
}

/** The cells of a row at fault, as many as the header has, so that the columns beside them keep their place. */
function fittedSource(row: CsvRow, width: number, delimiter: string, write: WriteCell): string {
  const cells = Array.from({ length: width }, (_, index) => row.cells[index] ?? "");
  return cells.map(write).join(delimiter);
}

/** Stands in the place of a record that is not wanted. */
function unreadRow(line: number): InputRow {
  return { line, id: `line-${line}`, fields: {}, source: "" };
}

/** Makes the function that turns a CSV row into a record. Throws INPUT_COLUMN where the header lacks the stated id column. */
export function csvRowMaker(table: CsvTable, options: CsvRowOptions): (row: CsvRow) => InputRow {
  const { header } = table;
  const idIndex = idIndexOf(header, options.idColumn);
  const needed = header.flatMap((name, index) =>
    options.isNeeded === undefined || options.isNeeded(name) ? [{ name, index }] : [],
  );
  const names = needed.map(({ name }) => name);
  const indexes = Int32Array.from(needed, ({ index }) => index);
  const { delimiter } = table.dialect;
  const write = csvCellWriter(delimiter);
  const idOf = (row: CsvRow): string => {
    const id = idIndex < 0 ? "" : (row.cells[idIndex] ?? "");
    return id.trim() === "" ? `line-${row.line}` : id;
  };

  const { isWanted } = options;
  let ordinal = 0;
  return (row) => {
    const { line, cells, error } = row;
    ordinal += 1;
    if (isWanted?.(ordinal - 1) === false) return unreadRow(line);
    const fields: Fields = new Bare();
    if (error !== undefined) {
      // In a row at fault only the first cell is sure to be what the header says.
      const id = idIndex === 0 ? idOf(row) : `line-${line}`;
      return { line, id, fields, source: fittedSource(row, header.length, delimiter, write), error };
    }
    for (let at = 0; at < names.length; at += 1) {
      fields[names[at] as string] = cells[indexes[at] as number];
    }
    return { line, id: idOf(row), fields, source: row.raw };
  };
}
