import { Account, parseValue, TactfulError } from "@tactful/domain";
import type { InputRow } from "../records/input-row.ts";
import type { CsvHeading } from "../records/open-records.ts";
import { bookAccount, isBook, isBookColumn } from "./book-account.ts";
import { csvAccount, isAccountColumn } from "./csv-account.ts";
import { plainAccount } from "./plain-account.ts";

/** Reads the account of a row. */
export type ReadAccount = (row: InputRow) => Account;

function rawOf(row: InputRow): Readonly<Record<string, unknown>> {
  return { ...row.fields, id: row.id };
}

/**
 * Makes the reader for a file: NDJSON by the fields of an Account, CSV by the same names or by those of a lender's book. It throws RECORD_INVALID
 * or MONEY_INVALID with the line and the field.
 */
export function accountReader(heading: CsvHeading | null): ReadAccount {
  const fieldsOf = heading === null ? rawOf : isBook(heading.columns) ? bookAccount : csvAccount;
  return (row) => {
    if (row.error !== undefined) throw row.error;
    const fields = fieldsOf(row);
    const plain = plainAccount(fields);
    if (plain !== null) return plain;
    try {
      return parseValue(Account, fields, "RECORD_INVALID", { line: row.line });
    } catch (error) {
      if (error instanceof TactfulError && error.line === undefined) {
        throw new TactfulError(error.code, error.message, { line: row.line, cause: error });
      }
      throw error;
    }
  };
}

/** Whether a column of a CSV file is needed to make accounts. */
export function isNeededForAccounts(column: string): boolean {
  return isAccountColumn(column) || isBookColumn(column);
}
