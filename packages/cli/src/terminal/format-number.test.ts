import { expect, test } from "vitest";
import { formatCount, formatDuration } from "./format-number.ts";

test("counts are grouped and durations short", () => {
  expect(formatCount(1234567)).toBe("1,234,567");
  expect([840, 42_000, 185_000, 3_720_000].map(formatDuration)).toEqual([
    "0.8 s",
    "42 s",
    "3 min 05 s",
    "1 h 02 min",
  ]);
});
