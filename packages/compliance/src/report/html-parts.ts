import { escapeHtml } from "@tactful/charts";
import type { LocalizedText } from "@tactful/domain";

/** A text in both languages, each marked with its own; both are escaped. */
export function bilingual({ zh, en }: LocalizedText): string {
  return `<span lang="zh-Hans">${escapeHtml(zh)}</span> <span class="en" lang="en">${escapeHtml(en)}</span>`;
}

/** A label for a figure or a column, in both languages. */
export function label(zh: string, en: string): string {
  return bilingual({ zh, en });
}

/** A row of a list of terms; the second part is markup. */
export function term(name: LocalizedText, markup: string): string {
  return `<dt>${bilingual(name)}</dt><dd>${markup}</dd>`;
}

/** A table whose cells are markup; columns whose name ends in `#` hold numbers. */
export function markupTable(
  caption: string,
  columns: readonly string[],
  rows: readonly (readonly string[])[],
  style: string,
): string {
  if (rows.length === 0) return "";
  const isNumber = columns.map((column) => column.endsWith("#"));
  const head = columns.map(
    (column, index) =>
      `<th scope="col"${isNumber[index] === true ? ' class="n"' : ""}>${column.replace(/#$/, "")}</th>`,
  );
  const body = rows.map((row) => {
    const cells = row.map((cell, index) => {
      if (index === 0) return `<th scope="row">${cell}</th>`;
      return `<td${isNumber[index] === true ? ' class="n"' : ""}>${cell}</td>`;
    });
    return `<tr>${cells.join("")}</tr>`;
  });
  return `<div class="table ${style}"><table><caption>${caption}</caption><thead><tr>${head.join("")}</tr></thead><tbody>${body.join("\n")}</tbody></table></div>`;
}
