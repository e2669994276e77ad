import { fileURLToPath } from "node:url";
import type { CheckAnswer } from "@tactful/compliance";
import { Conversation, parseValue, TactfulError } from "@tactful/domain";
import { openChecker } from "../check/open-checker.ts";
import type { CommandIo } from "../command-io.ts";
import { openRecords } from "../records/open-records.ts";

/** A call and what the check says of it. */
export interface DemoCall {
  readonly file: string;
  readonly call: Conversation;
  readonly answer: CheckAnswer;
  /** Milliseconds that the check took, loading the rules included. */
  readonly milliseconds: number;
}

/** The sample call that comes with the data sets package. */
export function sampleCall(): string {
  return fileURLToPath(new URL("../sample/call.ndjson", import.meta.resolve("@tactful/datasets")));
}

async function readCall(file: string, io: CommandIo): Promise<Conversation> {
  const source = await openRecords(file, io.stdin, io.signal, { format: "ndjson" });
  try {
    for await (const rows of source.batches) {
      for (const { fields, id, line, error } of rows) {
        if (error !== undefined) throw error;
        return parseValue(Conversation, { ...fields, id }, "RECORD_INVALID", { file, line });
      }
    }
  } finally {
    source.close();
  }
  throw new TactfulError("INPUT_EMPTY", "The file holds no call.", { file });
}

/** Checks the first call of a file by the rules alone: what they find stays the same when a model is trained anew. */
export async function checkCall(file: string, io: CommandIo): Promise<DemoCall> {
  const started = io.now();
  const call = await readCall(file, io);
  const { checker } = openChecker({ packs: [], wantsSecondReader: false, today: io.today() });
  const answer = checker.conversation(call);
  return { file, call, answer, milliseconds: io.now() - started };
}
