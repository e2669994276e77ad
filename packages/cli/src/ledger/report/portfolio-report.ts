import { type IsoDate, quoteValue, TactfulError } from "@tactful/domain";
import {
  type AccountPath,
  accountPath,
  type Cohort,
  type CohortKey,
  type CurePoint,
  cohortTable,
  cureCurve,
  type MigrationRow,
  migrationMatrix,
  monthlySteps,
  monthsBetween,
  type RollRate,
  rollRates,
  type VintageCurve,
  vintageCurves,
} from "@tactful/strategy";
import type { AccountBook } from "../account-books.ts";
import type { LedgerRun, ReportRun } from "../ledger-run.ts";

/** The portfolio at the end of one month. */
export interface MonthTotal {
  readonly month: string;
  /** Accounts that are open, written off or paid off by then. */
  readonly accounts: number;
  readonly balanceMinor: number;
  readonly overdueMinor: number;
  readonly collectedMinor: number;
}

/** All that the page of a portfolio shows; sums are in minor units of its currency. */
export interface PortfolioReport {
  readonly currency: string;
  readonly asOf: IsoDate;
  readonly months: readonly string[];
  readonly totals: readonly MonthTotal[];
  /** Accounts whose rows are at fault; none of the figures holds them. */
  readonly leftOut: number;
  /** Of the last month, and of all months added up. */
  readonly lastMigration: readonly MigrationRow[];
  readonly migration: readonly MigrationRow[];
  /** Of all months added up, and of each month. */
  readonly rolls: readonly RollRate[];
  readonly monthlyRolls: readonly { readonly month: string; readonly rolls: readonly RollRate[] }[];
  readonly cure: readonly CurePoint[];
  readonly vintages: readonly { readonly days: number; readonly curves: readonly VintageCurve[] }[];
  readonly cohorts: readonly { readonly key: CohortKey; readonly rows: readonly Cohort[] }[];
}

/** Months that a page shows where the user does not say how many. */
const mostMonths = 24;

function earliestMonth(books: readonly AccountBook[]): string {
  let earliest = "9999-12";
  for (const { instalments } of books) {
    for (const { due } of instalments) {
      if (due.slice(0, 7) < earliest) earliest = due.slice(0, 7);
    }
  }
  return earliest;
}

/** The last month that had ended on a day. */
function lastEnded(asOf: IsoDate): string {
  const tomorrow = new Date(Date.parse(asOf) + 86_400_000);
  return new Date(Date.UTC(tomorrow.getUTCFullYear(), tomorrow.getUTCMonth(), 0)).toISOString().slice(0, 7);
}

function reportMonths(books: readonly AccountBook[], asOf: IsoDate, report: ReportRun): readonly string[] {
  const ended = lastEnded(asOf);
  if (report.to !== undefined && report.to > ended) {
    const message = `--to ${report.to} had not ended on ${asOf}; the last month that had is ${ended}.`;
    throw new TactfulError("OPTION_INVALID", message);
  }
  const to = report.to ?? ended;
  const all = monthsBetween(report.from ?? earliestMonth(books), to);
  const months = report.from === undefined ? all.slice(-mostMonths) : all;
  if (months.length >= 2) return months;
  throw new TactfulError(
    "OPTION_INVALID",
    `A report needs two months or more up to ${to}; set --from and --to, or a later --as-of.`,
  );
}

/** The paths of the accounts that can be followed; the others have error records already. */
function pathsOf(
  books: readonly AccountBook[],
  months: readonly string[],
  run: LedgerRun,
): readonly AccountPath[] {
  return books.flatMap((book) => {
    if (book.fault !== null) return [];
    try {
      return [accountPath(book, months, run)];
    } catch (error) {
      if (error instanceof TactfulError) return [];
      throw error;
    }
  });
}

function oneCurrency(paths: readonly AccountPath[]): string {
  const [first = "", second] = new Set(paths.map(({ currency }) => currency));
  if (second === undefined) return first;
  throw new TactfulError(
    "CURRENCY_MISMATCH",
    `A report adds money up, and the schedule holds ${quoteValue(first)} and ${quoteValue(second)}; report on one currency at a time.`,
  );
}

function totalOf(paths: readonly AccountPath[], month: string, index: number): MonthTotal {
  const points = paths.flatMap((path) => path.points[index] ?? []);
  const sum = (value: (point: (typeof points)[number]) => number): number =>
    points.reduce((total, point) => total + value(point), 0);
  return {
    month,
    accounts: points.length,
    balanceMinor: sum((point) => point.balanceMinor),
    overdueMinor: sum((point) => point.overdueMinor),
    collectedMinor: sum((point) => point.collectedMinor),
  };
}

/**
 * Follows all accounts through the months of a report. Throws OPTION_INVALID for months that are not there yet or fewer than two, and
 * CURRENCY_MISMATCH for a portfolio in several currencies.
 */
export function portfolioReport(
  books: readonly AccountBook[],
  run: LedgerRun,
  report: ReportRun,
): PortfolioReport {
  const months = reportMonths(books, run.asOf, report);
  const paths = pathsOf(books, months, run);
  const currency = oneCurrency(paths);
  const steps = monthlySteps(months.length);
  const last = steps.slice(-1);
  const keys: readonly CohortKey[] = ["bucket", "product", "grade"];
  return {
    currency,
    asOf: run.asOf,
    months,
    totals: months.map((month, index) => totalOf(paths, month, index)),
    leftOut: books.length - paths.length,
    lastMigration: migrationMatrix(paths, last),
    migration: migrationMatrix(paths, steps),
    rolls: rollRates(paths, steps),
    monthlyRolls: steps.map((step) => ({ month: months[step.to] ?? "", rolls: rollRates(paths, [step]) })),
    cure: cureCurve(paths),
    vintages: [30, 60, 90].map((days) => ({ days, curves: vintageCurves(paths, months, days) })),
    cohorts: keys.map((key) => ({ key, rows: last.flatMap((step) => cohortTable(paths, step, key)) })),
  };
}
