import { extname } from "node:path";
import { formatOfText } from "../records/record-format.ts";

/** The formats in which texts to be checked are read. */
export const checkInputFormats = ["text", "ndjson", "csv", "srt", "vtt"] as const;

/** One of {@link checkInputFormats}. */
export type CheckInputFormat = (typeof checkInputFormats)[number];

const byExtension: ReadonlyMap<string, CheckInputFormat> = new Map([
  [".txt", "text"],
  [".md", "text"],
  [".csv", "csv"],
  [".tsv", "csv"],
  [".ndjson", "ndjson"],
  [".jsonl", "ndjson"],
  [".json", "ndjson"],
  [".srt", "srt"],
  [".vtt", "vtt"],
]);

/** The format that a file's name says, `.gz` left out of account; null where it says none. */
export function inputFormatOfName(file: string): CheckInputFormat | null {
  return byExtension.get(extname(file.toLowerCase().replace(/\.gz$/, ""))) ?? null;
}

/** The format of text that has no name, by its first line; lines of text where nothing speaks for another. Throws INPUT_FORMAT for a JSON array. */
export function inputFormatOfText(head: string): CheckInputFormat {
  if (/^WEBVTT(?:[ \t\r\n]|$)/.test(head)) return "vtt";
  if (/^\d+[ \t]*\r?\n[ \t]*\d+:\d\d:\d\d[,.]\d+[ \t]*-->/.test(head)) return "srt";
  return formatOfText(head) === "ndjson" ? "ndjson" : "text";
}
