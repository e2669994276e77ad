import { type Share, wilsonShare } from "../statistics/wilson-share.ts";
import type { AccountPath } from "./account-path.ts";
import { addMinor } from "./add-minor.ts";
import { type PortfolioState, portfolioStates } from "./portfolio-state.ts";

/** From one month's end to another's, by their places in the list of months. */
export interface Step {
  readonly from: number;
  readonly to: number;
}

/** Accounts that went from one state to another. */
export interface MigrationCell {
  readonly to: PortfolioState;
  /** Accounts, of all that were in the row's state. */
  readonly accounts: Share;
  /** What those accounts owed at the start, in minor units, and as a share of the row's; null where the row owed nothing. */
  readonly balanceMinor: number;
  readonly balanceShare: number | null;
}

/** Where the accounts of one state went. */
export interface MigrationRow {
  readonly from: PortfolioState;
  readonly accounts: number;
  readonly balanceMinor: number;
  /** One for each state, in their order. */
  readonly cells: readonly MigrationCell[];
}

/** The steps from each month to the next. */
export function monthlySteps(months: number): readonly Step[] {
  return Array.from({ length: Math.max(0, months - 1) }, (_, from) => ({ from, to: from + 1 }));
}

interface Sums {
  accounts: number;
  balanceMinor: number;
}

function grid(): Map<PortfolioState, Map<PortfolioState, Sums>> {
  const row = (): Map<PortfolioState, Sums> =>
    new Map(portfolioStates.map((to) => [to, { accounts: 0, balanceMinor: 0 }]));
  return new Map(portfolioStates.map((from) => [from, row()]));
}

/**
 * The migration (roll-rate) matrix: how many accounts, and how much of what they owed, went from each state to each other over the given
 * steps, which are added up. Accounts opened after the start of a step are left out of it. Shares of accounts have Wilson intervals, which
 * take accounts for independent; over several steps the same account counts once a step, so they are then somewhat too narrow.
 */
export function migrationMatrix(
  paths: readonly AccountPath[],
  steps: readonly Step[],
): readonly MigrationRow[] {
  const sums = grid();
  for (const { points } of paths) {
    for (const { from, to } of steps) {
      const [before, after] = [points[from], points[to]];
      const cell = before && after ? sums.get(before.state)?.get(after.state) : undefined;
      if (cell === undefined || !before) continue;
      cell.accounts += 1;
      cell.balanceMinor = addMinor(cell.balanceMinor, before.balanceMinor);
    }
  }
  return [...sums].map(([from, row]) => {
    const cells = [...row];
    const accounts = cells.reduce((sum, [, cell]) => sum + cell.accounts, 0);
    const balanceMinor = cells.reduce((sum, [, cell]) => addMinor(sum, cell.balanceMinor), 0);
    return {
      from,
      accounts,
      balanceMinor,
      cells: cells.map(([to, cell]) => ({
        to,
        accounts: wilsonShare(cell.accounts, accounts),
        balanceMinor: cell.balanceMinor,
        balanceShare: balanceMinor === 0 ? null : cell.balanceMinor / balanceMinor,
      })),
    };
  });
}
