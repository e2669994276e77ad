import { barChart, htmlPage, type PageTable, type Svg } from "@tactful/charts";
import type { ComparisonSummary, MeanInterval } from "@tactful/datasets";
import type { LocalizedText } from "@tactful/domain";
import type { FigureTable } from "./comparison-tables.ts";
import { comparisonWords as words } from "./comparison-words.ts";

type Tongue = keyof LocalizedText;

function pageTable({ caption, columns, rows }: FigureTable, tongue: Tongue): PageTable {
  return {
    caption: caption[tongue],
    columns: columns.map((label, at) => ({ label: label[tongue], align: at === 0 ? "start" : "end" })),
    rows: rows.map(({ name, cells }) => [
      name[tongue],
      ...cells.map((cell) => {
        if (!("text" in cell)) return cell[tongue];
        return cell.interval === undefined ? cell.text : { text: cell.text, note: cell.interval };
      }),
    ]),
  };
}

function scaled(
  { mean, low, high }: MeanInterval,
  factor: number,
): { value: number; low: number; high: number } {
  return { value: mean * factor, low: low * factor, high: high * factor };
}

/** A comparison as one HTML file: the tables, and bars of what each policy collects and of the complaints it draws. */
export function comparisonPage(
  summary: ComparisonSummary,
  setting: LocalizedText,
  tables: readonly FigureTable[],
  accounts: number,
  tongue: Tongue,
): string {
  const categories = summary.policies.map(({ title }) => title[tongue]);
  const bars = (label: LocalizedText, values: readonly MeanInterval[], factor: number): Svg =>
    barChart({
      title: label[tongue],
      description: `${label[tongue]}; ${words.interval[tongue]}`,
      categories,
      orientation: "horizontal",
      values: { label: label[tongue] },
      series: [{ name: label[tongue], values: values.map((value) => scaled(value, factor)) }],
    });
  const figures = summary.policies.map(({ figures: all }) => all);
  const net = bars(
    words.net,
    figures.map(({ netShare }) => netShare),
    100,
  );
  const complaints = bars(
    words.complaints,
    figures.map((all) => all.complaints),
    1000 / accounts,
  );
  return htmlPage({
    title: words.title[tongue],
    language: tongue === "zh" ? "zh-Hans" : "en",
    lead: setting[tongue],
    sections: [
      {
        heading: words.overview[tongue],
        blocks: [
          { kind: "notice", text: words.caution[tongue] },
          { kind: "charts", charts: [{ svg: net }, { svg: complaints }] },
        ],
      },
      ...tables.map((table) => ({
        heading: table.caption[tongue],
        blocks: [{ kind: "table", ...pageTable(table, tongue) } as const],
      })),
    ],
    footer: `${words.perThousand[tongue]}; ${words.interval[tongue]}`,
  });
}
