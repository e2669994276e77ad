import type { OpenRecordsOptions } from "../records/open-records.ts";

/** The formats in which plans are written. */
export const planFormats = ["pretty", "ndjson"] as const;

/** One of {@link planFormats}. */
export type PlanFormat = (typeof planFormats)[number];

/** What one run of `tactful plan` is asked to do. */
export interface PlanRun {
  /** `-` is standard input. */
  readonly input: string;
  /** `-` is standard output. */
  readonly output: string;
  readonly format: PlanFormat;
  /** Name of a sample policy, or a file, for options that name none. */
  readonly policy?: string;
  /** The day from which options are reckoned, YYYY-MM-DD. */
  readonly today: string;
  /** Whether the texts in Chinese and English are written. */
  readonly texts: boolean;
  /** Whether results return their record under `input`. */
  readonly keep: boolean;
  /** Whether the command runs inside another engine: exit code 0 whatever the records hold. */
  readonly isFilter: boolean;
  readonly isQuiet: boolean;
  readonly reading: OpenRecordsOptions;
}
