import type { PageBlock, PageCell } from "@tactful/charts";
import type { LocalizedText } from "@tactful/domain";
import type { CohortKey, MigrationCell, MigrationRow, PortfolioState } from "@tactful/strategy";
import { formatCount } from "../../terminal/format-number.ts";
import { amountText, percentText } from "../../words/figures.ts";
import { fillText, type Say } from "../../words/output-language.ts";
import type { PortfolioReport } from "./portfolio-report.ts";
import { moneyShareCell, noFigure, shareCell, stateText } from "./report-figures.ts";
import { reportWords as words } from "./report-words.ts";

type TableBlock = Extract<PageBlock, { kind: "table" }>;

/** A table whose first column names the row and whose others hold figures. */
function figureTable(
  caption: string,
  labels: readonly string[],
  rows: readonly (readonly PageCell[])[],
): TableBlock {
  const columns = labels.map((label, index) => ({
    label,
    align: index === 0 ? ("start" as const) : ("end" as const),
  }));
  return { kind: "table", caption, columns, rows };
}

/** The portfolio month by month. */
export function monthTable({ totals, currency }: PortfolioReport, say: Say): TableBlock {
  return figureTable(
    say(words.byMonth),
    [words.month, words.accounts, words.balance, words.overdue, words.collected].map(say),
    totals.map((total) => [
      total.month,
      formatCount(total.accounts),
      amountText(total.balanceMinor, currency),
      amountText(total.overdueMinor, currency),
      amountText(total.collectedMinor, currency),
    ]),
  );
}

/** A migration matrix as a table; states without accounts have no row. */
export function migrationTable(
  rows: readonly MigrationRow[],
  caption: string,
  cellOf: (cell: MigrationCell) => PageCell,
  say: Say,
): TableBlock {
  const states: readonly PortfolioState[] = rows.map(({ from }) => from);
  return figureTable(
    caption,
    [say(words.from), say(words.accounts), ...states.map((state) => stateText(state, say))],
    rows
      .filter(({ accounts }) => accounts > 0)
      .map((row) => [stateText(row.from, say), formatCount(row.accounts), ...row.cells.map(cellOf)]),
  );
}

/** A cell of accounts: how many, and their share. */
export function accountsCell({ accounts }: MigrationCell): PageCell {
  if (accounts.hits === 0) return noFigure;
  return { text: formatCount(accounts.hits), note: percentText(accounts.value ?? 0) };
}

/** A cell of money: its share of what the row owed. */
export function balanceCell({ balanceShare, accounts }: MigrationCell): PageCell {
  return accounts.hits === 0 ? noFigure : moneyShareCell(balanceShare);
}

/** What a month did to each bucket. */
export function rollTable({ rolls, currency }: PortfolioReport, say: Say): TableBlock {
  return figureTable(
    say(words.rollTable),
    [
      words.bucket,
      words.accounts,
      words.balance,
      words.rolled,
      words.rolledBalance,
      words.improved,
      words.cured,
    ].map(say),
    rolls
      .filter(({ accounts }) => accounts > 0)
      .map((rate) => [
        rate.bucket,
        formatCount(rate.accounts),
        amountText(rate.balanceMinor, currency),
        shareCell(rate.rolled),
        moneyShareCell(rate.rolledBalance),
        shareCell(rate.improved),
        rate.bucket === "M0" ? noFigure : shareCell(rate.cured),
      ]),
  );
}

/** Roll rates by month and bucket. */
export function monthlyRollTable({ monthlyRolls, rolls }: PortfolioReport, say: Say): TableBlock {
  return figureTable(
    say(words.rollMonths),
    [say(words.month), ...rolls.map(({ bucket }) => bucket)],
    monthlyRolls.map(({ month, rolls: of }) => [month, ...of.map(({ rolled }) => shareCell(rolled))]),
  );
}

/** The cure curve as figures. */
export function cureTable({ cure }: PortfolioReport, say: Say): TableBlock {
  return figureTable(
    say(words.cure),
    [words.months, words.atRisk, words.curedThen, words.curedSoFar].map(say),
    cure.map((point) => [
      String(point.months),
      formatCount(point.atRisk),
      formatCount(point.cured),
      { text: percentText(point.share), note: `${percentText(point.low)}–${percentText(point.high)}` },
    ]),
  );
}

/** Vintages by months on book, up to two years. */
export function vintageTable({ days, curves }: PortfolioReport["vintages"][number], say: Say): TableBlock {
  const all = curves.flatMap(({ points }) => points.map(({ monthsOnBook }) => monthsOnBook));
  const books = [...new Set(all)].filter((month) => month <= 24).sort((a, b) => a - b);
  return figureTable(
    say(fillText(words.vintageOf, { days: String(days) })),
    [say(words.vintageName), say(words.accounts), ...books.map(String)],
    curves.map(({ vintage, accounts, points }) => [
      vintage,
      formatCount(accounts),
      ...books.map((month) => {
        const point = points.find(({ monthsOnBook }) => monthsOnBook === month);
        return point === undefined ? "" : percentText(point.late.value ?? 0);
      }),
    ]),
  );
}

const cohortWords: Readonly<
  Record<CohortKey, { readonly caption: LocalizedText; readonly group: LocalizedText }>
> = {
  bucket: { caption: words.cohortBucket, group: words.bucket },
  product: { caption: words.cohortProduct, group: words.product },
  grade: { caption: words.cohortGrade, group: words.grade },
};

/** One table of cohorts over the last month. */
export function cohortsTable(report: PortfolioReport, key: CohortKey, say: Say): TableBlock {
  const { caption, group } = cohortWords[key];
  const rows = report.cohorts.find((cohorts) => cohorts.key === key)?.rows ?? [];
  const name = (of: string | null): string => {
    if (of === null) return say(words.notKnown);
    return key === "bucket" && of === "charged-off" ? say(words.chargedOff) : of;
  };
  return figureTable(
    say(fillText(caption, { month: report.months.at(-1) ?? "" })),
    [group, words.accounts, words.balance, words.overdue, words.collected, words.paying, words.cured].map(
      say,
    ),
    rows.map((cohort) => [
      name(cohort.group),
      formatCount(cohort.accounts),
      amountText(cohort.balanceMinor, report.currency),
      amountText(cohort.overdueMinor, report.currency),
      amountText(cohort.collectedMinor, report.currency),
      shareCell(cohort.paying),
      shareCell(cohort.cured),
    ]),
  );
}
