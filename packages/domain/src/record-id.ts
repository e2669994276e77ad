/** The columns that hold the id of a CSV row, tried in this order. */
export const csvIdColumns: readonly string[] = ["id", "ID", "account_id"];

/**
 * The id under which a record's answer is returned: its own as text, a number as text, else `line-<n>`.
 *
 * `line` is 1-based; `columns` are the fields that may hold the id, the first that is there wins. Anything that
 * is no record, and an id that is empty or neither text nor a number, gets `line-<n>`.
 */
export function recordId(record: unknown, line: number, columns: readonly string[] = ["id"]): string {
  if (typeof record === "object" && record !== null) {
    for (const column of columns) {
      const value: unknown = Object.hasOwn(record, column) ? Reflect.get(record, column) : undefined;
      if (typeof value === "string" && value.trim() !== "") return value;
      if (typeof value === "number" || typeof value === "bigint") return String(value);
    }
  }
  return `line-${line}`;
}
