import { expect, test } from "vitest";
import { dateOfDay, dayOfDate } from "./calendar-day.ts";
import type { CountWindow } from "./contact-rule.ts";
import { leavesOn } from "./count-window.ts";

test.each([
  ["a day", { days: 1 }, "2026-03-01", "2026-03-02"],
  ["seven days", { days: 7 }, "2026-02-26", "2026-03-05"],
  ["any week", { week: "any" }, "2026-03-01", "2026-03-08"],
  ["a week from Monday, on its first day", { week: "monday" }, "2026-03-02", "2026-03-09"],
  ["a week from Monday, on its last day", { week: "monday" }, "2026-03-08", "2026-03-09"],
  ["a week from Sunday, on its first day", { week: "sunday" }, "2026-03-08", "2026-03-15"],
  ["a week from Sunday, on its last day", { week: "sunday" }, "2026-03-07", "2026-03-08"],
  ["a calendar month", { month: "calendar" }, "2028-02-29", "2028-03-01"],
  ["December", { month: "calendar" }, "2026-12-31", "2027-01-01"],
  ["any month", { month: "any" }, "2026-01-31", "2026-03-03"],
] satisfies readonly (readonly [string, CountWindow, string, string])[])(
  "of %s a day leaves on the right one",
  (_name, window, day, leaves) => {
    expect(dateOfDay(leavesOn(window, dayOfDate(day)))).toBe(leaves);
  },
);

test("what happened ever is counted for ever", () => {
  expect(leavesOn("ever", 0)).toBe(Number.POSITIVE_INFINITY);
});
