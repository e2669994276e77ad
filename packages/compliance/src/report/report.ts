import type { IsoDate } from "@tactful/domain";
import type { PackHead } from "../packs/pack-file.ts";
import type { Rule } from "../packs/rule.ts";
import type { ReportEntry } from "./report-entry.ts";
import type { RunSummary } from "./run-tally.ts";

/** What a report says of the run it belongs to. */
export interface ReportContext {
  /** Version of the tool. */
  readonly version: string;
  /** The input as the user named it; `-` is standard input. */
  readonly input: string;
  readonly packs: readonly PackHead[];
  readonly rules: readonly Rule[];
  /** The day whose law and suppressions hold where a record has no time of its own. */
  readonly date: IsoDate;
  /** Languages that have a second reader. */
  readonly readerLanguages: readonly string[];
  /** Whether the messages in Chinese and English are written. */
  readonly withMessages: boolean;
  /** Whether personal data was masked. */
  readonly isRedacted: boolean;
}

/** A report that is written as the records come, in input order. */
export interface Report {
  /** What stands before the first record. */
  readonly head: string;
  /** What one record adds; empty where it is only kept for the end. */
  entry(entry: ReportEntry): string;
  /** What stands after the last record. */
  end(summary: RunSummary): string;
}
