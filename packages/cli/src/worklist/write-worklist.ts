import { extname } from "node:path";
import type { ErrorRecord } from "@tactful/domain";
import type { WorkItem } from "@tactful/strategy";
import type { CommandIo } from "../command-io.ts";
import { openFileSink } from "../records/open-file-sink.ts";
import { openStdoutSink } from "../records/open-stdout-sink.ts";
import { formatOfName } from "../records/record-format.ts";
import { worklistErrorLine, worklistHeader, worklistLine } from "./worklist-csv.ts";
import type { WorklistFormat, WorklistRun } from "./worklist-run.ts";

/** A list that is ready to be written. */
export interface FinishedList {
  readonly items: readonly WorkItem[];
  /** Accounts that could not be judged, in the order of the input. */
  readonly errors: readonly ErrorRecord[];
  /** The list as a page. */
  readonly page: () => string;
}

/** The format that is asked for, else what the output's name says, else NDJSON. */
export function worklistFormat({ format, output }: WorklistRun): WorklistFormat {
  if (format !== undefined) return format;
  const name = output.toLowerCase().replace(/\.gz$/, "");
  if ([".html", ".htm"].includes(extname(name))) return "html";
  return formatOfName(output) ?? "ndjson";
}

const linesAtOnce = 1000;

function* pieces(lines: Iterable<string>): Generator<string> {
  let text = "";
  let count = 0;
  for (const line of lines) {
    text += line;
    count += 1;
    if (count % linesAtOnce !== 0) continue;
    yield text;
    text = "";
  }
  if (text !== "") yield text;
}

function* linesOf({ items, errors, page }: FinishedList, format: WorklistFormat): Generator<string> {
  if (format === "html") {
    yield page();
  } else if (format === "csv") {
    yield worklistHeader;
    for (const item of items) yield worklistLine(item);
    for (const error of errors) yield worklistErrorLine(error);
  } else {
    for (const item of items) yield `${JSON.stringify(item)}\n`;
    for (const error of errors) yield `${JSON.stringify(error)}\n`;
  }
}

/** Writes a list: the accounts by rank, then the records at fault; a page counts the latter. */
export async function writeWorklist(list: FinishedList, run: WorklistRun, io: CommandIo): Promise<void> {
  const sink = run.output === "-" ? openStdoutSink(io.stdout) : await openFileSink(run.output);
  try {
    for (const text of pieces(linesOf(list, worklistFormat(run)))) if (!(await sink.write(text))) break;
    await sink.finish();
  } catch (error) {
    await sink.discard();
    throw error;
  }
}
