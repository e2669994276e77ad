import { buckets, type ErrorRecord } from "@tactful/domain";
import type { Manifest } from "@tactful/scoring";
import { type DemoAccount, topAccounts } from "./demo-account.ts";
import { type GroupTotal, groupTotals, totalOf } from "./group-totals.ts";

/** All that the demo tells, before it is put into words. */
export interface DemoReport {
  readonly manifest: Manifest;
  readonly currency: string;
  readonly accounts: readonly DemoAccount[];
  readonly total: GroupTotal;
  readonly byBucket: readonly GroupTotal[];
  readonly byGrade: readonly GroupTotal[];
  readonly top: readonly DemoAccount[];
  readonly rejected: readonly ErrorRecord[];
  /** Milliseconds that the scoring took, reading included. */
  readonly milliseconds: number;
}

const topCount = 10;

/** Sums the accounts up and picks those that matter most. */
export function demoReport(
  manifest: Manifest,
  accounts: readonly DemoAccount[],
  rejected: readonly ErrorRecord[],
  milliseconds: number,
): DemoReport {
  const grades = manifest.grades.map(({ grade }) => grade);
  return {
    manifest,
    currency: manifest.currency ?? "CNY",
    accounts,
    total: totalOf("", accounts),
    byBucket: groupTotals(accounts, Object.keys(buckets), (account) => account.bucket),
    byGrade: groupTotals(accounts, grades, (account) => account.grade),
    top: topAccounts(accounts, topCount),
    rejected,
    milliseconds,
  };
}
