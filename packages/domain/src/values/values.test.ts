import { describe, expect, test } from "vitest";
import { z } from "zod";
import { AmountMinor } from "./amount-minor.ts";
import { Id } from "./id.ts";
import { inputObject } from "./input-object.ts";
import { IsoDate } from "./iso-date.ts";
import { IsoTime } from "./iso-time.ts";
import { countryOf, Jurisdiction } from "./jurisdiction.ts";
import { Language } from "./language.ts";
import { LocalTime } from "./local-time.ts";
import { TimeZone } from "./time-zone.ts";

const takes = (schema: z.ZodType, values: readonly unknown[]) =>
  values.filter((value) => schema.safeParse(value).success);

describe("times and dates", () => {
  test("a time has an offset; seconds and their fraction may be left out", () => {
    const good = [
      "2026-03-01T09:30:00+08:00",
      "2026-03-01T09:30+08:00",
      "2026-03-01T09:30:00.123Z",
      "2024-02-29T23:59:59-03:30",
    ];
    const bad = [
      "2026-03-01T09:30:00",
      "2026-03-01",
      "2026-02-29T09:30:00Z",
      "2026-03-01T24:00:00Z",
      "2026-03-01T09:60:00Z",
      "2026-03-01 09:30:00Z",
      "2026-03-01T09:30:00+0800",
      "2026-03-01T09:30:00+24:00",
      " 2026-03-01T09:30:00Z",
      "2026-03-01T09:30:00Z\n",
      1_772_000_000,
    ];
    expect(takes(IsoTime, [...good, ...bad])).toEqual(good);
  });

  test("a date is a day that exists", () => {
    expect(takes(IsoDate, ["2024-02-29", "2025-02-29", "2026-2-1", "20260201", "2026-04-31"])).toEqual([
      "2024-02-29",
    ]);
  });

  test("a time of day runs from 00:00 to 24:00", () => {
    expect(takes(LocalTime, ["00:00", "23:59", "09:30:15", "24:00", "24:01", "9:30", "25:00"])).toEqual([
      "00:00",
      "23:59",
      "09:30:15",
      "24:00",
    ]);
  });

  test("a time zone is an IANA name or a list of them, never an offset", () => {
    const good = ["Asia/Shanghai", "America/New_York", "UTC", ["America/Chicago", "America/New_York"]];
    const bad = ["+08:00", "Mars/Olympus", "", [], ["Asia/Shanghai", "nowhere"], "Asia/Shanghai\n", 8];
    expect(takes(TimeZone, [...good, ...bad])).toEqual(good);
    expect(takes(TimeZone, ["Asia/Shanghai"]), "a second look gives the same answer").toHaveLength(1);
  });
});

describe("places and languages", () => {
  test("a jurisdiction is a known country, or a state or city of it", () => {
    const good = ["CN", "UK", "US-MA", "US-NY-NYC", "AU-NSW"];
    const bad = ["GB", "FR", "cn", "US-", "US-NY-NYC-X", "US_MA", "CN,US", "", undefined];
    expect(takes(Jurisdiction, [...good, ...bad])).toEqual(good);
    expect(countryOf("US-NY-NYC")).toBe("US");
  });

  test("a bare zh is read as zh-Hans, and another language is refused", () => {
    expect(Language.parse("zh")).toBe("zh-Hans");
    expect(Language.parse("zh-Hant")).toBe("zh-Hant");
    expect(Language.safeParse("fr").success).toBe(false);
  });
});

describe("ids, amounts and input records", () => {
  test("a number becomes the text of an id", () => {
    expect(Id.parse(42)).toBe("42");
    expect(Id.parse(42n)).toBe("42");
    expect(Id.parse("a")).toBe("a");
    expect(takes(Id, ["", true, {}, null])).toEqual([]);
  });

  test("an amount is a safe integer from 0 and never text", () => {
    expect(takes(AmountMinor, [0, 1, 2 ** 53 - 1, 2 ** 53, -1, 0.5, "1", Number.NaN])).toEqual([
      0,
      1,
      2 ** 53 - 1,
    ]);
  });

  test("an input record leaves out unknown fields and takes null for missing, at its own level", () => {
    const schema = inputObject({
      kept: z.exactOptional(z.string()),
      filled: z.string().default("default"),
      inner: z.exactOptional(z.array(z.unknown())),
    });
    expect(schema.parse({ kept: null, filled: null, inner: [null], other: 1 })).toEqual({
      filled: "default",
      inner: [null],
    });
    expect(schema.safeParse(null).success).toBe(false);
    expect(schema.safeParse([]).success).toBe(false);
    expect(inputObject({ needed: z.string() }).safeParse({ needed: null }).success).toBe(false);
  });

  test("a hostile key changes no prototype", () => {
    const schema = inputObject({ a: z.exactOptional(z.string()) });
    const parsed = schema.parse(JSON.parse('{"__proto__": {"polluted": true}, "a": null}'));
    expect(Reflect.get(parsed, "polluted")).toBeUndefined();
    expect(Object.keys(parsed)).toEqual([]);
  });
});
