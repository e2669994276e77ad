import fc from "fast-check";
import { expect, test } from "vitest";
import { dueDates, isoDate, parseIsoDate } from "./calendar.ts";

const day = fc.integer({ min: 10_000, max: 40_000 });

test("the observation lies after the last due date and no later than the next", () => {
  fc.assert(
    fc.property(day, fc.integer({ min: 1, max: 28 }), (observation, dayOfMonth) => {
      const due = dueDates(observation, dayOfMonth);
      expect(due.at(0)).toBeLessThan(observation);
      expect(due.at(-1)).toBeGreaterThanOrEqual(observation);
      expect(due.at(-1) - due.at(0)).toBeGreaterThanOrEqual(28);
      expect(due.at(-1) - due.at(0)).toBeLessThanOrEqual(31);
      expect(Number(isoDate(due.at(7)).slice(5, 7))).toBe(due.monthAt(7));
      expect(Number(isoDate(due.at(7)).slice(8))).toBe(dayOfMonth);
    }),
  );
});

test("a date is read back as it is written", () => {
  fc.assert(
    fc.property(day, (number) => {
      expect(parseIsoDate(isoDate(number))).toBe(number);
    }),
  );
});
