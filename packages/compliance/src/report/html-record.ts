import { escapeHtml } from "@tactful/charts";
import { categories, type DutyResult, duties, type Finding, type Severity } from "@tactful/domain";
import type { SuppressedFinding } from "../suppress/suppression.ts";
import { excerptOf } from "./excerpt.ts";
import { bilingual, term } from "./html-parts.ts";
import { jurisdictionsOf } from "./jurisdictions-of.ts";
import { type CheckedRecord, missedDuties, textOfFinding } from "./report-entry.ts";
import { severityWords, speakerWords, words } from "./report-words.ts";

/** UTF-16 units shown on either side of a finding, and of what was said before it. */
const around = 160;

function chip(severity: Severity): string {
  return `<span class="chip ${severity}">${bilingual(severityWords[severity])}</span>`;
}

function clock(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, "0")}`;
}

/** What was said just before: the turn before, or an utterance's context. */
function beforeMarkup(entry: CheckedRecord, finding: Finding): string {
  const turn = finding.turn === undefined ? undefined : entry.turns[finding.turn - 1];
  const text = finding.turn === undefined ? entry.context : turn?.text;
  if (text === undefined || text === "") return "";
  const shown = text.length > around ? `…${text.slice(-around)}` : text;
  const who = turn === undefined ? "" : `${bilingual(speakerWords[turn.speaker])}: `;
  return `<span class="before">${who}${escapeHtml(shown)}</span>`;
}

function quoteMarkup(entry: CheckedRecord, finding: Finding): string {
  const turn = entry.turns[finding.turn ?? 0];
  const { before, marked, after } = excerptOf(textOfFinding(entry, finding), finding, around);
  const at = turn?.at === undefined ? "" : ` ${clock(turn.at)}`;
  const number = finding.turn === undefined ? "" : ` #${finding.turn}`;
  const who =
    turn === undefined
      ? ""
      : `<span class="who">${bilingual(speakerWords[turn.speaker])}${number}${at}</span>`;
  const language = entry.answer.language;
  return `<blockquote lang="${language}">${beforeMarkup(entry, finding)}${who}${escapeHtml(before)}<mark>${escapeHtml(marked)}</mark>${escapeHtml(after)}</blockquote>`;
}

function lawMarkup({ citations }: Finding): string {
  const laws = citations.map(({ instrument, article, layer, grade }) => {
    const name = escapeHtml(article === undefined ? instrument : `${instrument} ${article}`);
    return `<li>${name} <code>${layer} ${grade}</code></li>`;
  });
  return `<ul>${laws.join("")}</ul>`;
}

function findingTerms(finding: Finding, fingerprint: string | undefined): string {
  const { message, citations, needs, evasion, suggestion } = finding;
  return [
    message === undefined ? "" : term(words.reason, bilingual(message)),
    citations.length === 0 ? "" : term(words.law, lawMarkup(finding)),
    needs === undefined ? "" : term(words.needs, `<code>${escapeHtml(needs.join(", "))}</code>`),
    evasion === undefined ? "" : term(words.evasion, escapeHtml(evasion.join(", "))),
    suggestion === undefined
      ? ""
      : term(words.suggestion, `<span class="say">${escapeHtml(suggestion)}</span>`),
    fingerprint === undefined ? "" : term({ zh: "指纹", en: "fingerprint" }, `<code>${fingerprint}</code>`),
  ].join("");
}

function itemMarkup(
  about: {
    readonly severity: Severity;
    readonly category: string;
    readonly status: string;
    readonly reader: string;
  },
  inner: string,
): string {
  const data = Object.entries(about).map(([key, value]) => ` data-${key}="${escapeHtml(value)}"`);
  return `<div class="item"${data.join("")}>${inner}</div>`;
}

function findingMarkup(entry: CheckedRecord, finding: Finding, index: number): string {
  const { severity, category, status, reader, rule } = finding;
  const grade =
    status === "violation"
      ? chip(severity)
      : `<span class="chip medium">${bilingual(words.needsFact)}</span>`;
  const law = entry.under === undefined ? "" : ` <span class="note">${jurisdictionsOf(entry, index)}</span>`;
  const second = reader === "rules" ? "" : ` <span class="note">${bilingual(words.secondReader)}</span>`;
  const top = `<div class="top">${grade}<strong>${bilingual(categories[category].name)}</strong><code>${escapeHtml(rule)}</code>${law}${second}</div>`;
  const terms = `<dl>${findingTerms(finding, entry.fingerprints?.[index])}</dl>`;
  return itemMarkup({ severity, category, status, reader }, top + quoteMarkup(entry, finding) + terms);
}

function dutyMarkup({ id, turn }: DutyResult): string {
  const { severity, name } = duties[id];
  const place = turn === undefined ? "" : ` <span class="note">#${turn}</span>`;
  const top = `<div class="top">${chip(severity)}<strong>${bilingual(words.missedDuty)}: ${bilingual(name)}</strong><code>${id}</code>${place}</div>`;
  return itemMarkup({ severity, category: id, status: "missed", reader: "duties" }, top);
}

function allowedMarkup(entry: CheckedRecord, { finding, by }: SuppressedFinding): string {
  const { severity, category, reader, rule } = finding;
  const who =
    by.kind === "baseline"
      ? bilingual(words.baseline)
      : `${escapeHtml(by.owner)}: ${escapeHtml(by.reason)} (${bilingual(words.until)} ${by.expires})`;
  const top = `<div class="top"><span class="chip good">${bilingual(words.allowed)}</span><strong>${bilingual(categories[category].name)}</strong><code>${escapeHtml(rule)}</code></div>`;
  const inner = `${top}${quoteMarkup(entry, finding)}<p class="note">${who}</p>`;
  return itemMarkup({ severity, category, status: "allowed", reader }, inner);
}

/** A record with its findings, missed duties and allowed findings; empty where it has none of these. `anchor` is its place on the page. */
export function recordMarkup(entry: CheckedRecord, anchor: string): string {
  const items = [
    ...entry.answer.findings.map((finding, index) => findingMarkup(entry, finding, index)),
    ...missedDuties(entry).map(dutyMarkup),
    ...entry.suppressed.map((one) => allowedMarkup(entry, one)),
  ];
  if (items.length === 0) return "";
  const { jurisdiction, language } = entry.answer;
  const law = entry.under === undefined ? jurisdiction : entry.under.map((one) => one.jurisdiction).join(" ");
  const channel = entry.channel === undefined ? "" : ` · ${entry.channel}`;
  const about = `${law} · ${language}${channel} · ${entry.isConversation ? `${entry.turns.length} turns · ` : ""}line ${entry.line}`;
  return `<article id="${anchor}"><header><h3>${escapeHtml(entry.id)}</h3><span class="note">${about}</span></header>\n${items.join("\n")}\n</article>`;
}
