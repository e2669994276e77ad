import type { ScaleBand } from "d3-scale";
import { type Area, bottomLabel } from "./linear-axis.ts";
import { element, lineElement, textElement } from "./svg-markup.ts";
import { clipText, textWidth, wrapText } from "./text-width.ts";

/** The widest slanted label in pixels. */
const slantedLimit = 120;

/** How the labels under upright bars are set: in a few level lines, or slanted where those do not fit. */
export interface CategoryLabels {
  readonly slanted: boolean;
  readonly lines: readonly (readonly string[])[];
  /** Pixels under the axis. */
  readonly height: number;
}

/** Decides how category labels are set where each has `room` pixels. */
export function categoryLabels(categories: readonly string[], room: number): CategoryLabels {
  const level = categories.map((category) => wrapText(category, 12, room - 6, 3));
  if (!level.flat().some((line) => line.endsWith("…"))) {
    const most = Math.max(1, ...level.map((lines) => lines.length));
    return { slanted: false, lines: level, height: 8 + most * 15 };
  }
  const slanted = categories.map((category) => [clipText(category, 12, slantedLimit)]);
  const widest = Math.max(0, ...slanted.flat().map((line) => textWidth(line, 12)));
  return { slanted: true, lines: slanted, height: 16 + widest * Math.sin(Math.PI / 5) };
}

/** Draws the labels of upright bars, and the axis label under them. */
export function bottomCategories(
  area: Area,
  scale: ScaleBand<number>,
  labels: CategoryLabels,
  label: string,
): string {
  const drawn = labels.lines.map((lines, index) => {
    const x = (scale(index) ?? 0) + scale.bandwidth() / 2;
    if (!labels.slanted) {
      return lines
        .map((line, row) =>
          textElement(line, { class: "mu", x, y: area.bottom + 17 + row * 15, "text-anchor": "middle" }),
        )
        .join("");
    }
    const place = `translate(${Math.round(x + 3)} ${area.bottom + 14}) rotate(-36)`;
    return element(
      "g",
      { transform: place },
      textElement(lines[0] ?? "", { class: "mu", "text-anchor": "end" }),
    );
  });
  return `${drawn.join("")}${bottomLabel(area, label, labels.height + 18)}`;
}

/** Draws the labels of lying bars, each clipped to `room` pixels. */
export function leftCategories(
  area: Area,
  scale: ScaleBand<number>,
  categories: readonly string[],
  room: number,
): string {
  const drawn = categories.map((category, index) => {
    const y = (scale(index) ?? 0) + scale.bandwidth() / 2 + 4;
    return textElement(clipText(category, 12, room), { x: area.left - 10, y, "text-anchor": "end" });
  });
  return `${drawn.join("")}${lineElement(area.left, area.top, area.left, area.bottom, "ax")}`;
}
