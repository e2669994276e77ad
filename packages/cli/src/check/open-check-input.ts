import type { Readable } from "node:stream";
import { quoteValue, TactfulError } from "@tactful/domain";
import { createTextDecoding, decodeText, type TextBlock } from "../records/decode-text.ts";
import { inFile, namingFile } from "../records/in-file.ts";
import { ndjsonInputRow } from "../records/ndjson-input-rows.ts";
import { openBytes } from "../records/open-bytes.ts";
import { openRecords, shareOf } from "../records/open-records.ts";
import { peekBlocks } from "../records/peek-blocks.ts";
import { readNdjson } from "../records/read-ndjson.ts";
import type { TextEncoding } from "../records/text-encoding.ts";
import type { CheckInput, CheckInputRow } from "./check-input.ts";
import { csvFields } from "./csv-fields.ts";
import { type CheckInputFormat, inputFormatOfName, inputFormatOfText } from "./input-format.ts";
import { readSubtitles } from "./read-subtitles.ts";
import { readTextLines } from "./read-text-lines.ts";

/** How {@link openCheckInput} reads. */
export interface CheckReading {
  readonly format?: CheckInputFormat;
  readonly encoding?: TextEncoding;
  /** Of CSV. */
  readonly delimiter?: string;
  /** The column or field that holds the id. */
  readonly idColumn?: string;
  /** The CSV column that holds the text. */
  readonly textColumn: string;
  /** Of a subtitle file. */
  readonly channel: string;
  /** Answers blank lines too. */
  readonly keepBlank: boolean;
}

async function openCsv(
  file: string,
  stdin: Readable,
  signal: AbortSignal,
  reading: CheckReading,
): Promise<CheckInput> {
  const { encoding, delimiter, idColumn, textColumn, keepBlank } = reading;
  const source = await openRecords(file, stdin, signal, {
    format: "csv",
    keepBlank,
    ...(encoding === undefined ? {} : { encoding }),
    ...(delimiter === undefined ? {} : { delimiter }),
    ...(idColumn === undefined ? {} : { idColumn }),
  });
  const columns = source.heading?.columns ?? [];
  if (!columns.includes(textColumn)) {
    source.close();
    const message = `The input has no column ${quoteValue(textColumn)} with the text; name it with --text-column. Its columns are ${columns.join(", ")}.`;
    throw new TactfulError("INPUT_COLUMN", message, {
      path: textColumn,
      ...(file === "-" ? {} : { file }),
    });
  }
  const rows = (async function* (): AsyncGenerator<readonly CheckInputRow[]> {
    for await (const batch of source.batches) yield batch.map((row) => csvFields(row, textColumn));
  })();
  return { batches: rows, share: source.share, close: source.close };
}

async function* readNdjsonRows(
  blocks: AsyncIterable<TextBlock>,
  reading: CheckReading,
): AsyncGenerator<readonly CheckInputRow[]> {
  const options = { encoding: reading.encoding ?? "utf-8", keepBlank: reading.keepBlank };
  for await (const batch of readNdjson(blocks, options)) {
    yield batch.map((row) => ndjsonInputRow(row, reading.idColumn));
  }
}

function readBlocks(
  blocks: AsyncIterable<TextBlock>,
  format: CheckInputFormat,
  file: string,
  reading: CheckReading,
): AsyncGenerator<readonly CheckInputRow[]> {
  const encoding = reading.encoding ?? "utf-8";
  if (format === "ndjson") return readNdjsonRows(blocks, reading);
  if (format === "text") return readTextLines(blocks, { encoding, keepBlank: reading.keepBlank });
  return readSubtitles(blocks, { file, encoding, channel: reading.channel });
}

/**
 * Opens what is to be checked: NDJSON, CSV, lines of text, SRT or WebVTT, from a file or standard input (`-`). Except for subtitles, memory
 * does not grow with the input. Throws FILE_NOT_FOUND, INPUT_EMPTY, INPUT_FORMAT, INPUT_ENCODING and INPUT_COLUMN.
 */
export async function openCheckInput(
  file: string,
  stdin: Readable,
  signal: AbortSignal,
  reading: CheckReading,
): Promise<CheckInput> {
  const known = reading.format ?? inputFormatOfName(file);
  if (known === "csv") return openCsv(file, stdin, signal, reading);
  const source = await openBytes(file, stdin, signal);
  try {
    const peeked = await peekBlocks(
      decodeText(source.bytes, createTextDecoding(reading.encoding ?? "utf-8")),
    );
    if (peeked.head === "") throw new TactfulError("INPUT_EMPTY", "The input is empty.");
    const format = known ?? inputFormatOfText(peeked.head);
    const batches = namingFile(readBlocks(peeked.blocks, format, file, reading), file);
    return { batches, share: shareOf(source), close: source.close };
  } catch (error) {
    source.close();
    throw inFile(error, file);
  }
}
