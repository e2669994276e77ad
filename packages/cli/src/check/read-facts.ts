import { TactfulError } from "@tactful/domain";
import type { CommandIo } from "../command-io.ts";
import { openRecords } from "../records/open-records.ts";

/** Facts by the id of their record; several lines of one id are laid over each other. */
export type FactsById = ReadonlyMap<string, Readonly<Record<string, unknown>>>;

/** Reads a file of `{id, facts}`, one object a line. Throws for the first line that is none, with file and line. */
export async function readFacts(file: string, io: CommandIo): Promise<FactsById> {
  const facts = new Map<string, Readonly<Record<string, unknown>>>();
  const source = await openRecords(file, io.stdin, io.signal, { format: "ndjson" });
  try {
    for await (const rows of source.batches) {
      for (const { fields, id, line, error } of rows) {
        if (error !== undefined) {
          throw new TactfulError(error.code, error.message, { file, line, cause: error });
        }
        const own = fields["facts"];
        if (typeof own !== "object" || own === null || Array.isArray(own) || fields["id"] === undefined) {
          const message = "The line must be an object with id and facts.";
          throw new TactfulError("RECORD_INVALID", message, { file, line, path: "facts" });
        }
        facts.set(id, { ...facts.get(id), ...own });
      }
    }
  } finally {
    source.close();
  }
  return facts;
}
