import type { BucketId } from "@tactful/domain";
import { assumedRecovery, paidShare, type RecoveryMonth, type RecoveryTable } from "./recovery-rate.ts";

/** Fewest months of a bucket to fit it on. */
const fewestMonths = 30;

/**
 * Fits the averages of `recoveryRate`: in each bucket the mean share paid of what was due. A bucket with fewer than 30 months in
 * which something was due keeps its assumption.
 */
export function fitRecovery(months: readonly RecoveryMonth[]): RecoveryTable {
  const fitted = (Object.keys(assumedRecovery) as BucketId[]).map((bucket) => {
    const shares = months.filter((month) => month.bucket === bucket && month.dueMinor > 0).map(paidShare);
    if (shares.length < fewestMonths) return [bucket, assumedRecovery[bucket]];
    return [bucket, { share: shares.reduce((sum, share) => sum + share, 0) / shares.length, fitted: true }];
  });
  return Object.fromEntries(fitted) as Record<BucketId, RecoveryTable[BucketId]>;
}
