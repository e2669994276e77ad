import { type Command, Option } from "commander";
import type { OpenRecordsOptions } from "../records/open-records.ts";
import type { RecordFormat } from "../records/record-format.ts";
import { type TextEncoding, textEncodings } from "../records/text-encoding.ts";
import { delimiter } from "./option-parsers.ts";

/** What {@link addInputOptions} reads. */
export interface InputFlags {
  readonly inputFormat?: RecordFormat;
  readonly encoding?: TextEncoding;
  readonly delimiter?: string;
}

/** Adds the options that say how a file of records is read. */
export function addInputOptions(command: Command): Command {
  return command
    .addOption(
      new Option(
        "--input-format <format>",
        "format of the input (default: by its name or first character)",
      ).choices(["csv", "ndjson"]),
    )
    .addOption(
      new Option(
        "--encoding <encoding>",
        "encoding of the input (default: utf-8; a byte order mark wins)",
      ).choices(textEncodings),
    )
    .option(
      "--delimiter <character>",
      "between the cells of CSV (default: , ; or tab, by the header)",
      delimiter,
    );
}

/** The options as the reader wants them. */
export function readingOptions(flags: InputFlags): OpenRecordsOptions {
  return {
    ...(flags.inputFormat === undefined ? {} : { format: flags.inputFormat }),
    ...(flags.encoding === undefined ? {} : { encoding: flags.encoding }),
    ...(flags.delimiter === undefined ? {} : { delimiter: flags.delimiter }),
  };
}
