import { TactfulError } from "@tactful/domain";
import type { TextEncoding } from "./text-encoding.ts";

/** The error about bytes that are no text in the stated encoding, with the encoding to try instead. */
export function damagedText(encoding: TextEncoding, line: number): TactfulError {
  const other = encoding === "utf-8" ? "gbk" : "utf-8";
  return new TactfulError(
    "INPUT_ENCODING",
    `The bytes are not ${encoding} text; try --encoding ${other}, or save the file as UTF-8.`,
    { line },
  );
}
