import { TactfulError } from "@tactful/domain";
import { damagedText } from "../records/damaged-text.ts";
import type { TextBlock } from "../records/decode-text.ts";
import { createLineScanner, type TextLine } from "../records/line-scanner.ts";
import { recordLimit } from "../records/record-limit.ts";
import type { TextEncoding } from "../records/text-encoding.ts";
import type { CheckInputRow } from "./check-input.ts";

const onlyDirectives = /^\s*(?:\[\[tactful-allow\b[^\n]*\]\]\s*)+$/;

/** How {@link readTextLines} reads. */
export interface ReadTextOptions {
  readonly encoding: TextEncoding;
  /** Answers blank lines and lines of directives too, for a filter. */
  readonly keepBlank: boolean;
}

function faultOf(line: TextLine, options: ReadTextOptions, damaged: boolean): TactfulError | null {
  const place = { line: line.line };
  if (line.isTooLong) {
    return new TactfulError("INPUT_FORMAT", `The line is longer than ${recordLimit} characters.`, place);
  }
  if (damaged && line.text.includes("\ufffd")) return damagedText(options.encoding, line.line);
  return line.text.trim() === "" ? new TactfulError("RECORD_INVALID", "The line is empty.", place) : null;
}

/**
 * Reads text, one utterance a line, blank lines left out. A line that holds only directives belongs to the next one. A line that cannot
 * be read carries its error in its place.
 */
export async function* readTextLines(
  blocks: AsyncIterable<TextBlock>,
  options: ReadTextOptions,
): AsyncGenerator<readonly CheckInputRow[]> {
  const scanner = createLineScanner();
  let damaged = false;
  let lead = "";
  const take = (line: TextLine): readonly CheckInputRow[] => {
    const isBlank = line.text.trim() === "" && !line.isTooLong;
    if (isBlank && !options.keepBlank) return [];
    const row = { line: line.line, id: `line-${line.line}`, source: line.text };
    if (onlyDirectives.test(line.text)) {
      lead += `${line.text}\n`;
      return options.keepBlank ? [{ ...row, fields: { text: "" } }] : [];
    }
    const error = faultOf(line, options, damaged);
    if (error !== null) return [{ ...row, fields: {}, error }];
    const taken = lead;
    lead = "";
    return [{ ...row, fields: { text: line.text }, ...(taken === "" ? {} : { lead: taken }) }];
  };
  for await (const block of blocks) {
    damaged ||= block.damaged;
    const rows = scanner.push(block.text).flatMap(take);
    damaged = block.damaged;
    yield rows;
  }
  yield scanner.end().flatMap(take);
}
