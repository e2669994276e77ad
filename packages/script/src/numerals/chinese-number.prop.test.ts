import fc from "fast-check";
import { expect, test } from "vitest";
import { parseChineseNumber } from "./chinese-number.ts";

const figures = "零一二三四五六七八九";

/** A number below ten thousand as it is written out in full. */
function writtenOut(value: number): string {
  const text = [1000, 100, 10, 1]
    .map((unit, index) => {
      const digit = Math.floor(value / unit) % 10;
      return digit === 0 ? "零" : `${figures[digit]}${["千", "百", "十", ""][index]}`;
    })
    .join("");
  return text.replace(/零+/g, "零").replace(/^零|零$/g, "");
}

test("reads every number that is written out", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9999 }), (value) => {
      expect(parseChineseNumber(writtenOut(value))).toBe(value);
    }),
  );
});

test.each([
  ["八百", 800],
  ["两千五", 2500],
  ["三百五", 350],
  ["一万二", 12_000],
  ["十五", 15],
  ["一千零五", 1005],
  ["廿五", 25],
  ["三万零六百", 30_600],
  ["几百", null],
  ["", null],
])("%j is %j as it is spoken", (text, value) => {
  expect(parseChineseNumber(text)).toBe(value);
});
