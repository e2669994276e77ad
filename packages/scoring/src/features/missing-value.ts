const MISSING_TEXTS: ReadonlySet<string> = new Set(["", "NA", "NaN", "null", "NULL", "N/A"]);
const LONGEST_MISSING_TEXT = 4;

/** Whether a text stands for "not known": empty or blank, `NA`, `NaN`, `null`, `NULL` or `N/A`, blanks around it aside. */
export function isMissingText(text: string): boolean {
  if (text.length <= LONGEST_MISSING_TEXT && MISSING_TEXTS.has(text)) return true;
  return MISSING_TEXTS.has(text.trim());
}

/** Whether a value of a row stands for "not known": absent, null, NaN, or a text that {@link isMissingText} knows. */
export function isMissing(value: unknown): boolean {
  if (value === undefined || value === null) return true;
  return typeof value === "string" ? isMissingText(value) : Number.isNaN(value);
}
