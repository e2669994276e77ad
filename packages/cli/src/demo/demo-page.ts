import { htmlPage, type Page, type PageBlock, type PageTable } from "@tactful/charts";
import type { LocalizedText } from "@tactful/domain";
import { formatCount, formatDuration } from "../terminal/format-number.ts";
import { amountText, percentText } from "../words/figures.ts";
import { fillText, type OutputLanguage, type Say, sayIn } from "../words/output-language.ts";
import { demoCharts } from "./demo-charts.ts";
import type { DemoReport } from "./demo-report.ts";
import { demoWords as words } from "./demo-words.ts";
import type { GroupTotal } from "./group-totals.ts";
import { reasonLines } from "./reason-lines.ts";

type Section = Page["sections"][number];

function columnsOf(
  labels: readonly (readonly [LocalizedText, "start" | "end"])[],
  say: Say,
): PageTable["columns"] {
  return labels.map(([label, align]) => ({ label: say(label), align }));
}

function totalsTable(
  report: DemoReport,
  groups: readonly GroupTotal[],
  caption: LocalizedText,
  name: LocalizedText,
  say: Say,
): PageTable {
  const money = (minor: number): string => `${report.currency} ${amountText(minor, report.currency)}`;
  return {
    caption: say(caption),
    columns: columnsOf(
      [
        [name, "start"],
        [words.accounts, "end"],
        [words.overdue, "end"],
        [words.meanProbability, "end"],
        [words.expected, "end"],
      ],
      say,
    ),
    rows: [...groups, { ...report.total, name: say(words.total) }].map((group) => [
      group.name,
      formatCount(group.accounts),
      money(group.overdueMinor),
      percentText(group.meanProbability),
      money(group.expectedMinor),
    ]),
  };
}

function topTable(report: DemoReport, language: OutputLanguage): PageTable {
  const say = sayIn(language);
  return {
    caption: say(fillText(words.top, { count: String(report.top.length) })),
    columns: columnsOf(
      [
        [words.account, "start"],
        [words.bucket, "start"],
        [words.overdue, "end"],
        [words.probability, "end"],
        [words.expected, "end"],
        [words.grade, "start"],
        [words.reasons, "start"],
      ],
      say,
    ),
    rows: report.top.map((account) => [
      account.id,
      account.bucket,
      amountText(account.overdueMinor, report.currency),
      percentText(account.probability),
      amountText(account.expectedMinor, report.currency),
      account.grade,
      account.reasons.flatMap((reason) => reasonLines(reason, language)).join("; "),
    ]),
  };
}

function rejectedTable(report: DemoReport, say: Say): PageTable {
  return {
    caption: say(words.rejected),
    columns: columnsOf(
      [
        [words.line, "end"],
        [words.account, "start"],
        [words.code, "start"],
        [words.fault, "start"],
      ],
      say,
    ),
    rows: report.rejected.map(({ id, error }) => [String(error.line ?? ""), id, error.code, error.message]),
  };
}

function overview(report: DemoReport, say: Say): Section {
  const { total, manifest } = report;
  const notice: readonly PageBlock[] = manifest.synthetic
    ? [{ kind: "notice", text: say(words.synthetic) }]
    : [];
  const money = (minor: number): string => amountText(minor, report.currency);
  return {
    heading: say(words.overview),
    blocks: [
      ...notice,
      {
        kind: "facts",
        items: [
          { label: say(words.accounts), value: formatCount(total.accounts) },
          { label: say(words.overdue), value: money(total.overdueMinor), note: report.currency },
          { label: say(words.expected), value: money(total.expectedMinor), note: report.currency },
          { label: say(words.meanProbability), value: percentText(total.meanProbability) },
        ],
      },
      { kind: "charts", charts: demoCharts(report, say) },
    ],
  };
}

function aboutModel(report: DemoReport, review: LocalizedText, say: Say): Section {
  const { manifest } = report;
  const { training, metrics } = manifest;
  const figures = Object.entries(metrics).map(([name, { value }]) => `${name} ${value.toFixed(3)}`);
  const trained = fillText(words.aboutTraining, {
    rows: formatCount(training.rows),
    rate: percentText(training.repaidRate),
    method: training.method,
  });
  const items = [`${say(manifest.title)} (${manifest.name} ${manifest.version})`, say(trained)];
  if (figures.length > 0) items.push(say(fillText(words.aboutFigures, { figures: figures.join(", ") })));
  return {
    heading: say(words.aboutModel),
    blocks: [
      { kind: "list", items },
      { kind: "text", text: say(review) },
    ],
  };
}

/** The demo as one self-contained HTML page. */
export function demoPage(report: DemoReport, review: LocalizedText, language: OutputLanguage): string {
  const say = sayIn(language);
  const { manifest } = report;
  const lead = fillText(words.scored, {
    rows: formatCount(report.accounts.length + report.rejected.length),
    scored: formatCount(report.accounts.length),
    rejected: formatCount(report.rejected.length),
    time: formatDuration(report.milliseconds),
    model: `${manifest.name} ${manifest.version}`,
  });
  const rejected: PageBlock =
    report.rejected.length === 0
      ? { kind: "text", text: say(words.none) }
      : { kind: "table", ...rejectedTable(report, say) };
  return htmlPage({
    title: say(words.title),
    language: language === "en" ? "en" : "zh-Hans",
    lead: say(lead),
    sections: [
      overview(report, say),
      {
        heading: say(words.byBucket),
        blocks: [
          { kind: "table", ...totalsTable(report, report.byBucket, words.byBucket, words.bucket, say) },
        ],
      },
      {
        heading: say(words.byGrade),
        blocks: [{ kind: "table", ...totalsTable(report, report.byGrade, words.byGrade, words.grade, say) }],
      },
      {
        heading: say(fillText(words.top, { count: String(report.top.length) })),
        blocks: [
          { kind: "text", text: say(fillText(words.ranking, { days: String(manifest.horizonDays) })) },
          { kind: "text", text: say(words.reasonSigns) },
          { kind: "table", ...topTable(report, language) },
        ],
      },
      { heading: say(words.rejected), blocks: [{ kind: "text", text: say(words.rejectedNote) }, rejected] },
      aboutModel(report, review, say),
    ],
  });
}
