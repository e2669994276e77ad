import { scaleBand } from "d3-scale";
import { chartHeader } from "./chart-header.ts";
import { type ChartWords, type Svg, svgDocument } from "./svg-document.ts";
import { element, textElement } from "./svg-markup.ts";
import { clipText, textWidth, wrapText } from "./text-width.ts";

/** A cell of a matrix; null leaves its place empty. */
export type MatrixCell = {
  /** How strongly the cell is shaded, 0 to 1; what is outside is taken as the nearer end. */
  readonly shade: number;
  /** Written into the cell. */
  readonly text: string;
} | null;

/** A table whose cells are shaded by their value, such as where accounts of one bucket went. */
export interface MatrixChart extends ChartWords {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  /** cells[row][column]. */
  readonly cells: readonly (readonly MatrixCell[])[];
  /** What the rows and the columns are. */
  readonly rowLabel: string;
  readonly columnLabel: string;
  /** Pixels; 640 where not given. The height follows from the rows. */
  readonly width?: number;
}

const rowHeight = 30;
const padding = 20;
const textSize = 11;

function rowTexts(chart: MatrixChart, centre: (row: number) => number, right: number, room: number): string {
  return chart.rows
    .map((label, row) =>
      textElement(clipText(label, 12, room), { x: right - 8, y: centre(row) + 4, "text-anchor": "end" }),
    )
    .join("");
}

/** The shade of a cell and its text, whose halo keeps it legible on any shade. */
function cellMarkup(cell: MatrixCell, box: { x: number; y: number; width: number; height: number }): string {
  const outline = element("rect", { class: "gr", ...box });
  if (cell === null) return outline;
  const shade = Number.isFinite(cell.shade) ? Math.max(0, Math.min(1, cell.shade)) : 0;
  const place = { x: box.x + box.width / 2, y: box.y + box.height / 2 + 4, "text-anchor": "middle" };
  const text = clipText(cell.text, textSize, box.width - 2);
  return [
    element("rect", { class: "f0", "fill-opacity": shade * 0.85, ...box }),
    outline,
    textElement(text, { class: "hl", "font-size": textSize, ...place }),
  ].join("");
}

/** Draws a matrix of shaded cells as one SVG file, its first row on top. */
export function matrixChart(chart: MatrixChart): Svg {
  const width = chart.width ?? 640;
  const header = chartHeader(chart, [], width);
  const widest = Math.max(0, ...chart.rows.map((label) => textWidth(label, 12)));
  const room = Math.min(160, widest);
  const left = padding + room + 12;
  const top = header.height + 70;
  const bottom = top + chart.rows.length * rowHeight;
  const x = scaleBand<number>()
    .domain(chart.columns.keys())
    .range([left, width - padding]);
  const y = scaleBand<number>().domain(chart.rows.keys()).range([top, bottom]);
  const columns = chart.columns.map((label, column) => {
    const centre = (x(column) ?? 0) + x.bandwidth() / 2;
    const lines = wrapText(label, 12, x.bandwidth() - 4, 3);
    return lines
      .map((line, row) => {
        const place = { x: centre, y: top - 8 - (lines.length - 1 - row) * 14, "text-anchor": "middle" };
        return textElement(line, place);
      })
      .join("");
  });
  const cells = chart.cells.flatMap((row, rowIndex) =>
    row.map((cell, column) =>
      cellMarkup(cell, {
        x: x(column) ?? 0,
        y: y(rowIndex) ?? 0,
        width: x.bandwidth(),
        height: y.bandwidth(),
      }),
    ),
  );
  const labels = [
    textElement(clipText(chart.rowLabel, 12, room + 4), { class: "mu", x: padding, y: top - 8 }),
    textElement(chart.columnLabel, {
      class: "mu",
      x: (left + width - padding) / 2,
      y: top - 54,
      "text-anchor": "middle",
    }),
  ];
  const centre = (row: number): number => (y(row) ?? 0) + y.bandwidth() / 2;
  const body = [header.markup, ...labels, ...columns, rowTexts(chart, centre, left, room), ...cells].join("");
  return svgDocument({ ...chart, width, height: bottom + padding, body });
}
