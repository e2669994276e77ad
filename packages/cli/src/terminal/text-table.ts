import { displayWidth, padDisplay } from "./display-width.ts";

/** A column of a {@link textTable}. */
export interface TextColumn {
  readonly label: string;
  /** Numbers end at the same place; texts start there. */
  readonly align?: "start" | "end";
}

/** Lines of a table whose columns stand under each other, also with Chinese in them; a rule separates the labels. */
export function textTable(
  columns: readonly TextColumn[],
  rows: readonly (readonly string[])[],
): readonly string[] {
  const widths = columns.map((column, index) =>
    Math.max(displayWidth(column.label), ...rows.map((row) => displayWidth(row[index] ?? ""))),
  );
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, index) => padDisplay(cell, widths[index] ?? 0, columns[index]?.align))
      .join("  ")
      .trimEnd();
  const rule = widths.map((width) => "-".repeat(width)).join("  ");
  return [line(columns.map(({ label }) => label)), rule, ...rows.map(line)];
}
