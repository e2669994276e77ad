import { describe, expect, test } from "vitest";
import { type BarChart, barChart } from "./bar-chart.ts";
import { type Histogram, histogram } from "./histogram.ts";
import { type LineChart, lineChart } from "./line-chart.ts";
import { type MatrixChart, matrixChart } from "./matrix-chart.ts";
import { reliabilityPlot } from "./reliability-plot.ts";
import { type TermGrid, termGrid } from "./term-grid.ts";

const hostile = `</text><script>alert("1")</script>\u0007\u202e&'`;
const words = { title: "Title 标题", subtitle: "Subtitle", description: "What it shows" };

const line: LineChart = {
  ...words,
  x: { label: "Week" },
  y: { label: "Recovered" },
  series: [
    { name: "first", points: [0, 1, 2].map((x) => ({ x, y: x * 10 })) },
    { name: "second", points: [0, 1, 2].map((x) => ({ x, y: 20 - x })) },
  ],
  reference: {
    name: "plan",
    points: [
      { x: 0, y: 5 },
      { x: 2, y: 5 },
    ],
  },
  band: {
    name: "range",
    points: [
      { x: 0, low: 1, high: 3 },
      { x: 2, low: 4, high: 9 },
    ],
  },
  gap: { x: 1, low: 3, high: 8, label: "gap" },
};
const bars: BarChart = {
  ...words,
  categories: ["a", "b", "c"],
  values: { label: "Value" },
  series: [
    { name: "one", values: [10, -5, null] },
    { name: "two", values: [{ value: 20, low: 15, high: 25 }, 0, 5] },
  ],
  reference: { name: "limit", value: 12 },
};
const counts: Histogram = {
  ...words,
  x: { label: "p", format: "percent" },
  y: { label: "share" },
  edges: [0, 0.5, 1],
  series: [
    { name: "one", values: [1, 3] },
    { name: "two", values: [2, 2] },
  ],
};
const grid: TermGrid = {
  ...words,
  valueLabel: "log-odds",
  names: { raises: "for", lowers: "against" },
  panels: [
    {
      kind: "steps",
      title: "one",
      steps: [
        { label: "a", value: 1 },
        { label: "b", value: -2 },
        { label: "missing", value: 0, apart: true },
      ],
    },
    {
      kind: "pairs",
      title: "two",
      columns: ["x", "y"],
      rows: ["u", "v"],
      values: [
        [1, -1],
        [0, 0.5],
      ],
    },
  ],
};

const matrix: MatrixChart = {
  ...words,
  rows: ["M0", "M1"],
  columns: ["M0", "M1", "M2"],
  cells: [
    [{ shade: 0.9, text: "90%" }, { shade: 0.1, text: "10%" }, null],
    [
      { shade: 0.4, text: "40%" },
      { shade: 0, text: "0%" },
      { shade: 0.6, text: "60%" },
    ],
  ],
  rowLabel: "from",
  columnLabel: "to",
};

const point = { predicted: 0.3, observed: 0.35, low: 0.3, high: 0.4, expectedLow: 0.25, expectedHigh: 0.36 };
const draw = (name: string, of = words) => {
  const reliability = {
    ...of,
    xLabel: name,
    yLabel: name,
    names: { points: name, perfect: name, band: name },
  };
  return [
    lineChart({
      ...line,
      ...of,
      x: { label: name },
      series: line.series.map((series) => ({ ...series, name })),
    }),
    barChart({ ...bars, ...of, categories: [name, "b", "c"], values: { label: name } }),
    barChart({ ...bars, ...of, categories: [name, "b", "c"], orientation: "horizontal" }),
    histogram({ ...counts, ...of, x: { label: name } }),
    reliabilityPlot({ ...reliability, points: [point, { ...point, predicted: 0.6 }] }),
    termGrid({ ...grid, ...of, panels: grid.panels.map((panel) => ({ ...panel, title: name })) }),
    matrixChart({ ...matrix, ...of, rows: [name, "M1"], columnLabel: name, rowLabel: name }),
  ];
};

