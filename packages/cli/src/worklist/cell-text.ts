/** The text of a cell; empty where there is none. */
export function cellText(value: unknown): string {
  return typeof value === "string" ? value : "";
}
