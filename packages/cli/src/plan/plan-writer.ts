import type { CsvHeading } from "../records/open-records.ts";
import { csvRowWriter, ndjsonRowWriter, type RowWriter } from "../records/row-writer.ts";
import type { AnsweredPlan } from "./answer-row.ts";
import { planCells, planColumns, type ShownPlan } from "./plan-columns.ts";
import { planPage } from "./plan-page.ts";
import type { PlanRun } from "./plan-run.ts";

/** The answer without what only people read. */
function withoutTexts(answer: AnsweredPlan): ShownPlan {
  if ("options" in answer)
    return { ...answer, options: answer.options.map(({ why: _why, ...plan }) => plan) };
  if (!("reasons" in answer) || answer.reasons === undefined) return answer;
  return { ...answer, reasons: answer.reasons.map(({ message: _message, ...codes }) => codes) };
}

/** The writer of a run's format. */
export function planWriter(
  { format, texts, keep }: PlanRun,
  heading: CsvHeading | null,
): RowWriter<AnsweredPlan> {
  if (format === "pretty") return { head: "", row: ({ fields }, answer) => `${planPage(fields, answer)}\n` };
  const shown = (answer: AnsweredPlan): ShownPlan => (texts ? answer : withoutTexts(answer));
  if (format === "ndjson") return ndjsonRowWriter((answer) => JSON.stringify(shown(answer)), keep);
  const cellsWith = (delimiter: string) => {
    const cells = planCells(delimiter);
    return (answer: AnsweredPlan) => cells(shown(answer));
  };
  return csvRowWriter({ columns: planColumns, cellsWith }, heading);
}
