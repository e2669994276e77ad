import { expect, test } from "vitest";
import { numeralsIn } from "./han-numerals.ts";

test.each([
  ["两万八", 28_000],
  ["一万五千六", 15_600],
  ["八千零八十八块五", 8088],
  ["三万一千零五十", 31_050],
  ["一万零五", 10_005],
  ["九千八百七十元", 9870],
  ["十二万三", 123_000],
  ["四百二十七", 427],
  ["二十五", 25],
])("%s is read as a number", (text, value) => {
  expect(numeralsIn(text)).toEqual([value]);
});

test("digits read one by one are no sum", () => {
  expect(numeralsIn("尾号零六二八")).toEqual([]);
  expect(numeralsIn("一共三千二，先还五百")).toEqual([3200, 500]);
});
