import { escapeHtml } from "./escape-html.ts";

/** Attributes of an SVG element; undefined ones are left out, numbers are rounded to hundredths. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

function attributeText(value: string | number): string {
  return typeof value === "number" ? String(Math.round(value * 100) / 100) : escapeHtml(value);
}

/** One SVG element around markup that is already safe. */
export function element(name: string, attributes: Attributes, content = ""): string {
  const written = Object.entries(attributes)
    .filter((entry): entry is [string, string | number] => entry[1] !== undefined)
    .map(([key, value]) => ` ${key}="${attributeText(value)}"`)
    .join("");
  return content === "" ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}

/** A text element; any text is safe here. */
export function textElement(text: string, attributes: Attributes): string {
  return element("text", attributes, escapeHtml(text.replace(/\s+/g, " ")));
}

/** A straight line. */
export function lineElement(x1: number, y1: number, x2: number, y2: number, className: string): string {
  return element("line", { class: className, x1, y1, x2, y2 });
}
