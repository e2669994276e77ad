import { extname } from "node:path";
import type { ErrorRecord } from "@tactful/domain";
import type { WorkItem } from "@tactful/strategy";
import type { CommandIo } from "../command-io.ts";
import type { DemoLanguage } from "../demo/demo-language.ts";
import { openFileSink } from "../records/open-file-sink.ts";
import { openStdoutSink } from "../records/open-stdout-sink.ts";
import { formatOfName } from "../records/record-format.ts";
import { worklistErrorLine, worklistHeader, worklistLine } from "./worklist-csv.ts";
import type { WorklistFormat, WorklistRun } from "./worklist-run.ts";
import { faultLine, itemLines } from "./worklist-text.ts";

/** A list that is ready to be written. */
export interface FinishedList {
  readonly items: readonly WorkItem[];
  /** Accounts that could not be judged, in the order of the input. */
  readonly errors: readonly ErrorRecord[];
  /** The list as a page. */
  readonly page: () => string;
}

/** The format that is asked for, else what the output's name says, else pages for reading on a terminal and NDJSON elsewhere. */
function worklistFormat({ format, output }: WorklistRun, io: CommandIo): WorklistFormat {
  if (format !== undefined) return format;
  if (output === "-" && io.isTerminal.stdout) return "pretty";
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

function* linesOf(list: FinishedList, format: WorklistFormat, language: DemoLanguage): Generator<string> {
  if (format === "html") {
    yield list.page();
    return;
  }
  const { head, item, error } = writers(language)[format];
  yield head;
  for (const one of list.items) yield item(one);
  for (const one of list.errors) yield error(one);
}

interface LineWriter {
  readonly head: string;
  readonly item: (item: WorkItem) => string;
  readonly error: (error: ErrorRecord) => string;
}

function writers(language: DemoLanguage): Readonly<Record<Exclude<WorklistFormat, "html">, LineWriter>> {
  const json = (value: object): string => `${JSON.stringify(value)}\n`;
  return {
    ndjson: { head: "", item: json, error: json },
    csv: { head: worklistHeader, item: worklistLine, error: worklistErrorLine },
    pretty: {
      head: "",
      item: (item) => `${itemLines(item, language).join("\n")}\n`,
      error: (error) => `${faultLine(error)}\n`,
    },
  };
}

/** Writes a list: the accounts by rank, then the records at fault; a page counts the latter. */
export async function writeWorklist(list: FinishedList, run: WorklistRun, io: CommandIo): Promise<void> {
  const sink = run.output === "-" ? openStdoutSink(io.stdout) : await openFileSink(run.output);
  try {
    for (const text of pieces(linesOf(list, worklistFormat(run, io), run.language)))
      if (!(await sink.write(text))) break;
    await sink.finish();
  } catch (error) {
    await sink.discard();
    throw error;
  }
}
