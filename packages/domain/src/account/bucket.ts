import type { z } from "zod";
import { quoteValue } from "../quote-value.ts";
import { TactfulError } from "../tactful-error.ts";
import { idSchema } from "../values/id-schema.ts";

/** Buckets by whole days since the earliest unpaid due date, both ends included; M0 is not overdue, the last has no end. */
export const buckets = {
  M0: { fromDays: 0, toDays: 0 },
  M1: { fromDays: 1, toDays: 30 },
  M2: { fromDays: 31, toDays: 60 },
  M3: { fromDays: 61, toDays: 90 },
  M4: { fromDays: 91, toDays: 120 },
  M5: { fromDays: 121, toDays: 150 },
  M6: { fromDays: 151, toDays: 180 },
  "M7+": { fromDays: 181, toDays: null },
} as const;

/** The id of one of {@link buckets}. */
export type BucketId = keyof typeof buckets;

/** Checks a {@link BucketId}. */
export const BucketId: z.ZodType<BucketId> = idSchema<BucketId>(buckets);

const ids = Object.keys(buckets) as BucketId[];

/** The bucket of an account by its days past due; throws OPTION_INVALID unless that is a whole number from 0. */
export function bucketOf(daysPastDue: number): BucketId {
  const bucket = ids.findLast((id) => buckets[id].fromDays <= daysPastDue);
  if (bucket === undefined || !Number.isSafeInteger(daysPastDue)) {
    throw new TactfulError(
      "OPTION_INVALID",
      `Days past due must be a whole number from 0; got ${quoteValue(daysPastDue)}.`,
    );
  }
  return bucket;
}
