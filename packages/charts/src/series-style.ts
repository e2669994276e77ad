import { seriesColours } from "./palette.ts";
import { element, lineElement } from "./svg-markup.ts";

/** What stands for a series in a legend. */
export type SwatchKind = "line" | "area" | "reference" | "band";

const dashes: readonly (string | undefined)[] = [undefined, "7 4", "2 4", "10 4 2 4", "4 3", "12 5"];

/** The class number of a series' colour. */
export function colourOf(series: number): number {
  return series % seriesColours;
}

/** Dashes that tell lines apart where colours cannot; the first series is solid. */
export function dashOf(series: number): string | undefined {
  return dashes[series % dashes.length];
}

/** A sample of a series, 18 pixels wide, for a legend. */
export function swatch(kind: SwatchKind, series: number, x: number, y: number): string {
  const colour = colourOf(series);
  if (kind === "reference") return lineElement(x, y, x + 18, y, "ax rf");
  if (kind === "line") {
    const d = `M${x},${y}h18`;
    return element("path", { class: `ln s${colour}`, "stroke-dasharray": dashOf(series), d });
  }
  const className = kind === "band" ? `bd f${colour}` : `f${colour}`;
  return element("rect", { class: className, x, y: y - 5, width: 18, height: 10, rx: 2 });
}
