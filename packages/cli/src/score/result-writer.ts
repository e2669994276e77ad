import type { ErrorRecord, ScoreResult } from "@tactful/domain";
import { csvCellWriter, neutralText } from "../records/csv-cell.ts";
import type { InputRow } from "../records/input-row.ts";
import type { CsvHeading } from "../records/open-records.ts";
import { csvResultWriter } from "./csv-result.ts";
import { distinctColumns, type ResultColumnOptions, resultColumns } from "./result-columns.ts";

/** Turns results into the text of an output file. */
export interface ResultWriter {
  /** What stands before the first row. */
  readonly head: string;
  /** One row with its line end. */
  row(input: InputRow, result: ScoreResult | ErrorRecord): string;
}

/** How {@link csvResultsWriter} writes. */
export interface CsvResultsOptions extends ResultColumnOptions {
  /** Begins with a byte order mark even where the input does not. */
  readonly mark: boolean;
}

/**
 * Results as CSV. CSV input is repeated as it stands, with its own delimiter and byte order mark, and the result columns follow; of NDJSON
 * input the id is repeated.
 */
export function csvResultsWriter(options: CsvResultsOptions, heading: CsvHeading | null): ResultWriter {
  const columns = resultColumns(options);
  const delimiter = heading?.dialect.delimiter ?? ",";
  const write = csvResultWriter(options, delimiter);
  const mark = options.mark || heading?.hasMark === true ? "\ufeff" : "";
  if (heading === null) {
    const cell = csvCellWriter(delimiter);
    return {
      head: `${mark}${["id", ...columns].join(delimiter)}\n`,
      row: (input, result) => `${cell(neutralText(input.id))}${delimiter}${write(result)}\n`,
    };
  }
  const added = distinctColumns(columns, heading.columns).join(delimiter);
  return {
    head: `${mark}${heading.text}${delimiter}${added}\n`,
    row: (input, result) => `${input.source}${delimiter}${write(result)}\n`,
  };
}

function inputJson(input: InputRow): string {
  if (input.error !== undefined) return JSON.stringify(input.source);
  return JSON.stringify(input.fields);
}

/** Results as NDJSON; `keep` adds each record as it came in under `input`, one that cannot be read as its text. */
export function ndjsonResultsWriter(keep: boolean): ResultWriter {
  return {
    head: "",
    row: (input, result) => {
      const json = JSON.stringify(result);
      return keep ? `${json.slice(0, -1)},"input":${inputJson(input)}}\n` : `${json}\n`;
    },
  };
}
