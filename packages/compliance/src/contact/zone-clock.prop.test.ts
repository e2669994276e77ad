import fc from "fast-check";
import { expect, test } from "vitest";
import { civilOfDay, dateOfDay, dayMs, dayOfCivil, dayOfDate, weekdayOf } from "./calendar-day.ts";
import { writeTime } from "./next-allowed.ts";
import { parseTime } from "./parse-time.ts";
import { findLocal, zoneClock } from "./zone-clock.ts";

const zones = [
  "Asia/Shanghai",
  "Asia/Kolkata",
  "Asia/Kathmandu",
  "America/New_York",
  "America/St_Johns",
  "America/Caracas",
  "America/Sao_Paulo",
  "Australia/Lord_Howe",
  "Africa/Casablanca",
  "Africa/Monrovia",
  "Europe/London",
  "Pacific/Apia",
  "Pacific/Kiritimati",
  "Antarctica/Troll",
  "UTC",
];

/** Local time as the platform writes it, in milliseconds from 1970. */
function platformLocal(zone: string, ms: number): number {
  const text = new Intl.DateTimeFormat("sv-SE", {
    timeZone: zone,
    dateStyle: "short",
    timeStyle: "medium",
  }).format(ms);
  return Date.parse(`${text.replace(" ", "T")}Z`);
}

const seconds = fc
  .integer({ min: Date.UTC(1930, 0, 1) / 1000, max: Date.UTC(2090, 0, 1) / 1000 })
  .map((second) => second * 1000);

test("offsets are those of the platform's time zone data, over 160 years", () => {
  fc.assert(
    fc.property(fc.constantFrom(...zones), seconds, (zone, ms) => {
      const clock = zoneClock(zone);
      expect(ms + clock.offsetAt(ms)).toBe(platformLocal(zone, ms));
    }),
    { numRuns: 3000 },
  );
});

test("an offset holds until the moment that is said", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...zones),
      seconds,
      fc.double({ min: 0, max: 1, noNaN: true }),
      (zone, ms, share) => {
        const clock = zoneClock(zone);
        const until = clock.steadyUntil(ms);
        const between = ms + Math.floor(((until - ms - 1000) * share) / 1000) * 1000;
        expect(until).toBeGreaterThan(ms);
        expect(clock.offsetAt(between)).toBe(clock.offsetAt(ms));
      },
    ),
  );
});

test("the moment of a change is exact to the second", () => {
  const clock = zoneClock("America/New_York");
  const change = Date.parse("2026-03-08T07:00:00Z");
  expect(clock.steadyUntil(Date.parse("2026-03-01T00:00:00Z"))).toBe(change);
  expect([clock.offsetAt(change - 1), clock.offsetAt(change)]).toEqual([-5 * 3_600_000, -4 * 3_600_000]);
});

test("a local time that a change leaps over gives the moment of the change, one that comes twice the first", () => {
  const clock = zoneClock("America/New_York");
  const from = Date.parse("2026-03-08T04:00:00Z");
  const local = (text: string) => (now: number) => Math.max(now, Date.parse(`${text}Z`));
  const found = findLocal(clock, from, from + dayMs, local("2026-03-08T02:30:00"));
  expect(new Date(found).toISOString()).toBe("2026-03-08T07:00:00.000Z");
  const autumn = Date.parse("2026-11-01T03:00:00Z");
  const twice = findLocal(clock, autumn, autumn + dayMs, local("2026-11-01T01:30:00"));
  expect(new Date(twice).toISOString()).toBe("2026-11-01T05:30:00.000Z");
});

test("a moment is written with the zone's offset and read back as the same moment", () => {
  fc.assert(
    fc.property(fc.constantFrom(...zones), seconds, (zone, ms) => {
      expect(parseTime(writeTime(zoneClock(zone), ms))).toBe(ms);
    }),
  );
  expect(writeTime(zoneClock("America/New_York"), -1)).toBe("1969-12-31T18:59:59.999-05:00");
  expect(writeTime(zoneClock("Asia/Kathmandu"), 0)).toBe("1970-01-01T05:30:00+05:30");
});

test("days, dates and weekdays agree with the platform for every year", () => {
  fc.assert(
    fc.property(fc.integer({ min: -719_528, max: 2_932_896 }), (day) => {
      const date = new Date(day * dayMs);
      const civil = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
      expect(civilOfDay(day)).toEqual(civil);
      expect(dayOfCivil(civil.year, civil.month, civil.day)).toBe(day);
      expect(dateOfDay(day)).toBe(date.toISOString().slice(0, 10));
      expect(dayOfDate(dateOfDay(day))).toBe(day);
      expect(weekdayOf(day)).toBe(date.getUTCDay());
    }),
    { numRuns: 2000 },
  );
});