/** Whether tags close in the order in which they open and nothing is left over. */
function isWellFormed(markup: string): boolean {
  const open: string[] = [];
  const rest = markup.replace(
    /<(\/?)([a-z]+)((?: [\w:-]+="[^"<>]*")*)(\/?)>/g,
    (_, end: string, name: string, _attributes, empty: string) => {
      if (end === "/") return open.pop() === name ? "" : "<";
      if (empty === "") open.push(name);
      return "";
    },
  );
  return open.length === 0 && !/[<>]/.test(rest);
}

function attributes(svg: string, tag: string, className: string): readonly Record<string, string>[] {
  const found = svg.matchAll(new RegExp(`<${tag} class="${className}"([^>]*)/>`, "g"));
  return [...found].map((match) =>
    Object.fromEntries(
      [...(match[1] ?? "").matchAll(/([\w-]+)="([^"]*)"/g)].map(([, key, value]) => [key, value]),
    ),
  );
}

/** The first series' line; the legend's sample is drawn with `h`. */
function firstLine(svg: string): Record<string, string> | undefined {
  return attributes(svg, "path", "ln s0").find((path) => !path["d"]?.includes("h"));
}

describe("every chart", () => {
  test("is well-formed and says what it is to readers who cannot see it", () => {
    for (const svg of draw("name")) {
      expect(isWellFormed(svg)).toBe(true);
      const [, title, description] = /role="img" aria-labelledby="(\w+) (\w+)"/.exec(svg) ?? [];
      expect(svg).toContain(`<title id="${title}">Title 标题</title>`);
      expect(svg).toContain(`<desc id="${description}">What it shows</desc>`);
    }
  });

  test("keeps hostile text from becoming markup", () => {
    for (const svg of draw(hostile, { title: hostile, subtitle: hostile, description: hostile })) {
      expect(isWellFormed(svg)).toBe(true);
      expect(svg).not.toContain("<script");
      expect(svg).not.toContain("\u0007");
      expect(svg).not.toContain("\u202e");
      expect(svg).toContain("&lt;script&gt;");
    }
  });

  test("holds only finite numbers, also for no data and for numbers that are none", () => {
    const broken = [Number.NaN, Number.POSITIVE_INFINITY, 1, Number.NEGATIVE_INFINITY, 2];
    const points = broken.map((y, x) => ({ x, y }));
    const charts = [
      ...draw("n"),
      lineChart({ ...line, series: [{ name: "x", points }] }),
      lineChart({ ...words, x: { label: "" }, y: { label: "" }, series: [] }),
      lineChart({
        ...words,
        x: { label: "" },
        y: { label: "" },
        series: [{ name: "flat", points: [{ x: 3, y: 7 }] }],
      }),
      barChart({
        ...bars,
        categories: broken.map((_, index) => `c${index}`),
        series: [{ name: "x", values: broken }],
      }),
      barChart({ ...bars, categories: [], series: [] }),
      barChart({ ...bars, categories: [], series: [], orientation: "horizontal" }),
      histogram({ ...counts, edges: [], series: [] }),
      histogram({ ...counts, edges: [0, 1, 2, 3, 4, 5], series: [{ name: "x", values: broken }] }),
      termGrid({ ...grid, panels: [] }),
      matrixChart({ ...matrix, rows: [], columns: [], cells: [] }),
      matrixChart({ ...matrix, cells: [broken.map((shade) => ({ shade, text: "x" })).slice(0, 3)] }),
    ];
    for (const svg of charts) expect(svg).not.toMatch(/NaN|Infinity|undefined|null/);
  });

  test("is the same for the same data, and its ids differ from those of other data", () => {
    expect(draw("name")).toEqual(draw("name"));
    const ids = draw("name").map((svg) => /id="(\w+)t"/.exec(svg)?.[1]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("loads nothing: no address but the SVG namespace, no import, no script", () => {
    for (const svg of draw("name")) {
      expect(svg.replace('xmlns="http://www.w3.org/2000/svg"', "")).not.toMatch(
        /https?:|url\(|@import|<script|href/,
      );
    }
  });
});

describe("what is drawn", () => {
  test("a line goes through its points in proportion", () => {
    const path = firstLine(lineChart(line));
    const places = [...(path?.["d"] ?? "").matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map(
      (match) => [Number(match[1]), Number(match[2])] as const,
    );
    const [a, b, c] = places;
    expect(places).toHaveLength(3);
    expect((b?.[0] ?? 0) - (a?.[0] ?? 0)).toBeCloseTo((c?.[0] ?? 0) - (b?.[0] ?? 0), 1);
    expect((a?.[1] ?? 0) - (b?.[1] ?? 0)).toBeCloseTo((b?.[1] ?? 0) - (c?.[1] ?? 0), 1);
    expect(a?.[1]).toBeGreaterThan(b?.[1] ?? Number.POSITIVE_INFINITY);
  });

  test("a missing value leaves a gap in the line", () => {
    const points = [1, 2, Number.NaN, 3, 4].map((y, x) => ({ x, y }));
    const path = firstLine(lineChart({ ...line, series: [{ name: "x", points }] }));
    expect(path?.["d"]?.match(/M/g)).toHaveLength(2);
  });

  test.each([
    ["vertical", "height"],
    ["horizontal", "width"],
  ] as const)("%s bars are as long as their values, from zero", (orientation, side) => {
    const svg = barChart({ ...bars, orientation });
    const bar = (className: string) =>
      attributes(svg, "rect", className)
        .filter((box) => box["rx"] === "1.5")
        .map((box) => Number(box[side]));
    const [ten = 0, minusFive = 0, ...rest] = bar("f0");
    expect(rest).toEqual([]);
    expect(ten / minusFive).toBeCloseTo(2, 1);
    expect(bar("f1").map((length) => length / ten)).toEqual([
      expect.closeTo(2, 1),
      expect.closeTo(0, 5),
      expect.closeTo(0.5, 1),
    ]);
  });

  test("an interval is drawn over its bar", () => {
    expect(attributes(barChart(bars), "line", "wh")).toHaveLength(3);
  });

  test("a reliability plot has a dot a bin, higher where more was observed", () => {
    const [, , , , svg = ""] = draw("n");
    expect(attributes(svg, "circle", "f0")).toHaveLength(2);
  });

  test("steps speak for or against by their colour, and a value of nothing is still to be seen", () => {
    const svg = termGrid(grid);
    expect(attributes(svg, "rect", "f1").filter((box) => !("rx" in box))).toHaveLength(2);
    const [missing] = attributes(svg, "rect", "f0 tn");
    expect(Number(missing?.["height"])).toBeGreaterThan(0.5);
  });

  test("a cell of a matrix is shaded by its value, and one without a value is empty", () => {
    const svg = matrixChart(matrix);
    const shades = attributes(svg, "rect", "f0").map((cell) => Number(cell["fill-opacity"]));
    expect(shades.map((shade) => shade / (shades[0] ?? 1))).toEqual(
      [1, 1 / 9, 4 / 9, 0, 6 / 9].map((share) => expect.closeTo(share, 1)),
    );
    expect(attributes(svg, "rect", "gr")).toHaveLength(6);
    expect(svg).toContain(">60%</text>");
  });
});
