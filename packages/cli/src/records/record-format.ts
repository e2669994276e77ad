import { extname } from "node:path";
import { TactfulError } from "@tactful/domain";

/** The formats in which records are read and written. */
export type RecordFormat = "csv" | "ndjson";

const formats: ReadonlyMap<string, RecordFormat> = new Map([
  [".csv", "csv"],
  [".tsv", "csv"],
  [".txt", "csv"],
  [".ndjson", "ndjson"],
  [".jsonl", "ndjson"],
  [".json", "ndjson"],
]);

/** The format that a file's name says, `.gz` left out of account; null where it says none. */
export function formatOfName(file: string): RecordFormat | null {
  const name = file.toLowerCase().replace(/\.gz$/, "");
  return formats.get(extname(name)) ?? null;
}

/** The format of text that has no name: NDJSON where its first character that is not blank is `{`, else CSV. Throws INPUT_FORMAT for a JSON array. */
export function formatOfText(head: string): RecordFormat {
  if (/^\[\s*(\{|$)/.test(head)) {
    throw new TactfulError(
      "INPUT_FORMAT",
      "The input is one JSON array; write one object a line instead (jq -c '.[]' does that).",
    );
  }
  return head.startsWith("{") ? "ndjson" : "csv";
}
