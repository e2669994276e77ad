import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { chineseValue } from "../../numerals/chinese-number.ts";
import { englishValue } from "../../numerals/english-number.ts";
import { addsNoNumber, keepsNumbers } from "./number-guard.ts";
import { numbersIn } from "./numbers-in.ts";

const read = (text: string): readonly string[] =>
  numbersIn(text).map(({ value, unit }) => `${value} ${unit}`.trim());

test.each([
  ["您应还8,120.5元，11月15号前", ["8120.5 money", "11 月", "15 日"]],
  ["八千一百二十块", ["8120 money"]],
  ["分3期，每期二千七百元", ["3 期", "2700 money"]],
  ["百分之三十，也就是30%", ["30 percent", "30 percent"]],
  ["￥300 或 1.2万元", ["300 money", "12000 money"]],
  ["八千一百二", ["8120"]],
  ["我们一起想想，万一有事，十分理解，千万别急", []],
  ["$8,120.50 by November 15", ["8120.5 money dollar", "15"]],
  ["eight thousand one hundred and twenty pounds", ["8120 money gbp"]],
  ["one thing at a time, in two weeks", ["2 week"]],
  ["HK$200 and 300美元", ["200 money hkd", "300 money dollar"]],
])("%j names %j", (text, expected) => {
  expect(read(text)).toEqual(expected);
});

test.each([
  ["三十五", 35],
  ["一百零五", 105],
  ["一百五", 150],
  ["两万三千", 23_000],
  ["二零二六", 2026],
  ["十", 10],
])("%s is %i", (text, value) => {
  expect(chineseValue(text)).toBe(value);
});

test("English number words are read as they are said", () => {
  expect(
    ["twenty five", "twenty-five hundred", "one hundred twenty", "two million"].map(englishValue),
  ).toEqual([25, 2500, 120, 2_000_000]);
});

describe("a re-wording", () => {
  test.each([
    ["应还8,120元", "您看，应还的是八千一百二十元"],
    ["分3期，每期2700元", "每期2700元，一共分3期"],
    ["by 15 November", "by November 15"],
  ])("of %j may be %j", (approved, text) => {
    expect([addsNoNumber(text, approved), keepsNumbers(text, approved)]).toEqual([true, true]);
  });

  test.each([
    ["本金8000元，利息120元", "本金120元，利息8000元"],
    ["应还8120元，其中利息120元", "应还120元"],
    ["应还8120元", "应还8120美元"],
    ["分3期", "分3个月"],
    ["您先慢慢说", "您先还三百块"],
  ])("of %j may not be %j", (approved, text) => {
    expect(keepsNumbers(text, approved)).toBe(false);
  });

  test("names no number that was not there, whatever the number", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 99_999_999 }),
        fc.constantFrom("元", "%", "期", " dollars"),
        (value, unit) => {
          expect(addsNoNumber(`还${value}${unit}`, "您先慢慢说，我听着。")).toBe(false);
          expect(keepsNumbers(`还${value}${unit}`, `请您还${value}${unit}`)).toBe(true);
        },
      ),
    );
  });
});
