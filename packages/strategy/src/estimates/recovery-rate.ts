import type { BucketId } from "@tactful/domain";

/** The share of what is overdue that comes in within a month, on average, in one bucket. */
export interface BucketRecovery {
  /** 0 to 1. */
  readonly share: number;
  /** Whether it was fitted; one that was not is an assumption. */
  readonly fitted: boolean;
}

/** One of {@link BucketRecovery} for each bucket. */
export type RecoveryTable = Readonly<Record<BucketId, BucketRecovery>>;

function assumed(share: number): BucketRecovery {
  return { share, fitted: false };
}

/** An assumption: the share about halves with each bucket. Replace it with `fitRecovery` of your own history. */
export const assumedRecovery: RecoveryTable = {
  M0: assumed(0.95),
  M1: assumed(0.6),
  M2: assumed(0.3),
  M3: assumed(0.15),
  M4: assumed(0.08),
  M5: assumed(0.05),
  M6: assumed(0.03),
  "M7+": assumed(0.02),
};

/** A month of one account: its bucket when the month began, what was due and what came in, in minor units. */
export interface RecoveryMonth {
  readonly bucket: BucketId;
  readonly dueMinor: number;
  readonly paidMinor: number;
}

/** How much is expected to come in. */
export interface RecoveryEstimate {
  /** Share of the overdue amount within a month, 0 to 1. */
  readonly value: number;
  /** The account's own record against the average of the same buckets; 1 without a record. */
  readonly factor: number;
  /** Months in the record. */
  readonly months: number;
  /** Whether the bucket's average is assumed and not fitted. */
  readonly assumption: boolean;
}

/** Expected payments whose weight the average has against the account's own record: an assumption. */
const ownWeight = 2;

/** The share paid of what was due, at most all of it. */
export function paidShare({ dueMinor, paidMinor }: Pick<RecoveryMonth, "dueMinor" | "paidMinor">): number {
  return Math.min(1, Math.max(0, paidMinor / dueMinor));
}

/**
 * Expected share of the overdue amount that comes in within a month: the average of the bucket times the account's own factor,
 * (w + sum of shares paid) / (w + sum of shares expected) with w = 2, as in experience rating (Buehlmann and Straub, 1970),
 * and at most 1. Each month is held against the average of the bucket it was in, so that a good record in an early bucket
 * does not promise as much in a late one. Months in which nothing was due do not count.
 */
export function recoveryRate(
  bucket: BucketId,
  record: readonly RecoveryMonth[],
  table: RecoveryTable = assumedRecovery,
): RecoveryEstimate {
  const months = record.filter(({ dueMinor }) => dueMinor > 0);
  const paid = months.reduce((sum, month) => sum + paidShare(month), 0);
  const expected = months.reduce((sum, month) => sum + table[month.bucket].share, 0);
  const factor = (ownWeight + paid) / (ownWeight + expected);
  const { share, fitted } = table[bucket];
  return { value: Math.min(1, share * factor), factor, months: months.length, assumption: !fitted };
}
