import type { CsvValue } from "../csv/csv-line.ts";
import type { AccountColumn } from "./account-row.ts";

/** One way in which a row of a real export goes wrong. */
export interface Spoiler {
  /** The column it is put into; absent where the row gets one field too many. */
  readonly column?: AccountColumn;
  /** What stands there instead. */
  readonly text: string;
  /** What is wrong with it, in plain words. */
  readonly fault: string;
}

/** The faults of a file written with bad rows, in file order. */
export const spoilers: readonly Spoiler[] = [
  { column: "days_past_due", text: "forty", fault: "text in a number" },
  { column: "outstanding", text: "约一万", fault: "text in a number" },
  { column: "overdue_amount", text: "-350.00", fault: "a negative amount" },
  { column: "currency", text: "USD", fault: "another currency" },
  { column: "days_past_due", text: "", fault: "a required value is missing" },
  { column: "outstanding", text: "", fault: "a required value is missing" },
  { column: "annual_rate", text: "24%", fault: "a percent sign in a number" },
  { column: "months_on_book", text: "9999", fault: "a number out of range" },
  { text: "extra", fault: "one field too many" },
  { column: "bill_1", text: "12,345.00", fault: "a thousands separator in a number" },
  { column: "credit_limit", text: "1e39", fault: "a number beyond single precision" },
  { column: "product", text: "payday-loan", fault: "an unknown product" },
];

/** The spoiler of a row of a file, or undefined for a good row; `row` is 1-based and the bad rows are spread evenly. */
export function spoilerAt(row: number, accounts: number): Spoiler | undefined {
  const step = Math.max(1, Math.floor(accounts / (spoilers.length + 1)));
  return row % step === 0 ? spoilers[row / step - 1] : undefined;
}

/** Puts a fault into the cells of a row. */
export function spoil(
  cells: readonly CsvValue[],
  columns: readonly AccountColumn[],
  spoiler: Spoiler,
): readonly CsvValue[] {
  const column = spoiler.column;
  if (column === undefined) return [...cells, spoiler.text];
  return cells.map((cell, index) => (columns[index] === column ? spoiler.text : cell));
}
