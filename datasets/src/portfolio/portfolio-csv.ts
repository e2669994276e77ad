import { type CsvValue, csvLine } from "../csv/csv-line.ts";
import { type AccountColumn, type AccountRow, accountColumns, outcomeColumns } from "./account-row.ts";
import { generatePortfolio, type PortfolioOptions } from "./generate-portfolio.ts";
import { spoil, spoilerAt } from "./spoiled-rows.ts";

/** What the file holds besides the accounts. */
export interface PortfolioCsvOptions extends PortfolioOptions {
  /** Write the outcome columns, for training; without them the file is one to be scored. */
  readonly outcomes: boolean;
  /** Put a dozen faulty rows in, spread over the file, in the place of good ones. */
  readonly badRows: boolean;
}

const money = /^(principal|outstanding|overdue_amount|instalment|bill_\d|paid_\d|paid_amount_30d)$/;

/** Yields the lines of a CSV file of a synthetic book, heading first, each with its line end. */
export function* portfolioCsv(options: PortfolioCsvOptions): Generator<string, void, undefined> {
  const columns = accountColumns.filter((column) => options.outcomes || !outcomeColumns.includes(column));
  const amounts = columns.map((column) => money.test(column));
  yield `${csvLine(columns)}\n`;
  let row = 0;
  for (const account of generatePortfolio(options)) {
    row += 1;
    const cells = accountCells(account, columns, amounts);
    const spoiler = options.badRows ? spoilerAt(row, options.accounts) : undefined;
    yield `${csvLine(spoiler === undefined ? cells : spoil(cells, columns, spoiler))}\n`;
  }
}

/** Amounts have two decimals, so that a column looks the same in every row; limits are whole hundreds. */
function accountCells(
  account: AccountRow,
  columns: readonly AccountColumn[],
  amounts: readonly boolean[],
): readonly CsvValue[] {
  return columns.map((column, index) => {
    const value = account[column];
    return amounts[index] === true && typeof value === "number" ? value.toFixed(2) : value;
  });
}
