import { join } from "node:path";
import { fileURLToPath } from "node:url";

const folder = fileURLToPath(new URL("../../datasets/sample/ledger/", import.meta.url));

/** The options of `tactful ledger` that name the sample's files and its day. */
export const sampleLedger: readonly string[] = [
  "--schedule",
  join(folder, "schedule.csv"),
  "--payments",
  join(folder, "payments.csv"),
  "--promises",
  join(folder, "promises.ndjson"),
  "--as-of",
  "2026-10-31",
];

/** The shape of what tests read of one answer. */
export interface LedgerAnswer {
  readonly id: string;
  readonly daysPastDue: number;
  readonly overdueMinor: number;
  readonly bucket: string;
  readonly nextFollowUp: string | null;
  readonly principalMinor: number;
  readonly interestMinor: number;
  readonly feesMinor: number;
  readonly outstandingMinor: number;
  readonly promises: readonly { readonly status: string }[];
}

/** The answers of a run in NDJSON. */
export function ledgerAnswers(stdout: string): readonly LedgerAnswer[] {
  return stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
}
