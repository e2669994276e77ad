import { type ErrorRecord, errorRecord, TactfulError } from "@tactful/domain";
import { answerPlan, type PlanAnswer, readPlanRequest } from "@tactful/strategy";
import type { InputRow } from "../records/input-row.ts";

/** Answers one record; what is wrong with it becomes an error record in its place. */
export function answerRow(row: InputRow): PlanAnswer | ErrorRecord {
  if (row.error !== undefined) return errorRecord(row.id, row.error, row.line);
  try {
    return answerPlan(readPlanRequest({ ...row.fields, id: row.id }));
  } catch (error) {
    if (error instanceof TactfulError) return errorRecord(row.id, error, row.line);
    throw error;
  }
}
