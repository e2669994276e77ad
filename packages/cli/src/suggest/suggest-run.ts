import type { FallbackReason, Seniority } from "@tactful/script";
import type { OpenRecordsOptions } from "../records/open-records.ts";
import type { LlmAddress } from "./llm-address.ts";

/** The formats in which guidance is written. */
export const suggestFormats = ["pretty", "ndjson"] as const;

/** One of {@link suggestFormats}. */
export type SuggestFormat = (typeof suggestFormats)[number];

/** What one run of `tactful suggest` is asked to do. */
export interface SuggestRun {
  /** `-` is standard input. */
  readonly input: string;
  /** `-` is standard output. */
  readonly output: string;
  readonly format: SuggestFormat;
  /** Settings of the desk. */
  readonly desk?: string;
  /** Wins over the desk's. */
  readonly seniority?: Seniority;
  /** Name of a sample policy, or a file, for situations that name none. */
  readonly policy?: string;
  /** Folder of the wording library; the shipped one where absent. */
  readonly library?: string;
  /** The language model that re-words, or why there is none; absent where the library was asked for. */
  readonly llm?: LlmAddress | FallbackReason;
  /** YYYY-MM-DD: the day whose law applies. */
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
