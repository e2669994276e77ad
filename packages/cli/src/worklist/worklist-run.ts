import type { DemoLanguage } from "../demo/demo-language.ts";
import type { OpenRecordsOptions } from "../records/open-records.ts";

/** The formats of a work list; `pretty` is for reading on a terminal. */
export const worklistFormats = ["pretty", "csv", "ndjson", "html"] as const;

/** One of {@link worklistFormats}. */
export type WorklistFormat = (typeof worklistFormats)[number];

/** What one run of `tactful worklist` is asked to do. */
export interface WorklistRun {
  /** Folder, or name of a shipped bundle; or a file of score results. */
  readonly scoring: { readonly model: string } | { readonly scores: string };
  /** File, or name of a shipped policy. */
  readonly policy: string;
  /** `-` is standard input. */
  readonly accounts: string;
  /** `-` is standard output. */
  readonly output: string;
  readonly format?: WorklistFormat;
  /** Contacts in all. */
  readonly capacity?: number;
  /** A YAML file of limits. */
  readonly limits?: string;
  /** The moment for which the list is made; now where it is not given. */
  readonly at?: string;
  /** 0 to below 1. */
  readonly control: number;
  readonly salt: string;
  /** Accounts of the past that show what contact changes. */
  readonly effectFrom?: string;
  /** Share of the probability that contact is assumed to bring, 0 to 1. */
  readonly contactShare?: number;
  /** Where the accounts that are not on the list go, each with its reason. */
  readonly leftOut?: string;
  readonly reasons: number;
  /** Of pretty output. */
  readonly language: DemoLanguage;
  readonly isQuiet: boolean;
  readonly reading: OpenRecordsOptions;
}
