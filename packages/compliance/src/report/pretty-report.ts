import { categories, duties, type Finding, type LocalizedText } from "@tactful/domain";
import { escapeTerminal } from "./escape-terminal.ts";
import { excerptOf } from "./excerpt.ts";
import { jurisdictionsOf } from "./jurisdictions-of.ts";
import { type Paint, painter } from "./paint.ts";
import { prettySummary } from "./pretty-summary.ts";
import type { Report, ReportContext } from "./report.ts";
import {
  type CheckedRecord,
  languageOfEntry,
  missedDuties,
  type ReportEntry,
  textOfFinding,
} from "./report-entry.ts";
import { severityWords, speakerWords, words } from "./report-words.ts";

/** UTF-16 units shown on either side of a finding. */
const around = 60;
/** Laws shown of one finding; the others are counted. */
const mostLaws = 3;

interface Pretty {
  readonly entry: CheckedRecord;
  readonly paint: Paint;
  readonly say: (text: LocalizedText) => string;
}

function saidLine({ entry, paint }: Pretty, finding: Finding): string {
  const { before, marked, after } = excerptOf(textOfFinding(entry, finding), finding, around);
  const style = finding.status === "violation" ? finding.severity : "medium";
  const open = paint(`[${escapeTerminal(marked)}]`, style);
  return `      ${escapeTerminal(before)}${open}${escapeTerminal(after)}`;
}

function placeOf({ entry, say }: Pretty, finding: Finding): string {
  if (finding.turn === undefined) return "";
  const turn = entry.turns[finding.turn];
  const at =
    turn?.at === undefined
      ? ""
      : ` ${Math.floor(turn.at / 60)}:${String(Math.floor(turn.at % 60)).padStart(2, "0")}`;
  return `  ${say(words.turn)} ${finding.turn}${at} ${turn === undefined ? "" : say(speakerWords[turn.speaker])}`;
}

function findingLines(pretty: Pretty, finding: Finding, index: number): readonly string[] {
  const { paint, say, entry } = pretty;
  const { severity, status, category, rule, message, citations, suggestion, needs, evasion, reader } =
    finding;
  const grade =
    status === "violation"
      ? paint(say(severityWords[severity]), severity)
      : paint(say(words.needsFact), "medium");
  const note = [
    ...(entry.under === undefined ? [] : [jurisdictionsOf(entry, index)]),
    ...(evasion === undefined ? [] : [`${say(words.evasion)}: ${evasion.join(", ")}`]),
    ...(reader === "rules" ? [] : [say(words.secondReader)]),
  ];
  const notes = note.length === 0 ? "" : paint(`  (${note.join("; ")})`, "faint");
  const laws = citations
    .slice(0, mostLaws)
    .map(({ instrument, article }) =>
      escapeTerminal(article === undefined ? instrument : `${instrument} ${article}`),
    );
  const more = citations.length > mostLaws ? ` +${citations.length - mostLaws}` : "";
  const line = (label: LocalizedText, text: string): string =>
    `      ${paint(`${say(label)}:`, "faint")} ${text}`;
  return [
    `  ${grade}  ${paint(say(categories[category].name), "strong")}  ${paint(rule, "faint")}${placeOf(pretty, finding)}${notes}`,
    saidLine(pretty, finding),
    ...(message === undefined ? [] : [line(words.reason, escapeTerminal(say(message)))]),
    ...(needs === undefined ? [] : [line(words.needs, needs.join(", "))]),
    ...(laws.length === 0 ? [] : [line(words.law, `${laws.join("; ")}${more}`)]),
    ...(suggestion === undefined ? [] : [line(words.suggestion, paint(escapeTerminal(suggestion), "good"))]),
  ];
}

function checkedLines(entry: CheckedRecord, paint: Paint): readonly string[] {
  const language = languageOfEntry(entry);
  const say = (text: LocalizedText): string => text[language];
  const pretty: Pretty = { entry, paint, say };
  const missed = missedDuties(entry).map(({ id, turn }) => {
    const place = turn === undefined ? "" : `  ${say(words.turn)} ${turn}`;
    const grade = paint(say(severityWords[duties[id].severity]), duties[id].severity);
    return `  ${grade}  ${say(words.missedDuty)}: ${paint(say(duties[id].name), "strong")}  ${paint(id, "faint")}${place}`;
  });
  const escalated = (entry.answer.escalations ?? []).map((turn) => {
    const place = entry.isConversation ? ` (${say(words.turn)} ${turn})` : "";
    return `  ${paint(`!! ${say(words.escalation)}${place}`, "critical")}`;
  });
  const allowed = entry.suppressed.map(({ finding, by }) => {
    const who =
      by.kind === "baseline"
        ? say(words.baseline)
        : `${escapeTerminal(by.owner)}: ${escapeTerminal(by.reason)}; ${say(words.until)} ${by.expires}`;
    return paint(`  ${say(words.allowed)}  ${finding.rule}  (${who})`, "faint");
  });
  const findings = entry.answer.findings.flatMap((finding, index) => findingLines(pretty, finding, index));
  const lines = [...escalated, ...findings, ...missed, ...allowed];
  if (lines.length === 0) return [];
  const { jurisdiction } = entry.answer;
  const law = entry.under === undefined ? jurisdiction : entry.under.map((one) => one.jurisdiction).join(" ");
  return [paint(`${escapeTerminal(entry.id)}  ${law}`, "strong"), ...lines, ""];
}

function failedLines(
  error: { readonly code: string; readonly message: string },
  id: string,
): readonly string[] {
  return [`${escapeTerminal(id)}  ${error.code} ${escapeTerminal(error.message)}`, ""];
}

function linesOf(entry: ReportEntry, paint: Paint): readonly string[] {
  if (entry.kind === "checked") return checkedLines(entry, paint);
  return failedLines(entry.error.error, entry.error.id);
}

/** A report for reading on a terminal: records with something to say, then the sum. Each record is told of in its own language. */
export function prettyReport(context: ReportContext, options: { readonly isColoured: boolean }): Report {
  const paint = painter(options.isColoured);
  return {
    head: "",
    entry: (entry) =>
      linesOf(entry, paint)
        .map((line) => `${line}\n`)
        .join(""),
    end: (summary) => `${prettySummary(context, summary, paint).join("\n")}\n`,
  };
}
