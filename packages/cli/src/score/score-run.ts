import type { OpenRecordsOptions } from "../records/open-records.ts";
import type { RecordFormat } from "../records/record-format.ts";

/** What one run of `tactful score` is asked to do. */
export interface ScoreRun {
  /** Folder, or name of a shipped bundle. */
  readonly model: string;
  /** `-` is standard input. */
  readonly input: string;
  /** `-` is standard output. */
  readonly output: string;
  /** By default what the output's name says, else NDJSON. */
  readonly format?: RecordFormat;
  readonly reasons: number;
  readonly currency?: string;
  /** Whether the texts in Chinese and English are written. */
  readonly texts: boolean;
  /** Whether NDJSON results return their record under `input`. */
  readonly keep: boolean;
  /** Whether the command runs inside another engine: exit code 0 whatever the records hold. */
  readonly isFilter: boolean;
  /** Whether CSV begins with a byte order mark even where the input does not. */
  readonly mark: boolean;
  readonly isQuiet: boolean;
  readonly reading: OpenRecordsOptions;
}
