import { expect, test } from "vitest";
import { calendarDate, calendarMonth, currency, delimiter, wholeNumber } from "./option-parsers.ts";

test("whole numbers lie within their bounds", () => {
  const parse = wholeNumber("--reasons", 0, 50);
  expect([parse("0"), parse("50")]).toEqual([0, 50]);
  for (const text of ["51", "-1", "1.5", "", "many", "0x10"]) {
    expect(() => parse(text)).toThrow("--reasons must be a whole number from 0 to 50");
  }
});

test("a delimiter is one character or its name", () => {
  expect(["tab", "\\t", ";", "|"].map(delimiter)).toEqual(["\t", "\t", ";", "|"]);
  for (const text of ["", "ab", '"', "\n"]) expect(() => delimiter(text)).toThrow("one character");
});

test("a currency is three letters", () => {
  expect(currency("cny")).toBe("CNY");
  for (const text of ["yuan", "¥", ""]) expect(() => currency(text)).toThrow("three-letter code");
});

test("a date and a month are of the calendar", () => {
  expect(calendarDate("--as-of")("2028-02-29")).toBe("2028-02-29");
  expect(calendarMonth("--from")("2026-12")).toBe("2026-12");
  for (const text of ["2026-02-29", "2026-2-1", "today", ""]) {
    expect(() => calendarDate("--as-of")(text)).toThrow("--as-of must be a date such as 2026-03-01");
  }
  for (const text of ["2026-13", "2026-1", "2026-01-01", ""]) {
    expect(() => calendarMonth("--from")(text)).toThrow("--from must be a month such as 2026-03");
  }
});
