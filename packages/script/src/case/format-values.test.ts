import { expect, test } from "vitest";
import { daysBefore, writeAmount, writeDay } from "./format-values.ts";

test.each([
  [808_850, "CNY", "zh-Hans", "CN", "8088.50元"],
  [800_000, "CNY", "zh-Hans", "CN", "8000元"],
  [123_400, "HKD", "zh-Hant", "HK", "1234港元"],
  [5000, "JPY", "zh-Hans", "CN", "5000日元"],
  [808_850, "USD", "en", "US", "$8,088.50"],
  [800_000, "GBP", "en", "UK", "£8,000"],
  [Number.MAX_SAFE_INTEGER, "USD", "en", "US", "$90,071,992,547,409.91"],
] as const)("%i of %s is said in %s, %s, as %s", (amount, currency, language, jurisdiction, said) => {
  expect(writeAmount(amount, currency, { language, jurisdiction })).toBe(said);
});

test("a day has its year where it is another than today's", () => {
  const en = { language: "en", jurisdiction: "US" } as const;
  expect(writeDay("2026-12-05", "2026-11-25", { language: "zh-Hans", jurisdiction: "CN" })).toBe("12月5日");
  expect(writeDay("2027-01-05", "2026-11-25", en)).toBe("January 5, 2027");
  expect(writeDay("2026-12-05", "2026-11-25", { language: "en", jurisdiction: "UK" })).toBe("5 December");
  expect(daysBefore("2026-03-01", 1)).toBe("2026-02-28");
});
