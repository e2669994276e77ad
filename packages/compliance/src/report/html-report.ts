import { escapeHtml } from "@tactful/charts";
import { filtersMarkup } from "./html-filters.ts";
import { legendMarkup } from "./html-legend.ts";
import { bilingual, label } from "./html-parts.ts";
import { aboutMarkup, recordMarkup } from "./html-record.ts";
import { htmlReportPolicy, htmlReportScript } from "./html-script.ts";
import { htmlReportStyle } from "./html-style.ts";
import { chartsMarkup, dutiesMarkup, factsMarkup, limitsMarkup, rulesMarkup } from "./html-summary.ts";
import { type KeptRecords, keepGravest } from "./kept-records.ts";
import type { Report, ReportContext } from "./report.ts";
import type { CheckedRecord, FailedRecord } from "./report-entry.ts";
import { turnWords, words } from "./report-words.ts";
import type { RunSummary } from "./run-tally.ts";
import { gravityOf } from "./turn-groups.ts";

/** Most markup of records that a page holds, in UTF-16 units; a browser would not open more. All records are counted. */
const mostMarkup = 24 << 20;
const mostFailures = 500;
const mostEscalations = 500;
const mostClean = 2000;

/** What is kept of the records for the page. */
interface Kept {
  readonly records: KeptRecords;
  readonly failures: string[];
  readonly escalations: { readonly anchor: string; readonly id: string; readonly turns: string }[];
  readonly clean: string[];
  count: number;
  cleanCount: number;
}

function keepRecord(kept: Kept, entry: CheckedRecord): void {
  const anchor = `r${entry.line}-${kept.count++}`;
  const markup = recordMarkup(entry, anchor);
  const id = escapeHtml(entry.id);
  if (markup !== "") kept.records.add({ anchor, markup, gravity: gravityOf(entry) });
  else if (kept.cleanCount++ < mostClean) {
    kept.clean.push(`<li><strong>${id}</strong> <span class="about">${aboutMarkup(entry)}</span></li>`);
  }
  const { escalations } = entry.answer;
  if (escalations === undefined || kept.escalations.length >= mostEscalations) return;
  const turns = entry.isConversation
    ? ` (${escalations.map((turn) => bilingual(turnWords(turn))).join(", ")})`
    : "";
  kept.escalations.push({ anchor, id, turns });
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

function cleanMarkup({ clean, cleanCount }: Kept): string {
  if (clean.length === 0) return "";
  const more = cleanCount - clean.length;
  const rest = more === 0 ? "" : `<li>${label(`另有 ${more} 条`, `and ${more} more`)}</li>`;
  const name = label(`没有发现的记录：${cleanCount}`, `records with nothing found: ${cleanCount}`);
  return `<details class="clean"><summary>${name}</summary><ul>${clean.join("\n")}${rest}</ul></details>`;
}

function findingsMarkup(kept: Kept, summary: RunSummary): string {
  const records = kept.records.list().map(({ markup }) => markup);
  const found =
    records.length > 0
      ? `${filtersMarkup(summary.figures)}\n${legendMarkup()}\n${records.join("\n")}`
      : `<p>${label("没有发现问题。", "Nothing was found.")}</p>`;
  return found + cleanMarkup(kept);
}

function alertMarkup(kept: Kept): string {
  if (kept.escalations.length === 0) return "";
  const shown = new Set(kept.records.list().map(({ anchor }) => anchor));
  const items = kept.escalations.map(({ anchor, id, turns }) => {
    const name = shown.has(anchor) ? `<a href="#${anchor}">${id}</a>` : id;
    return `<li>${name}${turns}</li>`;
  });
  return `<div class="alert critical" role="alert"><strong>${bilingual(words.escalation)}</strong><ul>${items.join("")}</ul></div>`;
}

function pageOf(context: ReportContext, summary: RunSummary, kept: Kept): string {
  const { figures } = summary;
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
      limitsMarkup(context, summary, { failures: kept.failures, notShown: kept.records.left() }),
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
${alertMarkup(kept)}</header>
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
  const kept: Kept = {
    records: keepGravest(mostMarkup),
    failures: [],
    escalations: [],
    clean: [],
    count: 0,
    cleanCount: 0,
  };
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
