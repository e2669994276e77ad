import {
  type Citation,
  categories,
  channels,
  duties,
  type Finding,
  type LocalizedText,
} from "@tactful/domain";
import type { MissedDuty } from "../duties/missed-duty.ts";
import type { SuppressedFinding } from "../suppress/suppression.ts";
import { expectedWords, missedReasons } from "./duty-words.ts";
import { escapeTerminal } from "./escape-terminal.ts";
import { excerptParts } from "./excerpt.ts";
import { jurisdictionsOf } from "./jurisdictions-of.ts";
import type { Paint } from "./paint.ts";
import { type CheckedRecord, languageOfEntry } from "./report-entry.ts";
import { appliesWords, severityWords, speakerWords, turnWords, words } from "./report-words.ts";
import { elapsedText, localStart } from "./spoken-time.ts";
import { type TurnGroup, turnGroups } from "./turn-groups.ts";

/** UTF-16 units shown on either side of a finding. */
const around = 60;
/** Laws shown of one finding; the others are counted. */
const mostLaws = 3;
/** UTF-16 units of a finding's words that are repeated where several findings share a turn. */
const mostQuoted = 40;

interface Pretty {
  readonly entry: CheckedRecord;
  readonly paint: Paint;
  readonly say: (text: LocalizedText) => string;
}

function line({ paint, say }: Pretty, name: LocalizedText, text: string): string {
  return `      ${paint(`${say(name)}:`, "faint")} ${text}`;
}

function lawLines(pretty: Pretty, citations: readonly Citation[]): readonly string[] {
  if (citations.length === 0) return [];
  const laws = citations
    .slice(0, mostLaws)
    .map(({ instrument, article }) =>
      escapeTerminal(article === undefined ? instrument : `${instrument} ${article}`),
    );
  const more = citations.length > mostLaws ? ` +${citations.length - mostLaws}` : "";
  return [line(pretty, words.law, `${laws.join("; ")}${more}`)];
}

function quoted(finding: Finding, isShared: boolean): string {
  if (!isShared) return "";
  const { text } = finding;
  return `  “${escapeTerminal(text.length > mostQuoted ? `${text.slice(0, mostQuoted)}…` : text)}”`;
}

function findingLines(
  pretty: Pretty,
  { finding, index }: TurnGroup["findings"][number],
  isShared: boolean,
): readonly string[] {
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
    ...(reader === "rules" ? [] : [say(reader === "llm" ? words.thirdReader : words.secondReader)]),
  ];
  const notes = note.length === 0 ? "" : paint(`  (${note.join("; ")})`, "faint");
  const name = paint(say(categories[category].name), "strong");
  return [
    `    ${grade}  ${name}${quoted(finding, isShared)}  ${paint(rule, "faint")}${notes}`,
    ...(message === undefined ? [] : [line(pretty, words.reason, escapeTerminal(say(message)))]),
    ...(needs === undefined ? [] : [line(pretty, words.needs, needs.join(", "))]),
    ...lawLines(pretty, citations),
    ...(suggestion === undefined
      ? []
      : [line(pretty, words.suggestion, paint(escapeTerminal(suggestion), "good"))]),
  ];
}

function dutyLines(pretty: Pretty, duty: MissedDuty): readonly string[] {
  const { paint, say, entry } = pretty;
  const { severity, name } = duties[duty.id];
  return [
    `    ${paint(say(severityWords[severity]), severity)}  ${say(words.missedDuty)}: ${paint(say(name), "strong")}  ${paint(duty.id, "faint")}`,
    line(pretty, words.expected, say(expectedWords[duty.id])),
    ...missedReasons(duty, entry).map((reason) => line(pretty, words.reason, say(reason))),
    ...(duty.citations.length === 0
      ? [line(pretty, words.law, say(words.noLaw))]
      : lawLines(pretty, duty.citations)),
  ];
}

function allowedLine({ paint, say }: Pretty, { finding, by }: SuppressedFinding): string {
  const who =
    by.kind === "baseline"
      ? say(words.baseline)
      : `${escapeTerminal(by.owner)}: ${escapeTerminal(by.reason)}; ${say(words.until)} ${by.expires}`;
  return paint(`    ${say(words.allowed)}  ${finding.rule}  (${who})`, "faint");
}

/** The turn, who spoke it and when; then its words with what was found in brackets. */
function saidLines({ entry, paint, say }: Pretty, group: TurnGroup): readonly string[] {
  const { turn } = group;
  if (turn === undefined) return [`  ${paint(say(words.whole), "faint")}`];
  const said = entry.turns[turn];
  if (said === undefined) return [];
  const found = [
    ...group.findings.map(({ finding }) => finding),
    ...group.allowed.map(({ finding }) => finding),
  ];
  const parts = excerptParts(said.text, found, around).map(({ text, mark }) => {
    const finding = mark === undefined ? undefined : found[mark];
    if (finding === undefined) return escapeTerminal(text);
    return paint(`[${escapeTerminal(text)}]`, finding.status === "violation" ? finding.severity : "medium");
  });
  const place = [
    ...(entry.isConversation ? [say(turnWords(turn))] : []),
    say(speakerWords[said.speaker]),
    ...(said.at === undefined ? [] : [say(elapsedText(said.at))]),
  ];
  return [`  ${paint(place.join("  "), "faint")}`, `    ${parts.join("")}`];
}

function groupLines(pretty: Pretty, group: TurnGroup): readonly string[] {
  const isShared = group.findings.length > 1;
  return [
    ...saidLines(pretty, group),
    ...group.findings.flatMap((one) => findingLines(pretty, one, isShared)),
    ...group.missed.flatMap((duty) => dutyLines(pretty, duty)),
    ...group.allowed.map((one) => allowedLine(pretty, one)),
  ];
}

function headLine({ entry, paint, say }: Pretty): string {
  const { answer, under, channel, creditor, applies } = entry;
  const start = localStart(entry);
  const about = [
    under === undefined ? answer.jurisdiction : under.map((one) => one.jurisdiction).join(" "),
    ...(start === "" ? [] : [start]),
    ...(channel === undefined ? [] : [say(channels[channel])]),
    ...(creditor === undefined ? [] : [escapeTerminal(creditor)]),
    ...(applies === undefined ? [] : [say(appliesWords[applies])]),
  ];
  return `${paint(escapeTerminal(entry.id), "strong")}  ${about.join(" · ")}`;
}

/** The lines of a checked record, turn by turn; none where nothing is said of it. */
export function recordLines(entry: CheckedRecord, paint: Paint): readonly string[] {
  const language = languageOfEntry(entry);
  const pretty: Pretty = { entry, paint, say: (text) => text[language] };
  const escalated = (entry.answer.escalations ?? []).map((turn) => {
    const place = entry.isConversation ? ` (${pretty.say(turnWords(turn))})` : "";
    return `  ${paint(`!! ${pretty.say(words.escalation)}${place}`, "critical")}`;
  });
  const groups = turnGroups(entry);
  if (groups.length === 0) return [];
  return [headLine(pretty), ...escalated, ...groups.flatMap((group) => groupLines(pretty, group)), ""];
}
