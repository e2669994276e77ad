import { escapeHtml } from "./escape-html.ts";
import { chartStyle } from "./palette.ts";
import { element } from "./svg-markup.ts";

declare const svgBrand: unique symbol;

/** The markup of one chart made by this package: the only markup that a page takes without escaping it. */
export type Svg = string & { readonly [svgBrand]: true };

/** What every chart says about itself. */
export interface ChartWords {
  /** Drawn above the chart and read out first. */
  readonly title: string;
  /** A line under the title, such as the one figure that sums the chart up. */
  readonly subtitle?: string;
  /** What the chart shows in one or two sentences, for readers who cannot see it. */
  readonly description: string;
}

/** A drawn chart before it is wrapped as a document. */
export interface Drawing extends ChartWords {
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  readonly body: string;
}

/** FNV-1a (Fowler, Noll, Vo 1991), 32 bits: a stable id that differs between the charts of one page. */
function contentId(content: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < content.length; index++) {
    hash = Math.imul(hash ^ content.charCodeAt(index), 0x01000193);
  }
  return `tc${(hash >>> 0).toString(36)}`;
}

/** Wraps a drawing as a self-contained SVG file: own style, light and dark, title and description for screen readers. */
export function svgDocument(drawing: Drawing): Svg {
  const id = contentId(`${drawing.title}${drawing.description}${drawing.body}`);
  const content = [
    element("title", { id: `${id}t` }, escapeHtml(drawing.title) || " "),
    element("desc", { id: `${id}d` }, escapeHtml(drawing.description) || " "),
    `<style>${chartStyle}</style>`,
    element("rect", { class: "bg", width: drawing.width, height: drawing.height, rx: 6 }),
    drawing.body,
  ];
  const root = {
    xmlns: "http://www.w3.org/2000/svg",
    class: "tc",
    role: "img",
    "aria-labelledby": `${id}t ${id}d`,
    viewBox: `0 0 ${drawing.width} ${drawing.height}`,
    width: drawing.width,
    height: drawing.height,
  };
  return element("svg", root, content.join("")) as Svg;
}
