import { expect, test } from "vitest";
import { bucketOf, dayNumber, dueDates, isoDate, parseIsoDate } from "./calendar.ts";

test.each([
  [0, "M0"],
  [1, "M1"],
  [30, "M1"],
  [31, "M2"],
  [60, "M2"],
  [61, "M3"],
  [91, "M4"],
  [121, "M5"],
  [151, "M6"],
  [180, "M6"],
  [181, "M7+"],
  [900, "M7+"],
])("%d days past due are %s", (days, bucket) => {
  expect(bucketOf(days)).toBe(bucket);
});

test("a date that does not exist is no date", () => {
  expect(parseIsoDate("2026-02-30")).toBeUndefined();
  expect(parseIsoDate("2026-2-3")).toBeUndefined();
  expect(parseIsoDate("yesterday")).toBeUndefined();
  expect(parseIsoDate("2024-02-29")).toBe(dayNumber(2024, 2, 29));
});

test("due dates step back month by month over the turn of the year", () => {
  const due = dueDates(dayNumber(2026, 1, 15), 20);
  expect([-1, 0, 1, 12].map((cycle) => isoDate(due.at(cycle)))).toEqual([
    "2026-01-20",
    "2025-12-20",
    "2025-11-20",
    "2024-12-20",
  ]);
  expect([-1, 0, 11, 12].map((cycle) => due.monthAt(cycle))).toEqual([1, 12, 1, 12]);
});

test("on a due date that instalment is still the next one", () => {
  const due = dueDates(dayNumber(2026, 3, 5), 5);
  expect(isoDate(due.at(0))).toBe("2026-02-05");
  expect(isoDate(due.at(-1))).toBe("2026-03-05");
});
