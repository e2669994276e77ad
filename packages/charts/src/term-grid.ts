import { scaleBand, scaleLinear } from "d3-scale";
import { chartHeader, type LegendEntry } from "./chart-header.ts";
import { type Area, type AxisTicks, axisScale, axisTicks } from "./linear-axis.ts";
import { type ChartWords, type Svg, svgDocument } from "./svg-document.ts";
import { element, lineElement, textElement } from "./svg-markup.ts";
import { clipText, textWidth, wrapText } from "./text-width.ts";

/** One small panel: a value for each step of a scale, or for each pair of steps. */
export type TermPanel = {
  readonly title: string;
  /** A second, smaller line, such as the title in another language. */
  readonly subtitle?: string;
} & (
  | {
      readonly kind: "steps";
      readonly steps: readonly {
        readonly label: string;
        readonly value: number;
        /** Set apart from the ordered steps, such as a missing value. */
        readonly apart?: boolean;
      }[];
    }
  | {
      readonly kind: "pairs";
      readonly columns: readonly string[];
      readonly rows: readonly string[];
      /** values[row][column]. */
      readonly values: readonly (readonly number[])[];
    }
);

/** Many small panels on one scale of values, read side by side. */
export interface TermGrid extends ChartWords {
  readonly panels: readonly TermPanel[];
  /** What the values are; said once. */
  readonly valueLabel: string;
  readonly names: { readonly raises: string; readonly lowers: string };
  /** Panels side by side; 3 where not given. */
  readonly columns?: number;
}

const panelWidth = 300;
const dataHeight = 136;
const underData = 28;
const gutter = 16;

type StepsPanel = Extract<TermPanel, { kind: "steps" }>;
type PairsPanel = Extract<TermPanel, { kind: "pairs" }>;

function valuesOf(panel: TermPanel): readonly number[] {
  return panel.kind === "steps" ? panel.steps.map((step) => step.value) : panel.values.flat();
}

/** Colour 0 speaks for repayment, colour 1 against it. */
function sideOf(value: number): number {
  return value >= 0 ? 0 : 1;
}

/** Labels under the steps, left to right, leaving out those that would touch the last one drawn; the last is always kept. */
function stepLabels(labels: readonly string[], centres: readonly number[], y: number, right: number): string {
  const widest = 84;
  const last = labels.length - 1;
  const halfOf = (index: number) => textWidth(clipText(labels[index] ?? "", 10, widest), 10) / 2;
  const placeOf = (index: number) => Math.min(centres[index] ?? 0, right - halfOf(index));
  const limit = placeOf(last) - halfOf(last) - 6;
  let free = Number.NEGATIVE_INFINITY;
  const drawn = labels.map((label, index) => {
    const x = placeOf(index);
    const begins = x - halfOf(index);
    const fits = begins >= free && (index === last || x + halfOf(index) <= limit);
    if (!fits) return "";
    free = x + halfOf(index) + 6;
    return textElement(clipText(label, 10, widest), {
      class: "mu",
      x,
      y,
      "text-anchor": "middle",
      "font-size": 10,
    });
  });
  return drawn.join("");
}

function valueAxis(area: Area, ticks: AxisTicks): string {
  const scale = axisScale(ticks, area.bottom, area.top);
  return ticks.ticks
    .map((tick) => {
      const y = scale(tick.value);
      const text = { class: "mu", x: area.left - 6, y: y + 3.5, "text-anchor": "end", "font-size": 10 };
      const line = lineElement(area.left, y, area.right, y, tick.value === 0 ? "ax" : "gr");
      return `${line}${textElement(tick.text, text)}`;
    })
    .join("");
}

function stepsMarkup(panel: StepsPanel, area: Area, ticks: AxisTicks): string {
  const scale = axisScale(ticks, area.bottom, area.top);
  const apart = panel.steps.filter((step) => step.apart === true).length;
  const joint = apart === panel.steps.length ? 0 : Math.min(apart, 1) * 6;
  const room = (area.right - area.left - joint) / Math.max(1, panel.steps.length);
  const gap = Math.min(2, room * 0.15);
  let x = area.left;
  let shifted = false;
  const centres: number[] = [];
  const drawn = panel.steps.map((step) => {
    if (step.apart === true && !shifted) {
      shifted = true;
      x += joint;
    }
    const [from, to] = [scale(0), scale(step.value)];
    const box = {
      x: x + gap / 2,
      y: Math.min(from, to),
      width: room - gap,
      height: Math.max(0.75, Math.abs(from - to)),
    };
    centres.push(x + room / 2);
    x += room;
    return element("rect", { class: `f${sideOf(step.value)}${step.apart === true ? " tn" : ""}`, ...box });
  });
  const labels = panel.steps.map((step) => step.label);
  return `${valueAxis(area, ticks)}${drawn.join("")}${stepLabels(labels, centres, area.bottom + 15, area.right)}`;
}

