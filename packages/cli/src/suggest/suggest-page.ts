import { duties, stages } from "@tactful/domain";
import { escapeControl } from "../terminal/escape-control.ts";
import type { AnsweredSituation } from "./answer-situation.ts";

/** Guidance as a card for a terminal. */
export function suggestPage(answer: AnsweredSituation): string {
  const id = escapeControl(answer.id);
  if ("error" in answer) return `${id}  ${answer.error.code}\n  ${escapeControl(answer.error.message)}\n`;
  const { zh, en } = stages[answer.stage].name;
  const lines = [
    `${id}  ${zh} ${en}`,
    ...(answer.escalate === undefined ? [] : [`  ! ${answer.escalate.zh}`, `    ${answer.escalate.en}`]),
    ...answer.say.flatMap(({ text, purpose, source }) => [
      `  > ${escapeControl(text).replaceAll("\n", "\n    ")}`,
      `    (${purpose}, ${source.id})`,
    ]),
    ...(answer.ask === undefined ? [] : [`  ? ${escapeControl(answer.ask)}`]),
    ...answer.options.flatMap(({ why }, index) =>
      why === undefined ? [] : [`  ${index + 1}. ${escapeControl(why.zh)}`, `     ${escapeControl(why.en)}`],
    ),
    ...answer.checklist.map(
      ({ duty, done }) => `  [${done ? "x" : " "}] ${duties[duty].name.zh} ${duties[duty].name.en}`,
    ),
    ...answer.avoid.map(({ text, why }) => `  x ${escapeControl(text)} (${why.zh}; ${why.en})`),
  ];
  return `${lines.join("\n")}\n`;
}
