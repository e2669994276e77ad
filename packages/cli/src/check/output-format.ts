import { extname } from "node:path";

/** The formats in which results are written. */
export const checkOutputFormats = ["pretty", "ndjson", "sarif", "junit", "csv", "html"] as const;

/** One of {@link checkOutputFormats}. */
export type CheckOutputFormat = (typeof checkOutputFormats)[number];

const byExtension: ReadonlyMap<string, CheckOutputFormat> = new Map([
  [".ndjson", "ndjson"],
  [".jsonl", "ndjson"],
  [".json", "ndjson"],
  [".sarif", "sarif"],
  [".xml", "junit"],
  [".csv", "csv"],
  [".html", "html"],
  [".htm", "html"],
  [".txt", "pretty"],
]);

/** The format that an output's name says, `.gz` left out of account; pages for a terminal, NDJSON for all else. */
export function outputFormatOf(output: string, isTerminal: boolean): CheckOutputFormat {
  const name = output
    .toLowerCase()
    .replace(/\.gz$/, "")
    .replace(/\.sarif\.json$/, ".sarif");
  return byExtension.get(extname(name)) ?? (output === "-" && isTerminal ? "pretty" : "ndjson");
}
