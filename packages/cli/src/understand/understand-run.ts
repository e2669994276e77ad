import type { CurrencyCode, IsoDate } from "@tactful/domain";
import type { OpenRecordsOptions } from "../records/open-records.ts";

/** What one run of `tactful understand` is asked to do. */
export interface UnderstandRun {
  /** A file, or `-` for standard input. */
  readonly input: string;
  /** A file, or `-` for standard output. */
  readonly output: string;
  readonly format: "pretty" | "ndjson";
  /** Of pretty output. */
  readonly language: "zh" | "en";
  readonly reading: OpenRecordsOptions;
  /** The day that "tomorrow" is counted from where a record says none. */
  readonly today: IsoDate;
  readonly currency?: CurrencyCode;
  /** Returns each record under `input`. */
  readonly keep: boolean;
  /** Line in, lines out, for another engine. */
  readonly isFilter: boolean;
  readonly isQuiet: boolean;
}
