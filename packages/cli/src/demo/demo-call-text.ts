import { categories, duties, type Finding } from "@tactful/domain";
import { escapeControl } from "../terminal/escape-control.ts";
import { formatDuration } from "../terminal/format-number.ts";
import { fillText, type OutputLanguage, type Say, sayIn, sentenceLines } from "../words/output-language.ts";
import type { DemoCall } from "./demo-call.ts";
import { demoWords as words } from "./demo-words.ts";

/** Laws named of one finding; the page of `tactful check` names all. */
const mostLaws = 2;

/** The turn with the words found in brackets. */
function quoted({ call }: DemoCall, finding: Finding): string {
  const text = call.turns[finding.turn ?? 0]?.text ?? "";
  return `${text.slice(0, finding.start)}[${finding.text}]${text.slice(finding.end)}`;
}

function lawText({ citations }: Finding): string {
  const names = citations
    .slice(0, mostLaws)
    .map(({ instrument, article }) => (article === undefined ? instrument : `${instrument} ${article}`));
  const more = citations.length > mostLaws ? [`+${citations.length - mostLaws}`] : [];
  return [...names, ...more].join("; ");
}

function findingLines(shown: DemoCall, finding: Finding, language: OutputLanguage): readonly string[] {
  const say = sayIn(language);
  const { category, severity, status, message, needs, suggestion } = finding;
  const grade = status === "violation" ? say(words.severities[severity]) : say(words.needsFact);
  const part = (name: string, text: string): string => `      ${name}: ${text}`;
  return [
    `${grade}  ${say(categories[category].name)}`,
    `      ${quoted(shown, finding)}`,
    ...(message === undefined
      ? []
      : sentenceLines(message, language).map((line) => part(say(words.why), line))),
    ...(needs === undefined ? [] : [part(say(words.needs), needs.join(", "))]),
    ...(finding.citations.length === 0 ? [] : [part(say(words.law), lawText(finding))]),
    ...(suggestion === undefined ? [] : [part(say(words.sayInstead), suggestion)]),
  ];
}

function missedLine({ answer }: DemoCall, say: Say): string {
  const missed = answer.duties.filter(({ status }) => status === "missed");
  const names = missed.map(({ id }) => say(duties[id].name));
  return `${say(words.missedDuties)}: ${names.length === 0 ? say(words.none) : names.join("; ")}`;
}

/** The lines of the checked call for a terminal; text from the call cannot steer it. */
export function demoCallText(shown: DemoCall, language: OutputLanguage): readonly string[] {
  const { call, answer } = shown;
  const say = sayIn(language);
  const about = fillText(words.callChecked, {
    turns: String(call.turns.length),
    findings: String(answer.findings.length),
    time: formatDuration(shown.milliseconds),
  });
  const lines = [
    "",
    `== ${say(words.call)} ==`,
    ...sentenceLines(about, language),
    ...answer.findings.flatMap((finding) => findingLines(shown, finding, language)),
    missedLine(shown, say),
  ];
  return lines.map(escapeControl);
}
