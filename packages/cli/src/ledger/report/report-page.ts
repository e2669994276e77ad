import { htmlPage, type Page, type PageBlock } from "@tactful/charts";
import { formatCount } from "../../terminal/format-number.ts";
import { amountText } from "../../words/figures.ts";
import { fillText, type OutputLanguage, type Say, sayIn } from "../../words/output-language.ts";
import type { PortfolioReport } from "./portfolio-report.ts";
import { cureChart, migrationChart, rollChart, vintageChart } from "./report-charts.ts";
import {
  accountsCell,
  balanceCell,
  cohortsTable,
  cureTable,
  migrationTable,
  monthlyRollTable,
  monthTable,
  rollTable,
  vintageTable,
} from "./report-tables.ts";
import { reportWords as words } from "./report-words.ts";

type Section = Page["sections"][number];

function overview(report: PortfolioReport, say: Say): Section {
  const { totals, currency, leftOut } = report;
  const last = totals.at(-1);
  const money = (minor: number | undefined): string => amountText(minor ?? 0, currency);
  const notice: readonly PageBlock[] =
    leftOut === 0
      ? []
      : [{ kind: "notice", text: say(fillText(words.leftOut, { count: formatCount(leftOut) })) }];
  return {
    heading: say(words.overview),
    blocks: [
      ...notice,
      {
        kind: "facts",
        items: [
          { label: say(words.accounts), value: formatCount(last?.accounts ?? 0), note: last?.month ?? "" },
          { label: say(words.balance), value: money(last?.balanceMinor), note: currency },
          { label: say(words.overdue), value: money(last?.overdueMinor), note: currency },
          { label: say(words.collected), value: money(last?.collectedMinor), note: currency },
        ],
      },
      monthTable(report, say),
    ],
  };
}

function migration(report: PortfolioReport, say: Say): Section {
  const month = report.months.at(-1) ?? "";
  const rows = report.lastMigration;
  return {
    heading: say(words.migration),
    blocks: [
      { kind: "chart", svg: migrationChart(report.migration, say), caption: say(words.migrationAllText) },
      migrationTable(rows, say(fillText(words.migrationLast, { month })), accountsCell, say),
      migrationTable(rows, say(fillText(words.migrationMoney, { month })), balanceCell, say),
    ],
  };
}

function cure(report: PortfolioReport, say: Say): Section {
  const text: PageBlock = { kind: "text", text: say(words.cureText) };
  const blocks: readonly PageBlock[] =
    report.cure.length === 0
      ? [{ kind: "text", text: say(words.cureNone) }]
      : [text, { kind: "chart", svg: cureChart(report, say) }, cureTable(report, say)];
  return { heading: say(words.cure), blocks };
}

function vintages(report: PortfolioReport, say: Say): Section {
  return {
    heading: say(words.vintage),
    blocks: [
      {
        kind: "charts",
        charts: report.vintages.map((of) => ({
          svg: vintageChart(of, say),
          caption: say(words.vintageText),
        })),
      },
      ...report.vintages.map((of) => vintageTable(of, say)),
    ],
  };
}

/** The report as one self-contained HTML page. */
export function reportPage(report: PortfolioReport, language: OutputLanguage): string {
  const say = sayIn(language);
  const { months, asOf, currency } = report;
  const lead = fillText(words.lead, { from: months[0] ?? "", to: months.at(-1) ?? "", asOf, currency });
  return htmlPage({
    title: say(words.title),
    language: language === "en" ? "en" : "zh-Hans",
    lead: say(lead),
    sections: [
      overview(report, say),
      migration(report, say),
      {
        heading: say(words.rolls),
        blocks: [
          rollTable(report, say),
          { kind: "chart", svg: rollChart(report, say), caption: say(words.rollChartText) },
          monthlyRollTable(report, say),
        ],
      },
      cure(report, say),
      vintages(report, say),
      {
        heading: say(words.cohorts),
        blocks: report.cohorts.map(({ key }) => cohortsTable(report, key, say)),
      },
      { heading: say(words.reading), blocks: [{ kind: "list", items: words.readings.map(say) }] },
    ],
    footer: say(words.footer),
  });
}
