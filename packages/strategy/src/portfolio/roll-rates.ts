import { type BucketId, buckets } from "@tactful/domain";
import { type Share, wilsonShare } from "../statistics/wilson-share.ts";
import type { AccountPath } from "./account-path.ts";
import { addMinor } from "./add-minor.ts";
import type { Step } from "./migration-matrix.ts";
import { type Movement, movement } from "./portfolio-state.ts";

/** What one step did to the accounts of one bucket. */
export interface RollRate {
  readonly bucket: BucketId;
  readonly accounts: number;
  readonly balanceMinor: number;
  /** In a later bucket, or written off. */
  readonly rolled: Share;
  /** What the rolled accounts owed at the start, as a share of what the bucket owed; null where that was nothing. */
  readonly rolledBalance: number | null;
  /** Current again or paid in full; of M0 none, for it is current already. */
  readonly cured: Share;
  readonly curedBalance: number | null;
  /** In an earlier bucket of arrears. */
  readonly improved: Share;
}

interface Count {
  accounts: number;
  balanceMinor: number;
}

const movements: readonly Movement[] = ["worse", "same", "better", "cured"];

function rateOf(bucket: BucketId, counts: ReadonlyMap<Movement, Count>): RollRate {
  const all = [...counts.values()];
  const accounts = all.reduce((sum, count) => sum + count.accounts, 0);
  const balanceMinor = all.reduce((sum, count) => addMinor(sum, count.balanceMinor), 0);
  const share = (of: Movement): Share => wilsonShare(counts.get(of)?.accounts ?? 0, accounts);
  const money = (of: Movement): number | null =>
    balanceMinor === 0 ? null : (counts.get(of)?.balanceMinor ?? 0) / balanceMinor;
  return {
    bucket,
    accounts,
    balanceMinor,
    rolled: share("worse"),
    rolledBalance: money("worse"),
    cured: share("cured"),
    curedBalance: money("cured"),
    improved: share("better"),
  };
}

/** Roll and cure rates of each bucket over the given steps, which are added up; written-off and paid accounts are no longer in a bucket. */
export function rollRates(paths: readonly AccountPath[], steps: readonly Step[]): readonly RollRate[] {
  const empty = (): Map<Movement, Count> =>
    new Map(movements.map((name) => [name, { accounts: 0, balanceMinor: 0 }]));
  const counts = new Map((Object.keys(buckets) as BucketId[]).map((bucket) => [bucket, empty()]));
  for (const { points } of paths) {
    for (const { from, to } of steps) {
      const [before, after] = [points[from], points[to]];
      if (!before || !after || before.state === "charged-off" || before.state === "paid-off") continue;
      const count = counts.get(before.state)?.get(movement(before.state, after.state));
      if (count === undefined) continue;
      count.accounts += 1;
      count.balanceMinor = addMinor(count.balanceMinor, before.balanceMinor);
    }
  }
  return [...counts].map(([bucket, of]) => rateOf(bucket, of));
}
