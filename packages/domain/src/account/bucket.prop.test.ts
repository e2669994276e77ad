import fc from "fast-check";
import { expect, test } from "vitest";
import { bucketOf, buckets } from "./bucket.ts";

test("a bucket is the number of started 30-day spans, seven at most", () => {
  fc.assert(
    fc.property(fc.nat({ max: 5000 }), (days) => {
      const spans = Math.min(7, Math.ceil(days / 30));
      expect(bucketOf(days)).toBe(spans === 7 ? "M7+" : `M${spans}`);
    }),
  );
});

test("a later day is never in an earlier bucket, and the table's row holds the day", () => {
  const order = Object.keys(buckets);
  fc.assert(
    fc.property(fc.nat({ max: 400 }), fc.nat({ max: 400 }), (days, more) => {
      const row = buckets[bucketOf(days)];
      expect(days >= row.fromDays && days <= (row.toDays ?? days)).toBe(true);
      expect(order.indexOf(bucketOf(days + more))).toBeGreaterThanOrEqual(order.indexOf(bucketOf(days)));
    }),
  );
});
