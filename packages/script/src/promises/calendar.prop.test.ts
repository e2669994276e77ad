import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, dayInMonth, localDate, nextDayOfMonth, nextWeekday } from "./calendar.ts";

const dates = fc
  .date({ min: new Date("2020-01-01"), max: new Date("2040-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

test("the next day of a month is not past, at most two months away, and that day", () => {
  fc.assert(
    fc.property(dates, fc.integer({ min: 1, max: 31 }), (today, day) => {
      const next = nextDayOfMonth(today, day) ?? "";
      expect(next >= today && next <= addDays(today, 62)).toBe(true);
      expect(Number(next.slice(8))).toBe(day);
    }),
  );
});

test("the next weekday is one to seven days away", () => {
  fc.assert(
    fc.property(dates, fc.integer({ min: 1, max: 7 }), (today, weekday) => {
      const next = nextWeekday(today, weekday);
      expect(next > today && next <= addDays(today, 7)).toBe(true);
      expect(new Date(next).getUTCDay() || 7).toBe(weekday);
    }),
  );
});

test("a day beyond a month's end is the last of that month", () => {
  expect(dayInMonth("2026-01-31", 1, 31)).toBe("2026-02-28");
  expect(dayInMonth("2026-12-05", 1, 15)).toBe("2027-01-15");
});

test("the date is the borrower's, not that of the clock's offset", () => {
  expect(localDate("2026-11-26T23:30:00+08:00", undefined)).toBe("2026-11-26");
  expect(localDate("2026-11-26T23:30:00+08:00", "America/New_York")).toBe("2026-11-26");
  expect(localDate("2026-11-26T01:30:00+08:00", "America/New_York")).toBe("2026-11-25");
  expect(localDate("2026-11-25T20:00:00Z", ["Asia/Shanghai", "Asia/Tokyo"])).toBe("2026-11-26");
});
