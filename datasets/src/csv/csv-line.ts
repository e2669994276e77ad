/** Something a CSV cell can hold; null is an empty cell. */
export type CsvValue = string | number | null;

/**
 * Writes one line of CSV (RFC 4180), without its line end. Text that a spreadsheet would run as a formula gets an
 * apostrophe in front; numbers are left as they are, negative ones too.
 */
export function csvLine(values: readonly CsvValue[]): string {
  return values.map(csvCell).join(",");
}

function csvCell(value: CsvValue): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  const safe = /^[=+\-@\t\r]/.test(value) && !isPlainNumber(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function isPlainNumber(text: string): boolean {
  return /^-?\d+(\.\d+)?$/.test(text);
}
