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
  /** By rank. */
  readonly batches: AsyncIterable<readonly WorkItem[]>;
  /** Accounts that could not be judged, in the order of the input. */
  readonly errors: readonly ErrorRecord[];
  /** The first of the list as a page. */
  readonly page: (items: readonly WorkItem[]) => string;
}

/** The format that is asked for, else what the output's name says, else pages for reading on a terminal and NDJSON elsewhere. */
function worklistFormat({ format, output }: WorklistRun, io: CommandIo): WorklistFormat {
  if (format !== undefined) return format;
  if (output === "-" && io.isTerminal.stdout) return "pretty";
  const name = output.toLowerCase().replace(/\.gz$/, "");
  if ([".html", ".htm"].includes(extname(name))) return "html";
  return formatOfName(output) ?? "ndjson";
}

/** More than this many are not printed. */
const mostOnPage = 1000;

async function* textOf(
  list: FinishedList,
  format: WorklistFormat,
  language: DemoLanguage,
): AsyncGenerator<string> {
  if (format === "html") {
    const items: WorkItem[] = [];
    for await (const batch of list.batches) {
      items.push(...batch.slice(0, mostOnPage - items.length));
      if (items.length === mostOnPage) break;
    }
    yield list.page(items);
    return;
  }
  const { head, item, error } = writers(language)[format];
  yield head;
  for await (const batch of list.batches) {
    for (let at = 0; at < batch.length; at += linesAtOnce) {
      yield batch
        .slice(at, at + linesAtOnce)
        .map(item)
        .join("");
    }
  }
  for (let at = 0; at < list.errors.length; at += linesAtOnce) {
    yield list.errors
      .slice(at, at + linesAtOnce)
      .map(error)
      .join("");
  }
}

const linesAtOnce = 1000;

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
    for await (const text of textOf(list, worklistFormat(run, io), run.language))
      if (!(await sink.write(text))) break;
    await sink.finish();
  } catch (error) {
    await sink.discard();
    throw error;
  }
}
