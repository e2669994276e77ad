import { type LabelledRecord, labelledRecord } from "@tactful/compliance";
import { TactfulError } from "@tactful/domain";
import type { CommandIo } from "../command-io.ts";
import { openRecords } from "../records/open-records.ts";

/** Reads labelled records from NDJSON files. Throws for the first record that is none, with file and line. */
export async function readLabels(
  files: readonly string[],
  io: CommandIo,
): Promise<readonly LabelledRecord[]> {
  const records: LabelledRecord[] = [];
  for (const file of files) {
    const source = await openRecords(file, io.stdin, io.signal, { format: "ndjson" });
    try {
      for await (const rows of source.batches) {
        for (const row of rows) {
          if (row.error !== undefined) throw inLine(row.error, file, row.line);
          records.push(read(row.fields, row.id, file, row.line));
        }
      }
    } finally {
      source.close();
    }
  }
  if (records.length === 0) throw new TactfulError("INPUT_EMPTY", "The files hold no labelled record.");
  return records;
}

function inLine(error: TactfulError, file: string, line: number): TactfulError {
  const place = { file, line, cause: error };
  return new TactfulError(
    error.code,
    error.message,
    error.path === undefined ? place : { ...place, path: error.path },
  );
}

function read(
  fields: Readonly<Record<string, unknown>>,
  id: string,
  file: string,
  line: number,
): LabelledRecord {
  try {
    return labelledRecord(fields, id);
  } catch (error) {
    throw error instanceof TactfulError ? inLine(error, file, line) : error;
  }
}
