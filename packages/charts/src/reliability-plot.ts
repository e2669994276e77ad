import type { ScaleLinear } from "d3-scale";
import { chartHeader, type LegendEntry } from "./chart-header.ts";
import { bandPath, linePath } from "./line-chart.ts";
import { axisScale, axisTicks, bottomAxis, leftAxis, type NumberAxis, plotArea } from "./linear-axis.ts";
import { type ChartWords, type Svg, svgDocument } from "./svg-document.ts";
import { element, lineElement } from "./svg-markup.ts";

/** One bin of a reliability plot; all parts are shares from 0 to 1. */
export interface ReliabilityPoint {
  readonly predicted: number;
  readonly observed: number;
  /** Interval of the observed share. */
  readonly low: number;
  readonly high: number;
  /** Where the observed share of a perfectly calibrated model would lie. */
  readonly expectedLow: number;
  readonly expectedHigh: number;
}

/** Observed against predicted shares, bin by bin, over the diagonal of a perfect model. */
export interface ReliabilityPlot extends ChartWords {
  readonly xLabel: string;
  readonly yLabel: string;
  readonly names: { readonly points: string; readonly perfect: string; readonly band: string };
  readonly points: readonly ReliabilityPoint[];
  /** Pixels; 560 by 420 where not given. */
  readonly width?: number;
  readonly height?: number;
}

type Scale = ScaleLinear<number, number>;

function marks(points: readonly ReliabilityPoint[], x: Scale, y: Scale): string {
  return points
    .map((point) => {
      const place = x(point.predicted);
      return [
        lineElement(place, y(point.low), place, y(point.high), "ln s0"),
        lineElement(place - 4, y(point.low), place + 4, y(point.low), "ln s0"),
        lineElement(place - 4, y(point.high), place + 4, y(point.high), "ln s0"),
        element("circle", { class: "f0", cx: place, cy: y(point.observed), r: 4 }),
      ].join("");
    })
    .join("");
}

/** Draws a reliability plot as an SVG file; both axes run from 0 to 1. */
export function reliabilityPlot(plot: ReliabilityPlot): Svg {
  const { width = 560, height = 420 } = plot;
  const axis = (label: string): NumberAxis => ({ label, domain: [0, 1], format: "percent" });
  const ticks = axisTicks(axis(plot.xLabel), [], 5);
  const legend: readonly LegendEntry[] = [
    { name: plot.names.points, kind: "line", series: 0 },
    { name: plot.names.band, kind: "band", series: 5 },
    { name: plot.names.perfect, kind: "reference", series: 0 },
  ];
  const header = chartHeader(plot, legend, width);
  const area = plotArea(header.height, ticks, plot.yLabel, { width, height });
  const x = axisScale(ticks, area.left, area.right);
  const y = axisScale(ticks, area.bottom, area.top);
  const strip = plot.points.map((point) => ({
    x: point.predicted,
    low: point.expectedLow,
    high: point.expectedHigh,
  }));
  const diagonal = linePath(
    [
      { x: 0, y: 0 },
      { x: 1, y: 1 },
    ],
    x,
    y,
  );
  const points = plot.points.map((point) => ({ x: point.predicted, y: point.observed }));
  const body = [
    header.markup,
    bottomAxis(area, ticks, plot.xLabel),
    leftAxis(area, ticks, plot.yLabel),
    element("path", { class: "bd f5", d: bandPath(strip, x, y) }),
    element("path", { class: "ax rf", d: diagonal }),
    element("path", { class: "ln s0", d: linePath(points, x, y) }),
    marks(plot.points, x, y),
  ];
  return svgDocument({ ...plot, width, height, body: body.join("") });
}
