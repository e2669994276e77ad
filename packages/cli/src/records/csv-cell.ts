/** Writes one cell of CSV. */
export type WriteCell = (value: string) => string;

/** Makes the writer of cells for a delimiter (RFC 4180): quoted where it holds the delimiter, a quote or a line end, or has blanks at its ends. */
export function csvCellWriter(delimiter: string): WriteCell {
  const literal = delimiter.replace(/[\\\]^-]/g, "\\$&");
  const special = new RegExp(`[${literal}"\\r\\n]|^\\s|\\s$`);
  return (value) => (special.test(value) ? `"${value.replaceAll('"', '""')}"` : value);
}

// What a spreadsheet takes for the beginning of a formula, in half and full width (OWASP, CSV injection).
const formulaStart = /^[=+\-@\t\r\n＝＋－＠]/;
const plainNumber = /^[+-]?\d+(\.\d+)?(e[+-]?\d+)?$/i;

/**
 * Makes text that we produce from input harmless to a spreadsheet: what would begin a formula gets an apostrophe before it, plain numbers
 * excepted. Repeated input columns do not pass here; they stay as they were.
 */
export function neutralText(value: string): string {
  return formulaStart.test(value) && !plainNumber.test(value) ? `'${value}` : value;
}
