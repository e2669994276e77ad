import { type ScaleLinear, scaleLinear } from "d3-scale";
import { type AxisFormat, tickWriter } from "./axis-format.ts";
import { lineElement, textElement } from "./svg-markup.ts";
import { textWidth, wrapText } from "./text-width.ts";

/** An axis of numbers. */
export interface NumberAxis {
  /** What is measured, with its unit. */
  readonly label: string;
  /** Lower and upper end; without it the data decide. */
  readonly domain?: readonly [number, number];
  readonly format?: AxisFormat;
}

/** The rectangle that the data are drawn in, in pixels. */
export interface Area {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Ticks of an axis with their texts, before any place in the drawing is known. */
export interface AxisTicks {
  readonly domain: readonly [number, number];
  readonly ticks: readonly { readonly value: number; readonly text: string }[];
  /** Estimated width of the widest text in pixels. */
  readonly width: number;
}

const tickSize = 12;
const lineHeight = 16;

function dataDomain(values: Iterable<number>, withZero: boolean): readonly [number, number] {
  let low = withZero ? 0 : Number.POSITIVE_INFINITY;
  let high = withZero ? 0 : Number.NEGATIVE_INFINITY;
  for (const value of values) {
    if (!Number.isFinite(value)) continue;
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  if (low > high) return [0, 1];
  if (low < high) return [low, high];
  return low === 0 ? [0, 1] : [low - Math.abs(low) / 2, low + Math.abs(low) / 2];
}

/** Chooses round ticks for the declared ends, or for the data widened to round ends. */
export function axisTicks(
  axis: NumberAxis,
  values: Iterable<number>,
  count: number,
  withZero = false,
): AxisTicks {
  const scale = scaleLinear().domain(axis.domain ?? dataDomain(values, withZero));
  if (axis.domain === undefined) scale.nice(count);
  const write = tickWriter(scale, count, axis.format ?? "number");
  const ticks = scale.ticks(count).map((value) => ({ value, text: write(value) }));
  const [low = 0, high = 1] = scale.domain();
  return {
    domain: [low, high],
    ticks,
    width: Math.max(0, ...ticks.map((tick) => textWidth(tick.text, tickSize))),
  };
}

/** The scale from the axis to pixels of the drawing. */
export function axisScale(ticks: AxisTicks, from: number, to: number): ScaleLinear<number, number> {
  return scaleLinear().domain(ticks.domain).range([from, to]);
}

/** Draws a bottom axis: vertical grid lines, tick texts that do not collide, the label underneath. */
export function bottomAxis(area: Area, ticks: AxisTicks, label: string, grid = true): string {
  const scale = axisScale(ticks, area.left, area.right);
  const room =
    ticks.ticks.length < 2 ? area.right - area.left : (area.right - area.left) / (ticks.ticks.length - 1);
  const every = Math.max(1, Math.ceil((ticks.width + 10) / room));
  const drawn = ticks.ticks.map((tick, index) => {
    const x = scale(tick.value);
    const line = grid
      ? lineElement(x, area.top, x, area.bottom, "gr")
      : lineElement(x, area.bottom, x, area.bottom + 4, "ax");
    const text = { class: "mu", x, y: area.bottom + 18, "text-anchor": "middle" };
    return `${line}${index % every === 0 ? textElement(tick.text, text) : ""}`;
  });
  return [
    ...drawn,
    lineElement(area.left, area.bottom, area.right, area.bottom, "ax"),
    bottomLabel(area, label, 38),
  ].join("");
}

/** The label under a bottom axis, `below` pixels beneath the data, on two lines where it is long. */
export function bottomLabel(area: Area, label: string, below: number): string {
  if (label === "") return "";
  const x = (area.left + area.right) / 2;
  return wrapText(label, tickSize, area.right - area.left + 20, 2)
    .map((line, row) =>
      textElement(line, { x, y: area.bottom + below + row * lineHeight, "text-anchor": "middle" }),
    )
    .join("");
}

function uprightLines(label: string, length: number): readonly string[] {
  return label === "" ? [] : wrapText(label, tickSize, length + 30, 2);
}

/** Draws a left axis: horizontal grid lines, tick texts, the label turned upright along it. */
export function leftAxis(area: Area, ticks: AxisTicks, label: string): string {
  const scale = axisScale(ticks, area.bottom, area.top);
  const drawn = ticks.ticks.map((tick) => {
    const y = scale(tick.value);
    const text = { class: "mu", x: area.left - 8, y: y + 4, "text-anchor": "end" };
    return `${lineElement(area.left, y, area.right, y, "gr")}${textElement(tick.text, text)}`;
  });
  const lines = uprightLines(label, area.bottom - area.top);
  const y = Math.round((area.top + area.bottom) / 2);
  const upright = lines.map((line, row) => {
    const x = Math.round(area.left - ticks.width - 18 - (lines.length - 1 - row) * lineHeight);
    return textElement(line, { x, y, "text-anchor": "middle", transform: `rotate(-90 ${x} ${y})` });
  });
  return `${drawn.join("")}${upright.join("")}`;
}

/** The area left for the data beside a left axis, under a header and above a bottom axis with its label. */
export function plotArea(
  headerHeight: number,
  ticks: AxisTicks,
  label: string,
  size: { readonly width: number; readonly height: number },
): Area {
  const top = headerHeight + 8;
  const bottom = size.height - 60;
  const left = 32 + Math.ceil(ticks.width) + uprightLines(label, bottom - top).length * lineHeight;
  return { left, top, right: size.width - 26, bottom };
}
