import type { AccountBook } from "../account-books.ts";
import type { LedgerRun, ReportRun } from "../ledger-run.ts";

/** Stub. */
export async function writeLedgerReport(
  _books: readonly AccountBook[],
  _run: LedgerRun,
  _report: ReportRun,
): Promise<void> {}
