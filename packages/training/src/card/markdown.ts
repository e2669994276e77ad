/**
 * Makes any text plain in Markdown: markup characters are escaped, line breaks become spaces, control characters go.
 *
 * Underscores stay as they are: inside a word, where names have them, they mean nothing (CommonMark 0.31, 6.2).
 */
export function markdownText(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ")
    .trim()
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/[\\`*[\]|~]/g, (character) => `\\${character}`)
    .replace(/^([#>+-])/, "\\$1");
}

/** Sets a name in type of fixed width; the characters that would end it are replaced. */
export function markdownCode(text: string): string {
  const plain = text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ")
    .replace(/`/g, "'")
    .replace(/\|/g, "\\|");
  return plain === "" ? "" : `\`${plain}\``;
}

/** Sets lines of a shell command apart; the fence is longer than any in the text. */
export function markdownBlock(text: string): string {
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map((run) => run.length));
  const fence = "`".repeat(longest + 1);
  return `${fence}sh\n${text.trimEnd()}\n${fence}`;
}

/** A table; cells are Markdown already. Columns named in `ends` are numbers. */
export function markdownTable(
  columns: readonly string[],
  rows: readonly (readonly string[])[],
  ends: readonly number[] = [],
): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  const rule = columns.map((_, index) => (ends.includes(index) ? "---:" : "---"));
  return [line(columns), line(rule), ...rows.map(line)].join("\n");
}

/** A list of points. */
export function markdownList(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join("\n");
}
