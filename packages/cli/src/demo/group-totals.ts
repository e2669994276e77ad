import type { DemoAccount } from "./demo-account.ts";

/** What the accounts of one group come to. */
export interface GroupTotal {
  readonly name: string;
  readonly accounts: number;
  readonly overdueMinor: number;
  readonly expectedMinor: number;
  /** 0 to 1; 0 for a group without accounts. */
  readonly meanProbability: number;
}

/** Sums some accounts up. */
export function totalOf(name: string, accounts: readonly DemoAccount[]): GroupTotal {
  const sum = (value: (account: DemoAccount) => number): number =>
    accounts.reduce((total, account) => total + value(account), 0);
  return {
    name,
    accounts: accounts.length,
    overdueMinor: sum((account) => account.overdueMinor),
    expectedMinor: sum((account) => account.expectedMinor),
    meanProbability: accounts.length === 0 ? 0 : sum((account) => account.probability) / accounts.length,
  };
}

/** Sums accounts up by group, in the order of the names given; a group without accounts is left out. */
export function groupTotals(
  accounts: readonly DemoAccount[],
  names: readonly string[],
  groupOf: (account: DemoAccount) => string,
): readonly GroupTotal[] {
  return names
    .map((name) =>
      totalOf(
        name,
        accounts.filter((account) => groupOf(account) === name),
      ),
    )
    .filter((total) => total.accounts > 0);
}
