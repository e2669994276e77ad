import { type BucketId, bucketOf, parseMoney, type Reason, type ScoreResult } from "@tactful/domain";

/** One scored account as the demo shows it. */
export interface DemoAccount {
  readonly id: string;
  readonly bucket: BucketId;
  /** What is due and unpaid, in minor units. */
  readonly overdueMinor: number;
  readonly probability: number;
  readonly score: number;
  readonly grade: string;
  /** Probability of repayment times the overdue amount, in minor units. */
  readonly expectedMinor: number;
  readonly reasons: readonly Reason[];
}

/** Puts a score and the account's own columns together. Throws MONEY_INVALID and OPTION_INVALID where they cannot be read. */
export function demoAccount(
  fields: Readonly<Record<string, unknown>>,
  result: ScoreResult,
  currency: string,
): DemoAccount {
  const { amountMinor } = parseMoney(String(fields["overdue_amount"]), currency);
  return {
    id: result.id,
    bucket: bucketOf(Number(fields["days_past_due"])),
    overdueMinor: amountMinor,
    probability: result.probability,
    score: result.score,
    grade: result.grade,
    expectedMinor: Math.round(result.probability * amountMinor),
    reasons: result.reasons,
  };
}

/** The accounts with the most expected recoverable money, most first; equal sums by id. */
export function topAccounts(accounts: readonly DemoAccount[], count: number): readonly DemoAccount[] {
  return accounts
    .toSorted((a, b) => b.expectedMinor - a.expectedMinor || (a.id < b.id ? -1 : 1))
    .slice(0, count);
}
