import type { LocalizedText } from "@tactful/domain";
import { escapeControl } from "../terminal/escape-control.ts";
import { formatCount, formatDuration } from "../terminal/format-number.ts";
import { textTable } from "../terminal/text-table.ts";
import { amountText, percentText } from "../words/figures.ts";
import { fillText, type OutputLanguage, type Say, sayIn, sentenceLines } from "../words/output-language.ts";
import type { DemoReport } from "./demo-report.ts";
import { demoWords as words } from "./demo-words.ts";
import type { GroupTotal } from "./group-totals.ts";
import { reasonLines } from "./reason-lines.ts";

function totalsTable(
  report: DemoReport,
  groups: readonly GroupTotal[],
  name: string,
  say: Say,
): readonly string[] {
  const money = (minor: number): string => amountText(minor, report.currency);
  const row = (group: GroupTotal): readonly string[] => [
    group.name,
    formatCount(group.accounts),
    money(group.overdueMinor),
    percentText(group.meanProbability),
    money(group.expectedMinor),
  ];
  const columns = [
    { label: name },
    { label: say(words.accounts), align: "end" },
    { label: `${say(words.overdue)} (${report.currency})`, align: "end" },
    { label: say(words.meanProbability), align: "end" },
    { label: `${say(words.expected)} (${report.currency})`, align: "end" },
  ] as const;
  return textTable(columns, [...groups.map(row), row({ ...report.total, name: say(words.total) })]);
}

function topLines(report: DemoReport, language: OutputLanguage): readonly string[] {
  const say = sayIn(language);
  return report.top.flatMap((account, index) => {
    const money = (minor: number): string => amountText(minor, report.currency);
    const parts = [
      `${say(words.overdue)} ${money(account.overdueMinor)}`,
      `${say(words.probability)} ${percentText(account.probability)}`,
      `${say(words.expected)} ${money(account.expectedMinor)}`,
      `${say(words.grade)} ${account.grade}`,
    ];
    return [
      `${String(index + 1).padStart(2)}. ${account.id}  ${account.bucket}  ${parts.join("  ")}`,
      ...account.reasons.flatMap((reason) => reasonLines(reason, language)).map((line) => `      ${line}`),
    ];
  });
}

function rejectedLines(report: DemoReport, say: Say): readonly string[] {
  if (report.rejected.length === 0) return [say(words.none)];
  const columns = [
    { label: say(words.line), align: "end" },
    { label: say(words.account) },
    { label: say(words.code) },
    { label: say(words.fault) },
  ] as const;
  const rows = report.rejected.map(({ id, error }) => [
    String(error.line ?? ""),
    id,
    error.code,
    error.message,
  ]);
  return textTable(columns, rows);
}

/** The lines of the demo for a terminal; text from accounts cannot steer it. */
export function demoText(report: DemoReport, language: OutputLanguage): readonly string[] {
  const { manifest } = report;
  const say = sayIn(language);
  const sentence = (text: LocalizedText): readonly string[] => sentenceLines(text, language);
  const scored = fillText(words.scored, {
    rows: formatCount(report.accounts.length + report.rejected.length),
    scored: formatCount(report.accounts.length),
    rejected: formatCount(report.rejected.length),
    time: formatDuration(report.milliseconds),
    model: `${manifest.name} ${manifest.version}`,
  });
  const heading = (text: string): readonly string[] => ["", `== ${text} ==`];
  const lines = [
    ...(manifest.synthetic ? sentence(words.synthetic) : []),
    ...sentence(scored),
    ...heading(say(words.byBucket)),
    ...totalsTable(report, report.byBucket, say(words.bucket), say),
    ...heading(say(words.byGrade)),
    ...totalsTable(report, report.byGrade, say(words.grade), say),
    ...heading(say(fillText(words.top, { count: String(report.top.length) }))),
    ...sentence(fillText(words.ranking, { days: String(manifest.horizonDays) })),
    ...sentence(words.reasonSigns),
    ...topLines(report, language),
    ...heading(say(words.rejected)),
    ...sentence(words.rejectedNote),
    ...rejectedLines(report, say),
  ];
  return lines.map(escapeControl);
}
