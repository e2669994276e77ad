import { ndjsonRowWriter, type RowWriter } from "../records/row-writer.ts";
import type { AnsweredPlan } from "./answer-row.ts";
import { planPage } from "./plan-page.ts";
import type { PlanRun } from "./plan-run.ts";

/** The answer without what only people read. */
function withoutTexts(answer: AnsweredPlan): object {
  if ("options" in answer)
    return { ...answer, options: answer.options.map(({ why: _why, ...plan }) => plan) };
  if (!("reasons" in answer) || answer.reasons === undefined) return answer;
  return { ...answer, reasons: answer.reasons.map(({ message: _message, ...codes }) => codes) };
}

/** The writer of a run's format. */
export function planWriter({ format, texts, keep }: PlanRun): RowWriter<AnsweredPlan> {
  if (format === "pretty") return { head: "", row: ({ fields }, answer) => `${planPage(fields, answer)}\n` };
  return ndjsonRowWriter((answer) => JSON.stringify(texts ? answer : withoutTexts(answer)), keep);
}
