import { severities } from "@tactful/domain";
import type { IdleSuppression } from "../suppress/suppressor.ts";
import { escapeTerminal } from "./escape-terminal.ts";
import type { Paint } from "./paint.ts";
import type { ReportContext } from "./report.ts";
import { severityWords } from "./report-words.ts";
import type { RunSummary } from "./run-tally.ts";

function number(value: number): string {
  return value.toLocaleString("en-US");
}

function idleLine({ rule, owner, expires, why }: IdleSuppression, language: "zh" | "en"): string {
  const about = `${rule} (${escapeTerminal(owner)}, ${expires})`;
  if (language === "zh") return `${why === "expired" ? "放行已过期" : "放行未用到"}：${about}`;
  return `${why} suppression: ${about}`;
}

/** The sum of a run for a terminal: in Chinese where most records are Chinese, else in English. */
export function prettySummary(context: ReportContext, summary: RunSummary, paint: Paint): readonly string[] {
  const { figures, idle } = summary;
  const language = figures.chinese * 2 > figures.records - figures.failed ? "zh" : "en";
  const say = (zh: string, en: string): string => (language === "zh" ? zh : en);
  const { directive, file, baseline } = figures.suppressed;
  const allowed = directive + file + baseline;
  const grades = severities
    .filter((severity) => figures.bySeverity[severity] > 0)
    .map((severity) =>
      paint(`${severityWords[severity][language]} ${number(figures.bySeverity[severity])}`, severity),
    );
  const packs = context.packs.map(({ id, version }) => `${id} ${version}`).join(", ");
  const parts = [
    say(`检查 ${number(figures.records)} 条记录`, `${number(figures.records)} records checked`),
    say(`违规 ${number(figures.violations)}`, `${number(figures.violations)} violations`),
    say(`待核实 ${number(figures.needsFact)}`, `${number(figures.needsFact)} need a fact`),
    say(`义务未履行 ${number(figures.missedDuties)}`, `${number(figures.missedDuties)} missed duties`),
    ...(allowed === 0 ? [] : [say(`已放行 ${number(allowed)}`, `${number(allowed)} allowed`)]),
    ...(figures.failed === 0
      ? []
      : [say(`无法读取 ${number(figures.failed)}`, `${number(figures.failed)} cannot be read`)]),
  ];
  const reader =
    context.readerLanguages.length === 0
      ? say("未使用第二读者", "no second reader")
      : say(
          `第二读者：${context.readerLanguages.join("、")}`,
          `second reader: ${context.readerLanguages.join(", ")}`,
        );
  return [
    paint(parts.join(say("，", ", ")), "strong"),
    ...(grades.length === 0 ? [] : [grades.join("  ")]),
    ...(figures.escalated === 0
      ? []
      : [
          paint(
            say(
              `${number(figures.escalated)} 条记录中借款人提到自伤，须立即转人工`,
              `${number(figures.escalated)} records in which the borrower spoke of self-harm: hand over at once`,
            ),
            "critical",
          ),
        ]),
    ...idle.map((one) => paint(idleLine(one, language), "medium")),
    paint(
      say(
        `规则包 ${packs}；法律截至 ${context.date}；${reader}`,
        `packs ${packs}; law as of ${context.date}; ${reader}`,
      ),
      "faint",
    ),
  ];
}
