import type { ScaleLinear } from "d3-scale";
import { area as areaShape, curveLinear, line as lineShape } from "d3-shape";
import { chartHeader, type LegendEntry } from "./chart-header.ts";
import {
  type Area,
  axisScale,
  axisTicks,
  bottomAxis,
  leftAxis,
  type NumberAxis,
  plotArea,
} from "./linear-axis.ts";
import { colourOf, dashOf } from "./series-style.ts";
import { type ChartWords, type Svg, svgDocument } from "./svg-document.ts";
import { element, lineElement, textElement } from "./svg-markup.ts";
import { textWidth } from "./text-width.ts";

/** A point of a line; what is not a finite number leaves a gap. */
export interface LinePoint {
  readonly x: number;
  readonly y: number;
}

/** Several lines over one number axis, with what they are to be compared with. */
export interface LineChart extends ChartWords {
  readonly x: NumberAxis;
  readonly y: NumberAxis;
  readonly series: readonly { readonly name: string; readonly points: readonly LinePoint[] }[];
  /** A dashed grey line, such as the diagonal of a model that knows nothing. */
  readonly reference?: { readonly name: string; readonly points: readonly LinePoint[] };
  /** A shaded strip, such as an interval. */
  readonly band?: {
    readonly name: string;
    readonly points: readonly { readonly x: number; readonly low: number; readonly high: number }[];
  };
  /** An upright line between two heights with its text, such as the widest gap of two curves. */
  readonly gap?: { readonly x: number; readonly low: number; readonly high: number; readonly label: string };
  /** Pixels; 560 by 420 where not given. */
  readonly width?: number;
  readonly height?: number;
}

type Scale = ScaleLinear<number, number>;

function isDrawn(point: LinePoint): boolean {
  return Number.isFinite(point.x) && Number.isFinite(point.y);
}

/** The path of a line; empty where no point is finite. */
export function linePath(points: readonly LinePoint[], x: Scale, y: Scale): string {
  const shape = lineShape<LinePoint>(
    (point) => x(point.x),
    (point) => y(point.y),
  );
  return shape.defined(isDrawn).curve(curveLinear).digits(2)(points) ?? "";
}

/** The path of a shaded strip between two lines. */
export function bandPath(
  points: readonly { readonly x: number; readonly low: number; readonly high: number }[],
  x: Scale,
  y: Scale,
): string {
  const shape = areaShape<{ readonly x: number; readonly low: number; readonly high: number }>()
    .x((point) => x(point.x))
    .y0((point) => y(point.low))
    .y1((point) => y(point.high))
    .defined((point) => [point.x, point.low, point.high].every(Number.isFinite));
  return shape.digits(2)(points) ?? "";
}

function legendOf(chart: LineChart): readonly LegendEntry[] {
  const lines = chart.series.map(
    (series, index): LegendEntry => ({ name: series.name, kind: "line", series: index }),
  );
  if (chart.band !== undefined) lines.push({ name: chart.band.name, kind: "band", series: 0 });
  if (chart.reference !== undefined) {
    lines.push({ name: chart.reference.name, kind: "reference", series: 0 });
  }
  return lines;
}

function gapMark(gap: NonNullable<LineChart["gap"]>, area: Area, x: Scale, y: Scale): string {
  const place = x(gap.x);
  const toRight = place + 8 + textWidth(gap.label, 12) < area.right;
  const text = {
    class: "b hl",
    x: toRight ? place + 8 : place - 8,
    y: (y(gap.low) + y(gap.high)) / 2 + 4,
    "text-anchor": toRight ? "start" : "end",
  };
  return `${lineElement(place, y(gap.low), place, y(gap.high), "ax ln")}${textElement(gap.label, text)}`;
}

function plot(chart: LineChart, area: Area, x: Scale, y: Scale): string {
  const band =
    chart.band === undefined ? "" : element("path", { class: "bd f0", d: bandPath(chart.band.points, x, y) });
  const reference =
    chart.reference === undefined
      ? ""
      : element("path", { class: "ax rf", d: linePath(chart.reference.points, x, y) });
  const lines = chart.series.map((series, index) =>
    element("path", {
      class: `ln s${colourOf(index)}`,
      "stroke-dasharray": dashOf(index),
      d: linePath(series.points, x, y),
    }),
  );
  const gap = chart.gap === undefined ? "" : gapMark(chart.gap, area, x, y);
  return `${band}${reference}${lines.join("")}${gap}`;
}

/** Draws lines as an SVG file; the same input gives the same file. */
export function lineChart(chart: LineChart): Svg {
  const { width = 560, height = 420 } = chart;
  const all = [...chart.series.map((series) => series.points), chart.reference?.points ?? []].flat();
  const strip = chart.band?.points ?? [];
  const xs = [...all, ...strip].map((point) => point.x);
  const ys = [...all.map((point) => point.y), ...strip.flatMap((point) => [point.low, point.high])];
  const xTicks = axisTicks(chart.x, xs, 6);
  const yTicks = axisTicks(chart.y, ys, 5);
  const header = chartHeader(chart, legendOf(chart), width);
  const area = plotArea(header.height, yTicks, chart.y.label, { width, height });
  const x = axisScale(xTicks, area.left, area.right);
  const y = axisScale(yTicks, area.bottom, area.top);
  const body = [
    header.markup,
    bottomAxis(area, xTicks, chart.x.label),
    leftAxis(area, yTicks, chart.y.label),
    plot(chart, area, x, y),
  ].join("");
  return svgDocument({ ...chart, width, height, body });
}
