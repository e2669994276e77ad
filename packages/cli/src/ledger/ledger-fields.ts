import { csvIdColumns, TactfulError } from "@tactful/domain";
import type { InputRow } from "../records/input-row.ts";
import type { CsvHeading } from "../records/open-records.ts";
import { amountFields, type FieldNames, fieldNames, type LedgerFile, neededFields } from "./field-names.ts";

/** How the fields of one file are found in its rows. */
export interface LedgerFields {
  /** The record of a row under the names of its schema; cells of CSV without text are left out. Throws RECORD_INVALID for an account that lost digits. */
  read(row: InputRow): Record<string, unknown>;
  /** The account of a row that cannot be read as CSV, where that is sure; else null. */
  accountOf(row: InputRow): string | null;
}

/** Fields that name a row, and its account only where nothing else does. */
const rowIds: ReadonlySet<string> = new Set(["id", "ID"]);

const wholeNumber = /^[+-]?\d+$/;

/** A cell as its schema wants it: amounts become numbers where they are whole. */
function cellValue(field: string, text: string): unknown {
  const trimmed = text.trim();
  if (trimmed === "") return undefined;
  return amountFields.has(field) && wholeNumber.test(trimmed) ? Number(trimmed) : trimmed;
}

/** The names of a file's fields, the account's column as the user says it; without any, the account may be the row's id. */
function namesFor(file: LedgerFile, accountColumn: string | undefined): FieldNames {
  const names = fieldNames[file];
  const own = accountColumn === undefined ? [...(names["account"] ?? []), ...csvIdColumns] : [accountColumn];
  return { ...names, account: own };
}

function requireColumns(file: LedgerFile, names: FieldNames, heading: CsvHeading): void {
  for (const fields of neededFields[file]) {
    const columns = fields.flatMap((field) => names[field] ?? []);
    if (columns.some((column) => heading.columns.includes(column))) continue;
    const message = `The ${file} file has no column ${columns.join(" or ")}; its columns are ${heading.columns.join(", ")}.`;
    throw new TactfulError("INPUT_COLUMN", message, { path: fields[0] ?? "" });
  }
}

function csvFields(names: FieldNames, heading: CsvHeading): LedgerFields {
  const columnOf = (field: string): string | undefined =>
    names[field]?.find((column) => heading.columns.includes(column));
  const found = Object.keys(names).flatMap((field) => {
    const column = columnOf(field);
    return column === undefined ? [] : [{ field, column }];
  });
  const accountFirst = columnOf("account") === heading.columns[0];
  return {
    read({ fields }) {
      const record: Record<string, unknown> = {};
      for (const { field, column } of found) {
        const value = cellValue(field, String(fields[column] ?? ""));
        if (value !== undefined) record[field] = value;
      }
      return record;
    },
    accountOf({ source }) {
      const cell = accountFirst ? (source.split(heading.dialect.delimiter)[0] ?? "").trim() : "";
      return cell === "" || cell.includes('"') ? null : cell;
    },
  };
}

/** A number beyond 2^53 has lost its last digits by now, and two accounts may have become one. */
function requireWholeAccount(account: unknown): void {
  if (typeof account !== "number" || Number.isSafeInteger(account)) return;
  throw new TactfulError(
    "RECORD_INVALID",
    '"account" is a number that JSON cannot hold exactly; write it as text.',
    {
      path: "account",
    },
  );
}

function ndjsonFields(names: FieldNames, accountColumn: string | undefined): LedgerFields {
  const entries = Object.entries(names);
  // Once a record has named its account, the id of one that does not is its own and no account's.
  let isNamed = false;
  return {
    read({ fields }) {
      const record: Record<string, unknown> = {};
      for (const [field, places] of entries) {
        const place = places.find((name) => fields[name] !== undefined && fields[name] !== null);
        if (place === undefined) continue;
        const isRowId = field === "account" && rowIds.has(place) && place !== accountColumn;
        if (isRowId && isNamed) continue;
        isNamed ||= field === "account" && !isRowId;
        record[field] = fields[place];
      }
      requireWholeAccount(record["account"]);
      return record;
    },
    accountOf: () => null,
  };
}

/**
 * Finds the fields of a file, whose header is null for NDJSON. Throws INPUT_COLUMN where a CSV file lacks a column without which no row can be
 * read.
 */
export function ledgerFields(
  file: LedgerFile,
  heading: CsvHeading | null,
  accountColumn: string | undefined,
): LedgerFields {
  const names = namesFor(file, accountColumn);
  if (heading === null) return ndjsonFields(names, accountColumn);
  requireColumns(file, names, heading);
  return csvFields(names, heading);
}
