import { IsoTime } from "@tactful/domain";
import fc from "fast-check";
import { expect, test } from "vitest";
import { parseTime } from "./parse-time.ts";

const two = (value: number): string => String(value).padStart(2, "0");
const wide = (max: number) => fc.integer({ min: 0, max }).map(two);

/** Texts that are times, or nearly. */
const almostTime = fc
  .tuple(
    fc.integer({ min: 0, max: 9999 }).map((year) => String(year).padStart(4, "0")),
    wide(13),
    wide(32),
    wide(25),
    wide(61),
    fc.constantFrom("", ":00", ":59", ":60", ":7", ":05.5", ":59.999999999", ":30.", ":30.0001"),
    fc.constantFrom("Z", "+08:00", "-03:30", "+23:59", "+24:00", "+0800", "", "z", "Zx", "+05:60"),
  )
  .map(
    ([year, month, day, hour, minute, rest, zone]) =>
      `${year}-${month}-${day}T${hour}:${minute}${rest}${zone}`,
  );

test("a time is read exactly where the domain takes it for one", () => {
  const texts = fc.oneof(
    almostTime,
    fc.string({ maxLength: 30 }),
    fc.date({ noInvalidDate: true }).map(String),
  );
  fc.assert(
    fc.property(texts, (text) => {
      expect(Number.isNaN(parseTime(text))).toBe(!IsoTime.safeParse(text).success);
    }),
    { numRuns: 5000 },
  );
});

test("it is the moment that the platform reads, to the millisecond", () => {
  fc.assert(
    fc.property(almostTime, (text) => {
      fc.pre(IsoTime.safeParse(text).success);
      expect(parseTime(text)).toBe(Date.parse(text));
    }),
    { numRuns: 5000 },
  );
});

test("no fraction of a second rounds a time up to the next second", () => {
  const closing = parseTime("2026-03-01T22:00:00+08:00");
  expect(parseTime("2026-03-01T21:59:59.999999999999+08:00")).toBeLessThan(closing);
  expect(parseTime("2026-03-01T21:59:59.9999+08:00")).toBe(closing - 1);
  expect(parseTime("2026-03-01T22:00:00.000+08:00")).toBe(closing);
});
