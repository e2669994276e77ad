import { TactfulError } from "@tactful/domain";
import { csvFacts } from "../check/csv-fields.ts";
import type { InputRow } from "../records/input-row.ts";
import { cellText } from "./cell-text.ts";

const texts = ["borrowerId", "product", "currency", "jurisdiction", "timeZone"];
const numbers = [
  "daysPastDue",
  "overdueMinor",
  "principalMinor",
  "interestMinor",
  "feesMinor",
  "missedInstalments",
  "brokenPromises",
];

/** The columns of a CSV file that make an account, besides `facts.<name>`. */
const accountColumns: readonly string[] = [...texts, ...numbers, "history", "facts"];

/** Whether a column is one that {@link csvAccount} reads. */
export function isAccountColumn(column: string): boolean {
  return accountColumns.includes(column) || column.startsWith("facts.");
}

function listOf(text: string, column: string, line: number): unknown {
  try {
    return JSON.parse(text);
  } catch {
    const message = `The column ${column} must hold a list in JSON.`;
    throw new TactfulError("RECORD_INVALID", message, { line, path: column });
  }
}

/** A number as it is written; text that is none stays text, for the schema to refuse. */
function numberOf(text: string): number | string {
  return /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : text;
}

/**
 * The fields of an account from a CSV row: columns by the names of an Account, `history` and a list of time zones in JSON, `facts` and
 * `facts.<name>`. An empty cell is not known. Throws RECORD_INVALID.
 */
export function csvAccount(row: InputRow): Readonly<Record<string, unknown>> {
  const account: Record<string, unknown> = { id: row.id };
  for (const column of texts) {
    const text = cellText(row.fields[column]).trim();
    if (text !== "") account[column] = text.startsWith("[") ? listOf(text, column, row.line) : text;
  }
  for (const column of numbers) {
    const text = cellText(row.fields[column]).trim();
    if (text !== "") account[column] = numberOf(text);
  }
  const history = cellText(row.fields["history"]).trim();
  if (history !== "") account["history"] = listOf(history, "history", row.line);
  const facts = csvFacts(row);
  return facts === undefined ? account : { ...account, facts };
}
