import { escapeHtml } from "./escape-html.ts";
import { htmlTable, type PageTable } from "./html-table.ts";
import { pageStyle } from "./page-style.ts";
import type { Svg } from "./svg-document.ts";

/** One part of a section; every text is plain and is escaped. */
export type PageBlock =
  | { readonly kind: "text" | "notice"; readonly text: string }
  | { readonly kind: "list"; readonly items: readonly string[] }
  | {
      readonly kind: "facts";
      /** A few figures to be seen first, each with a small line under it. */
      readonly items: readonly { readonly label: string; readonly value: string; readonly note?: string }[];
    }
  | { readonly kind: "chart"; readonly svg: Svg; readonly caption?: string }
  | { readonly kind: "charts"; readonly charts: readonly { readonly svg: Svg; readonly caption?: string }[] }
  | ({ readonly kind: "table" } & PageTable);

/** A page of sections. */
export interface Page {
  readonly title: string;
  /** The language of its texts; English where not given. */
  readonly language?: "zh-Hans" | "en";
  /** A sentence under the title. */
  readonly lead?: string;
  readonly sections: readonly { readonly heading: string; readonly blocks: readonly PageBlock[] }[];
  /** A line at the end, such as what made the page. */
  readonly footer?: string;
}

function figure(chart: { readonly svg: Svg; readonly caption?: string }, className: string): string {
  const caption =
    chart.caption === undefined
      ? ""
      : `<figcaption class="caption">${escapeHtml(chart.caption)}</figcaption>`;
  return `<figure${className}>${chart.svg}${caption}</figure>`;
}

function factsMarkup(items: Extract<PageBlock, { kind: "facts" }>["items"]): string {
  const drawn = items.map((item) => {
    const note = item.note === undefined ? "" : `<dd class="note">${escapeHtml(item.note)}</dd>`;
    return `<div><dt>${escapeHtml(item.label)}</dt><dd>${escapeHtml(item.value)}</dd>${note}</div>`;
  });
  return `<dl class="facts">${drawn.join("")}</dl>`;
}

function blockMarkup(block: PageBlock): string {
  switch (block.kind) {
    case "text":
      return `<p>${escapeHtml(block.text)}</p>`;
    case "notice":
      return `<p class="notice" role="note">${escapeHtml(block.text)}</p>`;
    case "list":
      return `<ul>${block.items.map((item) => `<li>${escapeHtml(item)}</li>`).join("")}</ul>`;
    case "facts":
      return factsMarkup(block.items);
    case "chart":
      return figure(block, ' class="wide"');
    case "charts":
      return `<div class="charts">${block.charts.map((chart) => figure(chart, "")).join("")}</div>`;
    case "table":
      return htmlTable(block);
  }
}

/**
 * Writes one self-contained HTML file: own style, no script, no network (its policy forbids both), light, dark and paper.
 */
export function htmlPage(page: Page): string {
  const sections = page.sections.map((section, index) => {
    const blocks = section.blocks.map(blockMarkup).join("\n");
    return `<section aria-labelledby="h${index}">\n<h2 id="h${index}">${escapeHtml(section.heading)}</h2>\n${blocks}\n</section>`;
  });
  const lead = page.lead === undefined ? "" : `<p class="lead">${escapeHtml(page.lead)}</p>\n`;
  const footer = page.footer === undefined ? "" : `<footer>${escapeHtml(page.footer)}</footer>\n`;
  const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";
  return `<!doctype html>
<html lang="${page.language ?? "en"}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(page.title)}</title>
<style>${pageStyle}</style>
</head>
<body>
<header>
<h1>${escapeHtml(page.title)}</h1>
${lead}</header>
<main>
${sections.join("\n")}
</main>
${footer}</body>
</html>
`;
}
