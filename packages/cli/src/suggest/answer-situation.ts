import {
  type ErrorRecord,
  errorRecord,
  type Guidance,
  parseValue,
  Situation,
  TactfulError,
} from "@tactful/domain";
import type { InputRow } from "../records/input-row.ts";
import type { MakeCard } from "./open-cards.ts";

/** What stands in the place of a record. */
export type AnsweredSituation = Guidance | ErrorRecord;

/** What is wrong with the toolkit's own files is no fault of a record: nothing is done then. */
function isOfFiles({ code, path }: TactfulError): boolean {
  return (
    code === "LIBRARY_INVALID" ||
    code === "CONFIG_INVALID" ||
    (code === "FILE_NOT_FOUND" && path !== "policy")
  );
}

/** Answers one record; what is wrong with it becomes an error record in its place. Rejects for what is wrong with the library. */
export async function answerSituation(row: InputRow, makeCard: MakeCard): Promise<AnsweredSituation> {
  if (row.error !== undefined) return errorRecord(row.id, row.error, row.line);
  try {
    const situation = parseValue(Situation, { ...row.fields, id: row.id }, "RECORD_INVALID");
    return await makeCard(situation);
  } catch (error) {
    if (error instanceof TactfulError && !isOfFiles(error)) return errorRecord(row.id, error, row.line);
    throw error;
  }
}
