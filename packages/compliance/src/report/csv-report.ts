import { type Citation, duties, type Finding } from "@tactful/domain";
import type { SuppressedBy } from "../suppress/suppression.ts";
import { jurisdictionsOf } from "./jurisdictions-of.ts";
import type { Report, ReportContext } from "./report.ts";
import { type CheckedRecord, type ReportEntry, textOfFinding } from "./report-entry.ts";
import { wellFormed } from "./well-formed.ts";

/** The columns of a CSV report, in order; a cell that does not apply is empty. */
export const csvReportColumns = [
  "id",
  "line",
  "row",
  "jurisdiction",
  "language",
  "channel",
  "turn",
  "speaker",
  "rule",
  "category",
  "severity",
  "status",
  "start",
  "end",
  "text",
  "said",
  "evasion",
  "reader",
  "needs",
  "citations",
  "message_zh",
  "message_en",
  "suggestion",
  "fingerprint",
  "allowed_by",
  "allowed_owner",
  "allowed_reason",
  "allowed_until",
  "error_code",
  "error_message",
] as const;

type Column = (typeof csvReportColumns)[number];
type Row = Readonly<Partial<Record<Column, string | number | undefined>>>;

// What a spreadsheet takes for the beginning of a formula, in half and full width (OWASP, CSV injection).
const formulaStart = /^[=+\-@\t\r\n＝＋－＠]/;
const special = /[,"\r\n]|^\s|\s$/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to replace
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069]/g;

function cell(value: string | number | undefined): string {
  if (value === undefined) return "";
  if (typeof value === "number") return String(value);
  const plain = wellFormed(value).replace(control, "\ufffd");
  const safe = formulaStart.test(plain) ? `'${plain}` : plain;
  return special.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function line(row: Row): string {
  return `${csvReportColumns.map((column) => cell(row[column])).join(",")}\n`;
}

/** How much of what was said stands around a finding, in UTF-16 units. */
const mostSaid = 300;

function said(entry: CheckedRecord, finding: Finding): string {
  const text = textOfFinding(entry, finding);
  if (text.length <= mostSaid) return text;
  const from = Math.max(0, finding.start - 100);
  const part = text.slice(from, from + mostSaid);
  return `${from > 0 ? "…" : ""}${part}${from + mostSaid < text.length ? "…" : ""}`;
}

function common(entry: CheckedRecord): Row {
  const { id, answer, channel } = entry;
  return { id, line: entry.line, jurisdiction: answer.jurisdiction, language: answer.language, channel };
}

function allowed(by: SuppressedBy): Row {
  if (by.kind === "baseline") return { allowed_by: "baseline" };
  return {
    allowed_by: by.kind,
    allowed_owner: by.owner,
    allowed_reason: by.reason,
    allowed_until: by.expires,
  };
}

interface RowExtra {
  readonly jurisdiction: string;
  readonly fingerprint: string | undefined;
}

function namesOf(citations: readonly Citation[]): string {
  return citations
    .map(({ instrument, article }) => (article === undefined ? instrument : `${instrument} ${article}`))
    .join("; ");
}

function findingRow(entry: CheckedRecord, finding: Finding, extra: RowExtra, context: ReportContext): Row {
  const { rule, category, severity, status, turn, start, end, text, reader, message, suggestion } = finding;
  return {
    ...common(entry),
    ...extra,
    row: "finding",
    turn,
    speaker: entry.turns[turn ?? 0]?.speaker,
    rule,
    category,
    severity,
    status,
    start,
    end,
    text,
    said: said(entry, finding),
    evasion: finding.evasion?.join(" "),
    reader,
    needs: finding.needs?.join(" "),
    citations: namesOf(finding.citations),
    ...(context.withMessages ? { message_zh: message?.zh, message_en: message?.en } : {}),
    suggestion,
  };
}

function rowsOf(entry: ReportEntry, context: ReportContext): readonly Row[] {
  if (entry.kind === "failed") {
    const { id, error } = entry.error;
    return [{ id, line: entry.line, row: "error", error_code: error.code, error_message: error.message }];
  }
  return [
    ...entry.answer.findings.map((finding, index) => {
      const extra = {
        jurisdiction: jurisdictionsOf(entry, index),
        fingerprint: entry.fingerprints?.[index],
      };
      return findingRow(entry, finding, extra, context);
    }),
    ...entry.missed.map((duty) => ({
      ...common(entry),
      row: "missed-duty",
      turn: duty.turn,
      rule: duty.id,
      category: duty.id,
      severity: duties[duty.id].severity,
      status: "missed",
      citations: namesOf(duty.citations),
      message_zh: context.withMessages ? duties[duty.id].name.zh : undefined,
      message_en: context.withMessages ? duties[duty.id].name.en : undefined,
    })),
    ...entry.suppressed.map(({ finding, by, fingerprint }) => ({
      ...findingRow(entry, finding, { jurisdiction: entry.answer.jurisdiction, fingerprint }, context),
      row: "allowed",
      ...allowed(by),
    })),
  ];
}

/**
 * A report as CSV (RFC 4180, UTF-8): one row a finding, a missed duty, an allowed finding and a record that could not be read, as the
 * column `row` says. Records with none of these have no row. No cell can become a formula in a spreadsheet.
 */
export function csvReport(context: ReportContext): Report {
  return {
    head: `${csvReportColumns.join(",")}\n`,
    entry: (entry) => rowsOf(entry, context).map(line).join(""),
    end: () => "",
  };
}
