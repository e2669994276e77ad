import type { Jurisdiction, Severity } from "@tactful/domain";
import type { CheckReading } from "./open-check-input.ts";
import type { CheckOutputFormat } from "./output-format.ts";
import type { ThirdReaderRun } from "./third-reader-run.ts";

/** What one run of `tactful check` is asked to do. */
export interface CheckRun {
  /** `-` is standard input. */
  readonly input: string;
  /** `-` is standard output. */
  readonly output: string;
  readonly format: CheckOutputFormat;
  readonly reading: CheckReading;
  readonly jurisdictions: readonly Jurisdiction[];
  readonly speaker?: string;
  readonly channel?: string;
  readonly factsFile?: string;
  readonly packs: readonly string[];
  readonly suppressionsFile?: string;
  readonly baselineFile?: string;
  readonly writeBaseline?: string;
  readonly failOn: Severity | "none";
  readonly isRedacted: boolean;
  /** Whether the messages in Chinese and English are written. */
  readonly withMessages: boolean;
  /** Whether NDJSON results return their record under `input`. */
  readonly keep: boolean;
  readonly isFilter: boolean;
  readonly wantsSecondReader: boolean;
  /** Absent: nothing leaves this process. */
  readonly thirdReader?: ThirdReaderRun;
  readonly isQuiet: boolean;
  readonly isColoured: boolean;
  /** YYYY-MM-DD. */
  readonly today: string;
  readonly version: string;
}
