import { monthNumber } from "../calendar/month-number.ts";
import { groupBy } from "../statistics/group-by.ts";
import { type Share, wilsonShare } from "../statistics/wilson-share.ts";
import type { AccountPath } from "./account-path.ts";

/** How much of a vintage has been late some months after it was opened. */
export interface VintagePoint {
  /** Months from the month of opening to that of the snapshot. */
  readonly monthsOnBook: number;
  /** Accounts that were ever that late, of all accounts of the vintage. */
  readonly late: Share;
}

/** The accounts that were opened in one month. */
export interface VintageCurve {
  /** YYYY-MM. */
  readonly vintage: string;
  readonly accounts: number;
  readonly points: readonly VintagePoint[];
}

/**
 * Vintage curves: for accounts opened in the same month, the share that was ever at least `days` past due by each month on book that the
 * months cover. An account that has been that late counts on, also after it has paid. Vintages come in order of time.
 */
export function vintageCurves(
  paths: readonly AccountPath[],
  months: readonly string[],
  days: number,
): readonly VintageCurve[] {
  const vintages = groupBy(paths, ({ opened }) => opened);
  return [...vintages]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([vintage, members]) => {
      const points = months.flatMap((month, index) => {
        const monthsOnBook = monthNumber(month) - monthNumber(vintage);
        if (monthsOnBook < 0) return [];
        const late = members.filter(({ points }) => (points[index]?.maxDaysPastDue ?? 0) >= days);
        return [{ monthsOnBook, late: wilsonShare(late.length, members.length) }];
      });
      return { vintage, accounts: members.length, points };
    })
    .filter(({ points }) => points.length > 0);
}
