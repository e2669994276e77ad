import { TactfulError } from "@tactful/domain";
import { damagedText } from "./damaged-text.ts";
import type { TextBlock } from "./decode-text.ts";
import { createLineScanner, type TextLine } from "./line-scanner.ts";
import { recordLimit } from "./record-limit.ts";
import type { TextEncoding } from "./text-encoding.ts";

/** One object of an NDJSON file, or what is wrong with its line. */
export interface NdjsonRow {
  /** 1-based line. */
  readonly line: number;
  /** The object; empty where there is an error. */
  readonly value: Readonly<Record<string, unknown>>;
  /** The line itself. */
  readonly text: string;
  readonly error?: TactfulError;
}

/** How {@link readNdjson} reads. */
export interface ReadNdjsonOptions {
  readonly encoding: TextEncoding;
  /** Answers a blank line with an error instead of leaving it out. */
  readonly keepBlank?: boolean;
  /** The rows that are parsed, by their number from 0; the others are empty. By default all. */
  readonly isWanted?: (ordinal: number) => boolean;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function kindOf(value: unknown): string {
  if (value === null) return "null";
  return Array.isArray(value) ? "a list" : `a ${typeof value}`;
}

// Node 22 hands the reviver the source text of each value; the type library does not say so yet.
type SourceReviver = (key: string, value: unknown, context: { readonly source?: string }) => unknown;
const parseWithSource = JSON.parse as (text: string, reviver: SourceReviver) => unknown;

/** A number beyond 2^53 loses its last digits when it is parsed; an account number must not, so it is read again as it is written. */
function keepLongId(value: Record<string, unknown>, text: string): Record<string, unknown> {
  if (typeof value["id"] !== "number" || Number.isSafeInteger(value["id"])) return value;
  const written = parseWithSource(text, (key, parsed, context) =>
    key === "id" && typeof parsed === "number" ? context.source : parsed,
  );
  return isObject(written) ? { ...value, id: written["id"] } : value;
}

function parseLine(line: TextLine): NdjsonRow {
  const at = { line: line.line };
  const fail = (code: "INPUT_FORMAT" | "RECORD_INVALID", message: string): NdjsonRow => ({
    line: line.line,
    value: {},
    text: line.text,
    error: new TactfulError(code, message, at),
  });
  if (line.isTooLong) return fail("INPUT_FORMAT", `The line is longer than ${recordLimit} characters.`);
  if (line.text.trim() === "") return fail("RECORD_INVALID", "The line is empty.");
  let value: unknown;
  try {
    value = JSON.parse(line.text);
  } catch {
    return fail("INPUT_FORMAT", "The line is not valid JSON; write one complete object a line.");
  }
  if (!isObject(value))
    return fail("RECORD_INVALID", `The line holds ${kindOf(value)} where an object belongs.`);
  return { line: line.line, value: keepLongId(value, line.text), text: line.text };
}

/** Reads NDJSON: one JSON object a line, blank lines left out. A line that cannot be read carries its error in its place. */
export async function* readNdjson(
  blocks: AsyncIterable<TextBlock>,
  options: ReadNdjsonOptions,
): AsyncGenerator<readonly NdjsonRow[]> {
  const scanner = createLineScanner();
  let damaged = false;
  let ordinal = 0;
  const parse = (lines: readonly TextLine[]): readonly NdjsonRow[] =>
    lines.flatMap((line) => {
      if (line.text.trim() === "" && !line.isTooLong && options.keepBlank !== true) return [];
      ordinal += 1;
      if (options.isWanted?.(ordinal - 1) === false) return [{ line: line.line, value: {}, text: "" }];
      if (!damaged || !line.text.includes("\ufffd")) return [parseLine(line)];
      return [
        { line: line.line, value: {}, text: line.text, error: damagedText(options.encoding, line.line) },
      ];
    });
  for await (const block of blocks) {
    damaged ||= block.damaged;
    const rows = parse(scanner.push(block.text));
    damaged = block.damaged;
    yield rows;
  }
  yield parse(scanner.end());
}
