import { type ScaleBand, type ScaleLinear, scaleBand } from "d3-scale";
import { bottomCategories, categoryLabels, leftCategories } from "./category-axis.ts";
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
import { colourOf } from "./series-style.ts";
import { type ChartWords, type Svg, svgDocument } from "./svg-document.ts";
import { element, lineElement } from "./svg-markup.ts";
import { textWidth } from "./text-width.ts";

/** One bar, with an interval where there is one; null leaves the place empty. */
export type Bar = number | null | { readonly value: number; readonly low: number; readonly high: number };

/** Bars by category, grouped where there are several series. */
export interface BarChart extends ChartWords {
  readonly categories: readonly string[];
  readonly series: readonly { readonly name: string; readonly values: readonly Bar[] }[];
  /** The axis of the numbers; without a domain it begins or ends at 0. */
  readonly values: NumberAxis;
  /** Name of what the categories are; drawn under upright bars. */
  readonly categoryLabel?: string;
  /** Lying bars leave room for long names; their chart is as high as it needs to be. */
  readonly orientation?: "vertical" | "horizontal";
  /** A dashed line across all bars. */
  readonly reference?: { readonly name: string; readonly value: number };
  /** Pixels; 560 by 420 where not given; lying bars decide their height themselves. */
  readonly width?: number;
  readonly height?: number;
}

type Scale = ScaleLinear<number, number>;

interface Interval {
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
}

function intervalOf(bar: Bar | undefined): Interval | null {
  if (bar === undefined || bar === null) return null;
  const read = typeof bar === "number" ? { value: bar, low: null, high: null } : bar;
  return Number.isFinite(read.value) ? read : null;
}

function allNumbers(chart: BarChart): readonly number[] {
  const bars = chart.series.flatMap((series) => series.values.map(intervalOf));
  const numbers = bars.flatMap((bar) =>
    bar === null ? [] : [bar.value, bar.low ?? bar.value, bar.high ?? bar.value],
  );
  return chart.reference === undefined ? numbers : [...numbers, chart.reference.value];
}

function legendOf(chart: BarChart): readonly LegendEntry[] {
  const entries = chart.series.map(
    (series, index): LegendEntry => ({ name: series.name, kind: "area", series: index }),
  );
  if (chart.reference !== undefined)
    entries.push({ name: chart.reference.name, kind: "reference", series: 0 });
  return entries;
}

/** A rectangle and its interval; `along` runs over the categories, `scale` over the numbers. */
function barMark(
  bar: Interval,
  along: number,
  size: number,
  scale: Scale,
  lying: boolean,
  colour: number,
): string {
  const zero = scale(Math.min(Math.max(0, Math.min(...scale.domain())), Math.max(...scale.domain())));
  const end = scale(bar.value);
  const low = Math.min(zero, end);
  const length = Math.abs(zero - end);
  const box = lying
    ? { x: low, y: along, width: length, height: size }
    : { x: along, y: low, width: size, height: length };
  const rectangle = element("rect", { class: `f${colour}`, ...box, rx: 1.5 });
  if (bar.low === null || bar.high === null) return rectangle;
  const middle = along + size / 2;
  const [from, to] = [scale(bar.low), scale(bar.high)];
  const line = (a: number, b: number, c: number, d: number) =>
    lying ? lineElement(b, a, d, c, "wh") : lineElement(a, b, c, d, "wh");
  const caps = [from, to].map((place) => line(middle - 3, place, middle + 3, place));
  return `${rectangle}${line(middle, from, middle, to)}${caps.join("")}`;
}

function bars(chart: BarChart, band: ScaleBand<number>, scale: Scale, lying: boolean): string {
  const group = scaleBand<number>()
    .domain(chart.series.keys())
    .range([0, band.bandwidth()])
    .paddingInner(0.08);
  const drawn = chart.series.flatMap((series, index) =>
    chart.categories.map((_, category) => {
      const bar = intervalOf(series.values[category]);
      const along = (band(category) ?? 0) + (group(index) ?? 0);
      return bar === null ? "" : barMark(bar, along, group.bandwidth(), scale, lying, colourOf(index));
    }),
  );
  return drawn.join("");
}

function referenceLine(chart: BarChart, area: Area, scale: Scale, lying: boolean): string {
  if (chart.reference === undefined) return "";
  const place = scale(chart.reference.value);
  return lying
    ? lineElement(place, area.top, place, area.bottom, "ax rf ln")
    : lineElement(area.left, place, area.right, place, "ax rf ln");
}

function bandOf(chart: BarChart, from: number, to: number): ScaleBand<number> {
  return scaleBand<number>()
    .domain(chart.categories.keys())
    .range([from, to])
    .paddingInner(0.28)
    .paddingOuter(0.16);
}

function lyingBars(chart: BarChart): Svg {
  const { width = 560 } = chart;
  const ticks = axisTicks(chart.values, allNumbers(chart), 6, true);
  const header = chartHeader(chart, legendOf(chart), width);
  const widest = Math.max(0, ...chart.categories.map((category) => textWidth(category, 12)));
  const room = Math.min(widest + 4, width * 0.4);
  const rowHeight = 12 + 14 * Math.max(1, chart.series.length);
  const bottom = header.height + 8 + Math.max(1, chart.categories.length) * rowHeight;
  const area = { left: 30 + room, top: header.height + 8, right: width - 28, bottom };
  const band = bandOf(chart, area.top, area.bottom);
  const scale = axisScale(ticks, area.left, area.right);
  const body = [
    header.markup,
    bottomAxis(area, ticks, chart.values.label),
    bars(chart, band, scale, true),
    referenceLine(chart, area, scale, true),
    leftCategories(area, band, chart.categories, room),
  ];
  return svgDocument({ ...chart, width, height: Math.ceil(bottom + 56), body: body.join("") });
}

function uprightBars(chart: BarChart): Svg {
  const { width = 560, height = 420 } = chart;
  const ticks = axisTicks(chart.values, allNumbers(chart), 5, true);
  const header = chartHeader(chart, legendOf(chart), width);
  const plot = plotArea(header.height, ticks, chart.values.label, { width, height });
  const room = (plot.right - plot.left) / Math.max(1, chart.categories.length);
  const labels = categoryLabels(chart.categories, room);
  const area = { ...plot, bottom: height - labels.height - (chart.categoryLabel === undefined ? 14 : 34) };
  const band = bandOf(chart, area.left, area.right);
  const scale = axisScale(ticks, area.bottom, area.top);
  const base = scale(Math.max(0, ticks.domain[0]));
  const body = [
    header.markup,
    leftAxis(area, ticks, chart.values.label),
    bars(chart, band, scale, false),
    lineElement(area.left, base, area.right, base, "ax"),
    referenceLine(chart, area, scale, false),
    bottomCategories(area, band, labels, chart.categoryLabel ?? ""),
  ];
  return svgDocument({ ...chart, width, height, body: body.join("") });
}

/** Draws bars as an SVG file, upright or lying, with intervals and a reference line where given. */
export function barChart(chart: BarChart): Svg {
  return chart.orientation === "horizontal" ? lyingBars(chart) : uprightBars(chart);
}
