import { escapeHtml } from "@tactful/charts";
import {
  type Citation,
  categories,
  duties,
  type Finding,
  type LocalizedText,
  type Severity,
} from "@tactful/domain";
import type { MissedDuty } from "../duties/missed-duty.ts";
import type { SuppressedFinding } from "../suppress/suppression.ts";
import { expectedWords, missedReasons } from "./duty-words.ts";
import { bilingual, term } from "./html-parts.ts";
import { jurisdictionsOf } from "./jurisdictions-of.ts";
import type { CheckedRecord } from "./report-entry.ts";
import { gradeWords, layerWords, severityWords, words } from "./report-words.ts";

/** UTF-16 units of a finding's words that are repeated where several findings share a turn. */
const mostQuoted = 80;

function chip(name: LocalizedText, style: Severity | "fact" | "good"): string {
  return `<span class="chip ${style}">${bilingual(name)}</span>`;
}

function lawTerm(citations: readonly Citation[]): string {
  if (citations.length === 0) return "";
  const laws = citations.map(({ instrument, article, layer, grade }) => {
    const name = escapeHtml(article === undefined ? instrument : `${instrument} ${article}`);
    const kind = `${layerWords[layer].zh} ${layerWords[layer].en}`;
    return `<li>${name} <span class="kind" title="${gradeWords[grade].zh} ${gradeWords[grade].en}">${kind} · ${grade}</span></li>`;
  });
  return term(words.law, `<ul>${laws.join("")}</ul>`);
}

function findingTerms(finding: Finding, fingerprint: string | undefined): string {
  const { message, citations, needs, evasion, suggestion } = finding;
  return [
    message === undefined ? "" : term(words.reason, bilingual(message)),
    lawTerm(citations),
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
  parts: { readonly top: string; readonly rest: string },
): string {
  const data = Object.entries(about).map(([key, value]) => ` data-${key}="${escapeHtml(value)}"`);
  return `<div class="item"${data.join("")}><div class="top">${parts.top}</div>${parts.rest}</div>`;
}

function quoted(finding: Finding, isShared: boolean): string {
  if (!isShared) return "";
  const { text } = finding;
  const shown = text.length > mostQuoted ? `${text.slice(0, mostQuoted)}…` : text;
  return `<q>${escapeHtml(shown)}</q>`;
}

/** A finding; where it shares its turn with others, its own words are repeated. */
export function findingItem(
  entry: CheckedRecord,
  { finding, index }: { readonly finding: Finding; readonly index: number },
  isShared: boolean,
): string {
  const { severity, category, status, reader, rule } = finding;
  const isViolation = status === "violation";
  const top = [
    isViolation ? chip(severityWords[severity], severity) : chip(words.needsFact, "fact"),
    `<strong>${bilingual(categories[category].name)}</strong>`,
    quoted(finding, isShared),
    `<code>${escapeHtml(rule)}</code>`,
    entry.under === undefined ? "" : `<span class="note">${jurisdictionsOf(entry, index)}</span>`,
    reader === "rules"
      ? ""
      : `<span class="note">${bilingual(reader === "llm" ? words.thirdReader : words.secondReader)}</span>`,
  ].join("");
  const rest = `<dl>${findingTerms(finding, entry.fingerprints?.[index])}</dl>`;
  return itemMarkup({ severity, category, status, reader }, { top, rest });
}

/** A missed duty: what was expected, why it counts as missed, and the law that asks for it. */
export function dutyItem(entry: CheckedRecord, duty: MissedDuty): string {
  const { id, citations } = duty;
  const { severity, name } = duties[id];
  const top = `${chip(severityWords[severity], severity)}<strong>${bilingual(words.missedDuty)}: ${bilingual(name)}</strong><code>${id}</code>`;
  const reasons = missedReasons(duty, entry).map(bilingual);
  const terms = [
    term(words.expected, bilingual(expectedWords[id])),
    reasons.length === 0 ? "" : term(words.reason, reasons.join("<br>")),
    citations.length === 0 ? term(words.law, bilingual(words.noLaw)) : lawTerm(citations),
  ];
  return itemMarkup(
    { severity, category: id, status: "missed", reader: "duties" },
    { top, rest: `<dl>${terms.join("")}</dl>` },
  );
}

/** A finding that was let pass, with who answers for it. */
export function allowedItem({ finding, by }: SuppressedFinding, isShared: boolean): string {
  const { severity, category, reader, rule } = finding;
  const who =
    by.kind === "baseline"
      ? bilingual(words.baseline)
      : `${escapeHtml(by.owner)}: ${escapeHtml(by.reason)} (${bilingual(words.until)} ${by.expires})`;
  const top = `${chip(words.allowed, "good")}<strong>${bilingual(categories[category].name)}</strong>${quoted(finding, isShared)}<code>${escapeHtml(rule)}</code>`;
  return itemMarkup(
    { severity, category, status: "allowed", reader },
    { top, rest: `<p class="note">${who}</p>` },
  );
}

/** Talk of self-harm, which comes before all else. */
export function escalationItem(): string {
  const top = `${chip(severityWords.critical, "critical")}<strong class="critical">${bilingual(words.escalation)}</strong>`;
  return itemMarkup(
    { severity: "critical", category: "escalation", status: "escalation", reader: "rules" },
    { top, rest: "" },
  );
}
