import {
  type ContactRules,
  contactJson,
  createContactRules,
  loadContactBook,
  readContactRequest,
} from "@tactful/compliance";
import { type ContactAnswer, type ErrorRecord, errorRecord, TactfulError } from "@tactful/domain";
import type { CommandIo } from "../command-io.ts";
import type { ExitCode } from "../exit-code.ts";
import { answerRecords, oneByOne } from "../records/answer-records.ts";
import type { InputRow } from "../records/input-row.ts";
import { type CsvHeading, openRecords } from "../records/open-records.ts";
import { csvRowWriter, ndjsonRowWriter, type RowWriter } from "../records/row-writer.ts";
import { contactCells, contactColumns } from "./contact-columns.ts";
import { contactFields } from "./contact-fields.ts";
import type { ContactRun } from "./contact-run.ts";
import { createContactTally } from "./contact-tally.ts";
import { prettyContact } from "./pretty-contact.ts";

type Answer = ContactAnswer | ErrorRecord;

function answerRow(row: InputRow, rules: ContactRules, run: ContactRun, isCsv: boolean): Answer {
  try {
    if (row.error !== undefined) throw row.error;
    const request = readContactRequest(isCsv ? contactFields(row) : row.fields, row.id);
    return rules.answer(request, { withMessages: run.withMessages });
  } catch (error) {
    if (!(error instanceof TactfulError)) throw error;
    return errorRecord(row.id, error, row.line);
  }
}

function writerFor(
  { format, keep, withMessages }: ContactRun,
  heading: CsvHeading | null,
): RowWriter<Answer> {
  if (format === "pretty") return { head: "", row: (_input, answer) => `${prettyContact(answer)}\n` };
  if (format === "csv") {
    const cellsWith = (delimiter: string) => contactCells(withMessages, delimiter);
    return csvRowWriter({ columns: contactColumns(withMessages), cellsWith }, heading);
  }
  const json = (answer: Answer): string => ("error" in answer ? JSON.stringify(answer) : contactJson(answer));
  return ndjsonRowWriter(json, keep);
}

/**
 * Answers a file or stream of contact requests, in input order and with memory that does not grow with the input. Answers the exit code;
 * throws where nothing could be done.
 */
export async function runContact(run: ContactRun, io: CommandIo): Promise<ExitCode> {
  const rules = createContactRules(loadContactBook({ packs: run.packs, holidays: run.holidays }));
  return answerRecords(
    run,
    () => openRecords(run.input, io.stdin, io.signal, run.reading),
    ({ heading }) => ({
      answer: (rows) => oneByOne(rows, (row) => answerRow(row, rules, run, heading !== null)),
      writer: writerFor(run, heading),
      tally: createContactTally(),
    }),
    io,
  );
}
