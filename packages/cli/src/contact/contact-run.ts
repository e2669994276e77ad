import type { OpenRecordsOptions } from "../records/open-records.ts";

/** What one run of `tactful contact` is asked to do. */
export interface ContactRun {
  /** `-` is standard input. */
  readonly input: string;
  /** `-` is standard output. */
  readonly output: string;
  readonly format: "ndjson" | "pretty";
  /** Own holiday files, each in the place of its country's. */
  readonly holidays: readonly string[];
  /** Folders of own packs. */
  readonly packs: readonly string[];
  /** Whether reasons carry their texts in Chinese and English. */
  readonly withMessages: boolean;
  /** Whether each answer returns its record under `input`. */
  readonly keep: boolean;
  /** Whether the command runs inside another engine: exit code 0 whatever the records hold. */
  readonly isFilter: boolean;
  readonly isQuiet: boolean;
  readonly reading: OpenRecordsOptions;
}
