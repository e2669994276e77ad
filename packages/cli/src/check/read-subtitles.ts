import { basename } from "node:path";
import { TactfulError } from "@tactful/domain";
import { damagedText } from "../records/damaged-text.ts";
import type { TextBlock } from "../records/decode-text.ts";
import { recordLimit } from "../records/record-limit.ts";
import type { TextEncoding } from "../records/text-encoding.ts";
import type { CheckInputRow } from "./check-input.ts";
import { subtitleTurns } from "./subtitle-turns.ts";

/** Reads a subtitle file as one conversation, whose id is the file's name without its ending. Throws INPUT_FORMAT and INPUT_ENCODING. */
export async function* readSubtitles(
  blocks: AsyncIterable<TextBlock>,
  options: { readonly file: string; readonly encoding: TextEncoding; readonly channel: string },
): AsyncGenerator<readonly CheckInputRow[]> {
  let text = "";
  for await (const block of blocks) {
    text += block.text;
    if (block.damaged)
      throw damagedText(options.encoding, text.slice(0, text.indexOf("\ufffd")).split("\n").length);
    if (text.length > recordLimit) {
      throw new TactfulError("INPUT_FORMAT", `The conversation is longer than ${recordLimit} characters.`);
    }
  }
  const turns = subtitleTurns(text);
  if (turns.length === 0) {
    throw new TactfulError("INPUT_FORMAT", "The file holds no subtitle with a time and words.");
  }
  const name = basename(options.file)
    .replace(/\.gz$/i, "")
    .replace(/\.[^.]+$/, "");
  const id = options.file === "-" || name === "" ? "line-1" : name;
  yield [{ line: 1, id, fields: { turns, channel: options.channel }, source: text }];
}
