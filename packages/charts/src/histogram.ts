import { chartHeader, type LegendEntry } from "./chart-header.ts";
import { linePath } from "./line-chart.ts";
import { axisScale, axisTicks, bottomAxis, leftAxis, type NumberAxis, plotArea } from "./linear-axis.ts";
import { colourOf } from "./series-style.ts";
import { type ChartWords, type Svg, svgDocument } from "./svg-document.ts";
import { element } from "./svg-markup.ts";

/** How often values fall between edges, for one or more groups drawn over each other. */
export interface Histogram extends ChartWords {
  readonly x: NumberAxis;
  readonly y: NumberAxis;
  /** Ascending edges, one more than values in each series. */
  readonly edges: readonly number[];
  readonly series: readonly { readonly name: string; readonly values: readonly number[] }[];
  /** Pixels; 560 by 420 where not given. */
  readonly width?: number;
  readonly height?: number;
}

/** The outline of a histogram: up and down at every edge, from 0 to 0. */
function outline(edges: readonly number[], values: readonly number[]): readonly { x: number; y: number }[] {
  const corners = values.flatMap((value, index) => {
    const height = Number.isFinite(value) ? value : 0;
    return [
      { x: edges[index] ?? Number.NaN, y: height },
      { x: edges[index + 1] ?? Number.NaN, y: height },
    ];
  });
  const first = corners[0];
  const last = corners.at(-1);
  return first === undefined || last === undefined
    ? []
    : [{ x: first.x, y: 0 }, ...corners, { x: last.x, y: 0 }];
}

/** Draws a histogram as an SVG file; groups are translucent, so that all of them stay visible. */
export function histogram(chart: Histogram): Svg {
  const { width = 560, height = 420 } = chart;
  const xTicks = axisTicks({ domain: [chart.edges[0] ?? 0, chart.edges.at(-1) ?? 1], ...chart.x }, [], 8);
  const yTicks = axisTicks(
    chart.y,
    chart.series.flatMap((series) => series.values),
    5,
    true,
  );
  const legend = chart.series.map(
    (series, index): LegendEntry => ({ name: series.name, kind: "area", series: index }),
  );
  const header = chartHeader(chart, legend, width);
  const area = plotArea(header.height, yTicks, chart.y.label, { width, height });
  const x = axisScale(xTicks, area.left, area.right);
  const y = axisScale(yTicks, area.bottom, area.top);
  const shapes = chart.series.map((series, index) => {
    const d = linePath(outline(chart.edges, series.values), x, y);
    const colour = colourOf(index);
    return `${element("path", { class: `tn f${colour}`, d })}${element("path", { class: `ln s${colour}`, d })}`;
  });
  const body = [
    header.markup,
    bottomAxis(area, xTicks, chart.x.label, false),
    leftAxis(area, yTicks, chart.y.label),
    ...shapes,
  ];
  return svgDocument({ ...chart, width, height, body: body.join("") });
}
