import { expect, test } from "vitest";
import { BucketId, bucketOf, buckets } from "./bucket.ts";

test.each([
  [0, "M0"],
  [1, "M1"],
  [30, "M1"],
  [31, "M2"],
  [60, "M2"],
  [61, "M3"],
  [90, "M3"],
  [91, "M4"],
  [120, "M4"],
  [121, "M5"],
  [150, "M5"],
  [151, "M6"],
  [180, "M6"],
  [181, "M7+"],
  [10_000, "M7+"],
])("a debt %i days past due is in %s", (days, bucket) => {
  expect(bucketOf(days)).toBe(bucket);
});

test.each([-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY])("%d days past due are refused", (days) => {
  expect(() => bucketOf(days)).toThrow(expect.objectContaining({ code: "OPTION_INVALID" }));
});

test("every bucket begins the day after the one before ends", () => {
  const rows = Object.values(buckets);
  rows.slice(1).forEach((row, index) => {
    expect(row.fromDays).toBe(Number(rows[index]?.toDays) + 1);
  });
  expect(BucketId.safeParse("M8").success).toBe(false);
});