function pairsMarkup(panel: PairsPanel, outer: Area): string {
  const labelRoom = 84;
  const area = { ...outer, left: outer.left - 34 + labelRoom };
  const x = scaleBand<number>().domain(panel.columns.keys()).range([area.left, area.right]);
  const y = scaleBand<number>().domain(panel.rows.keys()).range([area.bottom, area.top]);
  const largest = Math.max(1e-12, ...panel.values.flat().map(Math.abs));
  const strength = scaleLinear().domain([0, largest]).range([0, 1]).clamp(true);
  const cells = panel.values.flatMap((row, rowIndex) =>
    row.map((value, column) =>
      element("rect", {
        class: `f${sideOf(value)}`,
        "fill-opacity": strength(Math.abs(value)),
        x: x(column),
        y: y(rowIndex),
        width: x.bandwidth() + 0.3,
        height: y.bandwidth() + 0.3,
      }),
    ),
  );
  const every = Math.max(1, Math.ceil(12 / Math.max(1, y.bandwidth())));
  const rowLabels = panel.rows.map((label, index) => {
    if (index % every !== 0) return "";
    const place = { x: area.left - 6, y: (y(index) ?? 0) + y.bandwidth() / 2 + 3.5, "text-anchor": "end" };
    return textElement(clipText(label, 10, labelRoom - 8), { class: "mu", ...place, "font-size": 10 });
  });
  const centres = panel.columns.map((_, index) => (x(index) ?? 0) + x.bandwidth() / 2);
  return `${cells.join("")}${rowLabels.join("")}${stepLabels(panel.columns, centres, area.bottom + 15, area.right)}`;
}

function titleLines(panel: TermPanel): readonly string[] {
  return wrapText(panel.title, 12, panelWidth - 20, 2);
}

/** Pixels from the top of a panel to its data: the same in all panels, so that rows line up. */
function headRoom(panels: readonly TermPanel[]): number {
  const lines = Math.max(1, ...panels.map((panel) => titleLines(panel).length));
  return 10 + 15 * (lines + (panels.some((panel) => panel.subtitle !== undefined) ? 1 : 0));
}

function panelMarkup(panel: TermPanel, left: number, top: number, head: number, ticks: AxisTicks): string {
  const bottom = top + head + dataHeight;
  const area = { left: left + 34, top: top + head, right: left + panelWidth - 4, bottom };
  const lines = titleLines(panel);
  const title = lines.map((line, row) => textElement(line, { class: "b", x: left, y: top + 12 + 15 * row }));
  const y = top + 12 + 15 * lines.length;
  const small = { class: "mu", x: left, y, "font-size": 11 };
  const subtitle =
    panel.subtitle === undefined ? "" : textElement(clipText(panel.subtitle, 11, panelWidth - 8), small);
  const data = panel.kind === "steps" ? stepsMarkup(panel, area, ticks) : pairsMarkup(panel, area);
  return `${title.join("")}${subtitle}${data}`;
}

/** Draws the shapes of an additive model's terms as one SVG file; all step panels share their scale, each pair panel has its own. */
export function termGrid(grid: TermGrid): Svg {
  const columns = Math.max(1, Math.min(grid.columns ?? 3, grid.panels.length));
  const width = Math.max(460, 2 * gutter + columns * panelWidth + (columns - 1) * gutter);
  const legend: readonly LegendEntry[] = [
    { name: grid.names.raises, kind: "area", series: 0 },
    { name: grid.names.lowers, kind: "area", series: 1 },
  ];
  const header = chartHeader({ ...grid, subtitle: grid.subtitle ?? grid.valueLabel }, legend, width);
  const steps = grid.panels.filter((panel) => panel.kind === "steps").flatMap(valuesOf);
  const ticks = axisTicks({ label: "" }, steps, 4, true);
  const head = headRoom(grid.panels);
  const rowHeight = head + dataHeight + underData + gutter;
  const panels = grid.panels.map((panel, index) => {
    const left = gutter + (index % columns) * (panelWidth + gutter);
    const top = header.height + 10 + Math.floor(index / columns) * rowHeight;
    return panelMarkup(panel, left, top, head, ticks);
  });
  const height = header.height + 10 + Math.ceil(grid.panels.length / columns) * rowHeight;
  return svgDocument({ ...grid, width, height, body: `${header.markup}${panels.join("")}` });
}
