import type { CommandIo } from "../command-io.ts";
import type { ExitCode } from "../exit-code.ts";
import { answerRecords, oneByOne } from "../records/answer-records.ts";
import type { InputRow } from "../records/input-row.ts";
import { openRecords } from "../records/open-records.ts";
import { answerRow, type PlanTools } from "./answer-row.ts";
import { policyFinder } from "./find-policy.ts";
import { planFields } from "./plan-fields.ts";
import type { PlanRun } from "./plan-run.ts";
import { createPlanTally } from "./plan-tally.ts";
import { planWriter } from "./plan-writer.ts";

/**
 * Answers a file or stream of plan requests as they come, in input order and with memory that does not grow with the input. Answers the
 * exit code; throws where nothing could be done.
 */
export async function runPlan(run: PlanRun, io: CommandIo): Promise<ExitCode> {
  const tools: PlanTools = { findPolicy: policyFinder(run.policy), today: run.today };
  const read = (row: InputRow): InputRow =>
    row.error === undefined ? { ...row, fields: planFields(row) } : row;
  return answerRecords(
    run,
    () => openRecords(run.input, io.stdin, io.signal, run.reading),
    ({ heading }) => ({
      answer: (rows) => oneByOne(rows, (row) => answerRow(heading === null ? row : read(row), tools)),
      writer: planWriter(run, heading),
      tally: createPlanTally(),
    }),
    io,
  );
}
