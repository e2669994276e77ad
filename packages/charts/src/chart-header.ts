import { type SwatchKind, swatch } from "./series-style.ts";
import type { ChartWords } from "./svg-document.ts";
import { element, textElement } from "./svg-markup.ts";
import { clipText, textWidth, wrapText } from "./text-width.ts";

/** One entry of a legend. */
export interface LegendEntry {
  readonly name: string;
  readonly kind: SwatchKind;
  /** Index of the series, which decides colour and dash. */
  readonly series: number;
}

/** The markup above the data and the pixels it takes. */
export interface ChartHeader {
  readonly markup: string;
  readonly height: number;
}

const padding = 20;

function legendRows(legend: readonly LegendEntry[], width: number, top: number): ChartHeader {
  let x = padding;
  let y = top;
  const drawn = legend.map((entry) => {
    const name = clipText(entry.name, 12, width - 2 * padding - 24);
    const needed = 24 + textWidth(name, 12) + 18;
    if (x > padding && x + needed - 18 > width - padding) {
      x = padding;
      y += 19;
    }
    const markup = `${swatch(entry.kind, entry.series, x, y - 4)}${textElement(name, { x: x + 24, y })}`;
    x += needed;
    return markup;
  });
  return { markup: drawn.join(""), height: legend.length === 0 ? top : y + 14 };
}

/** Draws title, subtitle and legend from the top; a legend of one series is left out. */
export function chartHeader(words: ChartWords, legend: readonly LegendEntry[], width: number): ChartHeader {
  let y = 12;
  const parts: string[] = [];
  for (const line of words.title === "" ? [] : wrapText(words.title, 15, width - 2 * padding, 2)) {
    y += 18;
    parts.push(textElement(line, { class: "ti", x: padding, y }));
  }
  for (const line of words.subtitle === undefined
    ? []
    : wrapText(words.subtitle, 12, width - 2 * padding, 2)) {
    y += 18;
    parts.push(textElement(line, { class: "mu", x: padding, y }));
  }
  const rows = legendRows(legend.length > 1 ? legend : [], width, y + 22);
  return {
    markup: element("g", {}, `${parts.join("")}${rows.markup}`),
    height: legend.length > 1 ? rows.height : y + 16,
  };
}
