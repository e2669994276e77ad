import type { PracticeLanguage } from "@tactful/script";

/** What one run of `tactful practise` is asked to do. */
export interface PractiseRun {
  /** Id of a persona; where absent the seed chooses. */
  readonly persona?: string;
  readonly language: PracticeLanguage;
  readonly seed: number;
  /** File of the collector's lines; where absent they come from standard input. */
  readonly script?: string;
  /** Where the transcript is saved. */
  readonly save?: string;
  /** Folder of own personas. */
  readonly personas?: string;
  readonly format: "pretty" | "ndjson";
  /** YYYY-MM-DD: the day of the call. */
  readonly today: string;
}

/** What one run of `tactful practise --list` is asked to do. */
export type PractiseList = Pick<PractiseRun, "personas" | "format">;
