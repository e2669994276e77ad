import fc from "fast-check";
import { expect, test } from "vitest";
import { calendarDate, dayNumber, dayOfLaterMonth, isoDate, nextDay } from "./calendar-date.ts";

const milliseconds = 86_400_000;
/** Days from 0001-01-01 to 9999-12-30. */
const day = fc.integer({ min: -719_162, max: 2_932_895 });
const written = (number: number) => new Date(number * milliseconds).toISOString().slice(0, 10);

test("dates are those of the platform's calendar, read, counted and written", () => {
  fc.assert(
    fc.property(day, (number) => {
      const date = calendarDate(written(number));
      expect(dayNumber(date)).toBe(number);
      expect(isoDate(date)).toBe(written(number));
      expect(isoDate(date), "a second time as well").toBe(written(number));
      expect(isoDate(nextDay(date))).toBe(written(number + 1));
    }),
    { numRuns: 3000 },
  );
});

test("the day of a later month is the day asked for, or the last that the month has", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 30_000 }),
      fc.nat({ max: 600 }),
      fc.integer({ min: 1, max: 31 }),
      (number, months, asked) => {
        const from = calendarDate(written(number));
        const later = dayOfLaterMonth(from, months, asked, "months");
        expect((later.year - from.year) * 12 + later.month - from.month).toBe(months);
        const isLast = isoDate(nextDay(later)).endsWith("-01");
        expect(later.day === asked || (later.day < asked && isLast)).toBe(true);
      },
    ),
    { numRuns: 2000 },
  );
  expect(() => dayOfLaterMonth({ year: 9999, month: 12, day: 1 }, 1, 1, "months")).toThrow(/year 9999/);
});
