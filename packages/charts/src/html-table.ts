import { escapeHtml } from "./escape-html.ts";

/** A cell: a text, or a text with a smaller line under it, such as an interval. */
export type PageCell = string | { readonly text: string; readonly note: string };

/** A table of texts; the first column names the row. */
export interface PageTable {
  /** What the table shows, read out before it. */
  readonly caption: string;
  /** Numbers are set at the end of their cell. */
  readonly columns: readonly { readonly label: string; readonly align?: "start" | "end" }[];
  readonly rows: readonly (readonly PageCell[])[];
}

function cellMarkup(cell: PageCell): string {
  if (typeof cell === "string") return escapeHtml(cell);
  return `${escapeHtml(cell.text)}<small>${escapeHtml(cell.note)}</small>`;
}

/** Writes a table with headers that screen readers announce; every cell is escaped. */
export function htmlTable(table: PageTable): string {
  const classOf = (column: number) => (table.columns[column]?.align === "end" ? ' class="end"' : "");
  const head = table.columns.map(
    (column, index) => `<th scope="col"${classOf(index)}>${escapeHtml(column.label)}</th>`,
  );
  const rows = table.rows.map((row) => {
    const cells = row.map((cell, index) =>
      index === 0
        ? `<th scope="row"${classOf(index)}>${cellMarkup(cell)}</th>`
        : `<td${classOf(index)}>${cellMarkup(cell)}</td>`,
    );
    return `<tr>${cells.join("")}</tr>`;
  });
  return [
    `<div class="table" role="region" tabindex="0" aria-label="${escapeHtml(table.caption)}">`,
    `<table><caption>${escapeHtml(table.caption)}</caption>`,
    `<thead><tr>${head.join("")}</tr></thead>`,
    `<tbody>${rows.join("\n")}</tbody></table></div>`,
  ].join("\n");
}
