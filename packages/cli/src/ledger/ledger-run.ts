import type { OpenRecordsOptions } from "../records/open-records.ts";
import type { RecordFormat } from "../records/record-format.ts";
import type { OutputLanguage } from "../words/output-language.ts";

/** What one run of `tactful ledger` is asked to do. */
export interface LedgerRun {
  /** `-` is standard input, for one of the files. */
  readonly schedule: string;
  readonly payments: string;
  readonly promises?: string;
  /** YYYY-MM-DD. */
  readonly asOf: string;
  /** Unpaid minor units up to which a due date counts as paid. */
  readonly toleranceMinor: number;
  /** Days after its date on which a payment still keeps a promise. */
  readonly graceDays: number;
  /** Of rows that name none. */
  readonly currency?: string;
  /** The product of accounts whose rows name none. */
  readonly product?: string;
  /** The column or field that holds the account in every file. */
  readonly accountColumn?: string;
  /** `-` is standard output. */
  readonly output: string;
  /** By default what the output's name says, else NDJSON. */
  readonly format?: RecordFormat;
  /** A page on how the portfolio moved from month to month. */
  readonly report?: ReportRun;
  readonly isQuiet: boolean;
  readonly reading: OpenRecordsOptions;
}

/** What the page is asked to show. */
export interface ReportRun {
  readonly file: string;
  /** YYYY-MM; by default the month of the first due date, and the last month that had ended. */
  readonly from?: string;
  readonly to?: string;
  readonly language: OutputLanguage;
}
