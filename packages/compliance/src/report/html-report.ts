import { escapeHtml } from "@tactful/charts";
import { filtersMarkup } from "./html-filters.ts";
import { bilingual, label } from "./html-parts.ts";
import { recordMarkup } from "./html-record.ts";
import { htmlReportPolicy, htmlReportScript } from "./html-script.ts";
import { htmlReportStyle } from "./html-style.ts";
import { chartsMarkup, dutiesMarkup, factsMarkup, limitsMarkup, rulesMarkup } from "./html-summary.ts";
import type { Report, ReportContext } from "./report.ts";
import type { CheckedRecord, FailedRecord } from "./report-entry.ts";
import { words } from "./report-words.ts";
import type { RunSummary } from "./run-tally.ts";

/** Most markup of records that a page holds, in UTF-16 units; a browser would not open more. All records are counted. */
const mostMarkup = 24 << 20;
const mostFailures = 500;
const mostEscalations = 500;

/** What is kept of the records for the page. */
interface Kept {
  readonly records: string[];
  readonly failures: string[];
  readonly escalations: string[];
  markup: number;
  notShown: number;
}

function keepRecord(kept: Kept, entry: CheckedRecord): void {
  const anchor = `r${entry.line}-${kept.records.length}`;
  const markup = recordMarkup(entry, anchor);
  const isShown = markup !== "" && kept.markup + markup.length <= mostMarkup;
  if (isShown) {
    kept.records.push(markup);
    kept.markup += markup.length;
  } else if (markup !== "") kept.notShown++;
  const { escalations } = entry.answer;
  if (escalations === undefined || kept.escalations.length >= mostEscalations) return;
  const id = escapeHtml(entry.id);
  const name = isShown ? `<a href="#${anchor}">${id}</a>` : id;
  const turns = entry.isConversation ? ` (#${escalations.join(", #")})` : "";
  kept.escalations.push(`<li>${name}${turns}</li>`);
}

function keepFailure(kept: Kept, { error, line }: FailedRecord): void {
  if (kept.failures.length >= mostFailures) return;
  const { code, message } = error.error;
  kept.failures.push(
    `<tr><th scope="row">${escapeHtml(error.id)}</th><td>${line}</td><td><code>${code}</code></td><td>${escapeHtml(message)}</td></tr>`,
  );
}

function section(heading: string, markup: string): string {
  return markup === "" ? "" : `<section>\n<h2>${heading}</h2>\n${markup}\n</section>`;
}

function findingsMarkup(kept: Kept, summary: RunSummary): string {
  if (kept.records.length > 0) return `${filtersMarkup(summary.figures)}\n${kept.records.join("\n")}`;
  return `<p>${label("没有发现问题。", "Nothing was found.")}</p>`;
}

function pageOf(context: ReportContext, summary: RunSummary, kept: Kept): string {
  const { figures } = summary;
  const alert =
    figures.escalated === 0
      ? ""
      : `<div class="alert critical" role="alert"><strong>${bilingual(words.escalation)}</strong><ul>${kept.escalations.join("")}</ul></div>`;
  const input = context.input === "-" ? "stdin" : context.input;
  const body = [
    factsMarkup(figures),
    section(
      label("概览", "Overview"),
      chartsMarkup(figures) + rulesMarkup(figures, context) + dutiesMarkup(figures),
    ),
    section(label("逐条记录", "Record by record"), findingsMarkup(kept, summary)),
    section(
      label("未检查的内容与依据", "What was not checked, and by what the rest was"),
      limitsMarkup(context, summary, kept),
    ),
  ];
  return `<!doctype html>
<html lang="zh-Hans">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${htmlReportPolicy}">
<meta name="referrer" content="no-referrer">
<title>语言合规检查报告 Language compliance report</title>
<style>${htmlReportStyle}</style>
</head>
<body>
<header>
<h1>${label("语言合规检查报告", "Language compliance report")}</h1>
<p class="lead">${escapeHtml(input)} · ${context.date} · tactful ${escapeHtml(context.version)}</p>
${alert}</header>
<main>
${body.filter((part) => part !== "").join("\n")}
</main>
<footer>${label("本报告由规则与模型生成，供合规人员复核，不构成法律意见。", "Made by rules and a model for review by compliance staff; no legal advice.")}</footer>
<script>${htmlReportScript}</script>
</body>
</html>
`;
}

/**
 * A report as one self-contained HTML file in Chinese and English: no network, prints well, and its filters need a script only for
 * convenience. All text from the input is escaped.
 */
export function htmlReport(context: ReportContext): Report {
  const kept: Kept = { records: [], failures: [], escalations: [], markup: 0, notShown: 0 };
  return {
    head: "",
    entry: (entry) => {
      if (entry.kind === "failed") keepFailure(kept, entry);
      else keepRecord(kept, entry);
      return "";
    },
    end: (summary) => pageOf(context, summary, kept),
  };
}
