import type { Readable } from "node:stream";
import { TactfulError } from "@tactful/domain";
import type { CsvDialect } from "./csv-dialect.ts";
import { type CsvRowOptions, csvRowMaker } from "./csv-input-rows.ts";
import { createTextDecoding, decodeText, type TextBlock, type TextDecoding } from "./decode-text.ts";
import { inFile, namingFile } from "./in-file.ts";
import type { InputRow } from "./input-row.ts";
import { ndjsonInputRow } from "./ndjson-input-rows.ts";
import { type ByteSource, openBytes } from "./open-bytes.ts";
import { peekBlocks } from "./peek-blocks.ts";
import { type CsvTable, type ReadCsvOptions, readCsv } from "./read-csv.ts";
import { readNdjson } from "./read-ndjson.ts";
import { formatOfName, formatOfText, type RecordFormat } from "./record-format.ts";
import type { TextEncoding } from "./text-encoding.ts";

/** How {@link openRecords} reads a file. */
export interface OpenRecordsOptions extends CsvRowOptions {
  readonly encoding?: TextEncoding;
  /** By default the file's name says it, else its first character. */
  readonly format?: RecordFormat;
  /** Of CSV; by default told from the header line. */
  readonly delimiter?: string;
  /** Answers a blank line with an error instead of leaving it out. */
  readonly keepBlank?: boolean;
}

/** The header of a CSV file. */
export interface CsvHeading {
  readonly columns: readonly string[];
  /** As the file holds it. */
  readonly text: string;
  readonly dialect: CsvDialect;
  /** Whether the file begins with a byte order mark, as spreadsheets want it. */
  readonly hasMark: boolean;
}

/** A file of records that has been opened. */
export interface RecordSource {
  readonly format: RecordFormat;
  /** Null for NDJSON. */
  readonly heading: CsvHeading | null;
  /** In order; a batch may be empty. */
  readonly batches: AsyncGenerator<readonly InputRow[]>;
  /** How much of the file has been read, 0 to 1; null where its size is not known. */
  readonly share: () => number | null;
  /** Lets go of a file that is not read to its end. */
  readonly close: () => void;
}

async function* mapBatches<From, To>(
  batches: AsyncIterable<readonly From[]>,
  map: (value: From) => To,
): AsyncGenerator<readonly To[]> {
  for await (const batch of batches) yield batch.map(map);
}

/** How much of a file has been read, 0 to 1; null where its size is not known. */
export function shareOf(source: ByteSource): () => number | null {
  const { totalBytes } = source;
  return () =>
    totalBytes === null || totalBytes === 0 ? null : Math.min(1, source.readBytes() / totalBytes);
}

function headingOf(table: CsvTable, decoding: TextDecoding): CsvHeading {
  return {
    columns: table.header,
    text: table.headerText,
    dialect: table.dialect,
    hasMark: decoding.hadMark(),
  };
}

async function openBlocks(
  blocks: AsyncIterable<TextBlock>,
  format: RecordFormat,
  options: OpenRecordsOptions,
  decoding: TextDecoding,
): Promise<Pick<RecordSource, "heading" | "batches">> {
  const reading: ReadCsvOptions = {
    encoding: options.encoding ?? "utf-8",
    keepBlank: options.keepBlank === true,
    ...(options.delimiter === undefined ? {} : { delimiter: options.delimiter }),
    ...(options.isWanted === undefined ? {} : { isWanted: options.isWanted }),
  };
  if (format === "ndjson") {
    const batches = mapBatches(readNdjson(blocks, reading), (row) => ndjsonInputRow(row, options.idColumn));
    return { heading: null, batches };
  }
  const table = await readCsv(blocks, reading);
  return {
    heading: headingOf(table, decoding),
    batches: mapBatches(table.batches, csvRowMaker(table, options)),
  };
}

/**
 * Opens a file of records, or standard input for `-`, whatever its format, encoding and compression. Memory does not grow with the file.
 * Throws FILE_NOT_FOUND, INPUT_EMPTY, INPUT_FORMAT, INPUT_ENCODING and INPUT_COLUMN; a record at fault carries its error instead.
 */
export async function openRecords(
  file: string,
  stdin: Readable,
  signal: AbortSignal,
  options: OpenRecordsOptions = {},
): Promise<RecordSource> {
  const source = await openBytes(file, stdin, signal);
  try {
    const decoding = createTextDecoding(options.encoding ?? "utf-8");
    const peeked = await peekBlocks(decodeText(source.bytes, decoding));
    if (peeked.head === "") throw new TactfulError("INPUT_EMPTY", "The input is empty.");
    const format = options.format ?? formatOfName(file) ?? formatOfText(peeked.head);
    const opened = await openBlocks(peeked.blocks, format, options, decoding);
    const batches = namingFile(opened.batches, file);
    return { format, heading: opened.heading, batches, share: shareOf(source), close: source.close };
  } catch (error) {
    source.close();
    throw inFile(error, file);
  }
}
