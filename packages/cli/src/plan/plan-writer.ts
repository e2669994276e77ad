import type { InputRow } from "../records/input-row.ts";
import type { AnsweredPlan } from "./answer-row.ts";
import { planPage } from "./plan-page.ts";
import type { PlanRun } from "./plan-run.ts";

/** The text of one answer, with its line end. */
export type PlanWriter = (row: InputRow, answer: AnsweredPlan) => string;

/** The answer without what only people read. */
function withoutTexts(answer: AnsweredPlan): object {
  if ("options" in answer)
    return { ...answer, options: answer.options.map(({ why: _why, ...plan }) => plan) };
  if (!("reasons" in answer) || answer.reasons === undefined) return answer;
  return { ...answer, reasons: answer.reasons.map(({ message: _message, ...codes }) => codes) };
}

function inputOf(row: InputRow): unknown {
  return row.error === undefined ? row.fields : row.source;
}

/** The writer of a run's format. */
export function planWriter(run: PlanRun): PlanWriter {
  if (run.format === "pretty") return (row, answer) => `${planPage(row.fields, answer)}\n`;
  return (row, answer) => {
    const shown = run.texts ? answer : withoutTexts(answer);
    return `${JSON.stringify(run.keep ? { ...shown, input: inputOf(row) } : shown)}\n`;
  };
}
