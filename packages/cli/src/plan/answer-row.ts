import { type ErrorRecord, errorRecord, TactfulError } from "@tactful/domain";
import {
  answerOptions,
  answerPlan,
  type OptionsAnswer,
  type PlanAnswer,
  readPlanRequest,
} from "@tactful/strategy";
import type { InputRow } from "../records/input-row.ts";
import type { FindPolicy } from "./find-policy.ts";

/** What rows are answered with. */
export interface PlanTools {
  readonly findPolicy: FindPolicy;
  /** YYYY-MM-DD. */
  readonly today: string;
}

/** What stands in the place of a record. */
export type AnsweredPlan = PlanAnswer | OptionsAnswer | ErrorRecord;

/** Answers one record; what is wrong with it becomes an error record in its place. */
export function answerRow(row: InputRow, { findPolicy, today }: PlanTools): AnsweredPlan {
  if (row.error !== undefined) return errorRecord(row.id, row.error, row.line);
  try {
    const { fields, id } = row;
    const request = readPlanRequest(fields["id"] === id ? fields : { ...fields, id });
    if (request.task === "options") return answerOptions(request, findPolicy(request), today);
    return answerPlan(request);
  } catch (error) {
    if (error instanceof TactfulError) return errorRecord(row.id, error, row.line);
    throw error;
  }
}
