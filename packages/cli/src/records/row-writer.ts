import { csvCellWriter, neutralText } from "./csv-cell.ts";
import type { InputRow } from "./input-row.ts";
import type { CsvHeading } from "./open-records.ts";

/** Turns the answers to rows into the text of an output. */
export interface RowWriter<Answer> {
  /** What stands before the first row. */
  readonly head: string;
  /** One answer with its line end. */
  row(input: InputRow, answer: Answer): string;
}

/** How {@link csvRowWriter} writes. */
export interface CsvRows<Answer> {
  /** Names of the columns that an answer fills, in order. */
  readonly columns: readonly string[];
  /** Makes what fills those columns, as text with the delimiter between the cells. */
  cellsWith(delimiter: string): (answer: Answer) => string;
  /** Begins with a byte order mark even where the input does not. */
  readonly mark?: boolean;
}

/** Result columns that do not meet an input column of the same name: one that would is put behind `tactful_`, as often as it takes. */
export function distinctColumns(columns: readonly string[], taken: readonly string[]): readonly string[] {
  const names = new Set(taken);
  return columns.map((column) => {
    let name = column;
    while (names.has(name)) name = `tactful_${name}`;
    return name;
  });
}

/**
 * Answers as CSV. CSV input is repeated as it stands, with its own delimiter and byte order mark, and the result columns follow; of NDJSON
 * input the id is repeated.
 */
export function csvRowWriter<Answer>(rows: CsvRows<Answer>, heading: CsvHeading | null): RowWriter<Answer> {
  const delimiter = heading?.dialect.delimiter ?? ",";
  const cells = rows.cellsWith(delimiter);
  const mark = rows.mark === true || heading?.hasMark === true ? "\ufeff" : "";
  if (heading === null) {
    const cell = csvCellWriter(delimiter);
    return {
      head: `${mark}${["id", ...rows.columns].join(delimiter)}\n`,
      row: (input, answer) => `${cell(neutralText(input.id))}${delimiter}${cells(answer)}\n`,
    };
  }
  const added = distinctColumns(rows.columns, heading.columns).join(delimiter);
  return {
    head: `${mark}${heading.text}${delimiter}${added}\n`,
    row: (input, answer) => `${input.source}${delimiter}${cells(answer)}\n`,
  };
}

function inputJson(input: InputRow): string {
  return JSON.stringify(input.error === undefined ? input.fields : input.source);
}

/**
 * Answers as NDJSON, each by `json`; `keep` adds each record as it came in under `input`, one that cannot be read as its text.
 */
export function ndjsonRowWriter<Answer>(json: (answer: Answer) => string, keep: boolean): RowWriter<Answer> {
  return {
    head: "",
    row: (input, answer) => {
      const text = json(answer);
      return keep ? `${text.slice(0, -1)},"input":${inputJson(input)}}\n` : `${text}\n`;
    },
  };
}
