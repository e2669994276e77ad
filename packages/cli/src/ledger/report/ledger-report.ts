import type { AccountBook } from "../account-books.ts";
import type { LedgerRun, ReportRun } from "../ledger-run.ts";
import { portfolioReport } from "./portfolio-report.ts";
import { reportPage } from "./report-page.ts";

/** The page of a portfolio as HTML. Throws as `portfolioReport` does. */
export function ledgerReport(books: readonly AccountBook[], run: LedgerRun, report: ReportRun): string {
  return reportPage(portfolioReport(books, run, report), report.language);
}
