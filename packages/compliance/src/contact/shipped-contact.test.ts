import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { loadContactBook } from "./contact-book.ts";
import { runContactExamples } from "./contact-examples.ts";

const book = loadContactBook();
const laws = new Map(book.laws.map((law) => [law.id, law]));

test("every example of the shipped contact rules comes out as its pack says", () => {
  expect(runContactExamples(book)).toEqual([]);
});

test("an example that does not is named", () => {
  const rules = book.rules
    .filter(({ id }) => id === "in/hours")
    .map((rule) => ({
      ...rule,
      examples: { allowed: rule.examples.refused, refused: rule.examples.allowed },
    }));
  expect(runContactExamples({ ...book, rules })).toEqual([
    { rule: "in/hours", kind: "allowed", index: 0 },
    { rule: "in/hours", kind: "allowed", index: 1 },
    { rule: "in/hours", kind: "refused", index: 0 },
    { rule: "in/hours", kind: "refused", index: 1 },
  ]);
});

test("places without a confirmed contact rule have none", () => {
  const places = new Set(book.rules.map(({ jurisdiction }) => jurisdiction));
  expect([...places].toSorted()).toEqual([
    "AU",
    "CN",
    "HK",
    "IN",
    "TW",
    "UK",
    "US",
    "US-CA",
    "US-MA",
    "US-NY-NYC",
    "US-WA",
  ]);
});

describe.each(book.rules)("$id", (rule) => {
  test("cites one law of its place, and says itself in both languages", () => {
    expect(laws.get(rule.citation)?.grade).toMatch(/^V[12]$/);
    for (const text of [rule.title, rule.message ?? rule.title]) {
      expect(text.zh).toMatch(/[\u4e00-\u9fff]/);
      expect(text.en).not.toMatch(/[\u4e00-\u9fff]/);
    }
  });
});

/** Western Easter Sunday by the anonymous Gregorian computus (Meeus/Jones/Butcher). */
function easter(year: number): Date {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const l = (32 + 2 * e + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  return new Date(Date.UTC(year, month - 1, ((h + l - 7 * m + 114) % 31) + 1));
}

/** The holidays of a year by rule: fixed days, Easter, and the next free weekday for one that falls on a weekend. */
function australianHolidays(year: number): readonly string[] {
  const iso = (date: Date): string => date.toISOString().slice(0, 10);
  const shifted = (date: Date, days: number): Date => new Date(date.getTime() + days * 86_400_000);
  const fixed = ["01-01", "01-26", "04-25", "12-25", "12-26"].map((day) => `${year}-${day}`);
  const days = new Set([...fixed, iso(shifted(easter(year), -2)), iso(shifted(easter(year), 1))]);
  for (const day of ["01-01", "01-26", "12-25", "12-26"]) {
    let at = new Date(`${year}-${day}T00:00:00Z`);
    if (at.getUTCDay() !== 0 && at.getUTCDay() !== 6) continue;
    while (at.getUTCDay() === 0 || at.getUTCDay() === 6 || days.has(iso(at))) at = shifted(at, 1);
    days.add(iso(at));
  }
  return [...days].toSorted();
}

test("the Australian holidays are those that their rules give, year by year", () => {
  const text = readFileSync(new URL("../../holidays/au.yaml", import.meta.url), "utf8");
  const dates = [...text.matchAll(/date: (\d{4}-\d\d-\d\d)/g)].map(([, date = ""]) => date);
  const years = book.holidays.get("AU")?.years ?? new Set();
  expect([...years]).toEqual([2025, 2026, 2027, 2028]);
  expect(dates).toEqual([...years].flatMap(australianHolidays));
});
