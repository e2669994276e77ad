import type { InputRow } from "../records/input-row.ts";
import type { AnsweredSituation } from "./answer-situation.ts";
import { suggestPage } from "./suggest-page.ts";
import type { SuggestRun } from "./suggest-run.ts";

/** The text of one answer, with its line end. */
export type SuggestWriter = (row: InputRow, answer: AnsweredSituation) => string;

/** The answer without what only people read; that somebody takes over is no text. */
function withoutTexts(answer: AnsweredSituation): object {
  if ("error" in answer) return answer;
  return {
    ...answer,
    options: answer.options.map(({ why: _why, ...plan }) => plan),
    avoid: answer.avoid.map(({ text }) => ({ text })),
    ...(answer.escalate === undefined ? {} : { escalate: true }),
  };
}

/** The writer of a run's format. */
export function suggestWriter({ format, texts, keep }: SuggestRun): SuggestWriter {
  if (format === "pretty") return (_, answer) => `${suggestPage(answer)}\n`;
  return (row, answer) => {
    const shown = texts ? answer : withoutTexts(answer);
    const input = row.error === undefined ? row.fields : row.source;
    return `${JSON.stringify(keep ? { ...shown, input } : shown)}\n`;
  };
}
