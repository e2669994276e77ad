import { expect, test } from "vitest";
import { extractPromises, type PromiseFrame } from "./extract-promises.ts";

/** A Thursday. */
const frame: PromiseFrame = {
  today: "2026-11-26",
  currency: "CNY",
  dueMinor: 1_000_000,
  dayOrder: "month-first",
};

function read(text: string, changes: Partial<PromiseFrame> = {}) {
  return extractPromises(text, { ...frame, ...changes }).map(({ date, amountMinor, method }) => [
    date ?? null,
    amountMinor ?? null,
    ...(method === undefined ? [] : [method]),
  ]);
}

test.each([
  ["下个月十五号先还八百", [["2026-12-15", 80_000]]],
  ["下個月十五號先還八百", [["2026-12-15", 80_000]]],
  ["15号还两千五", [["2026-12-15", 250_000]]],
  ["28号还1.2万", [["2026-11-28", 1_200_000]]],
  ["明天用支付宝转三百五", [["2026-11-27", 35_000, "alipay"]]],
  ["后天肯定还", [["2026-11-28", null]]],
  ["月底之前给你一千块", [["2026-11-30", 100_000]]],
  ["下月底还一万二", [["2026-12-31", 1_200_000]]],
  ["周五还一半", [["2026-11-27", 500_000]]],
  ["下周三发工资就还五百", [["2026-12-02", 50_000]]],
  ["三天之内处理", [["2026-11-29", null]]],
  ["两个星期后还", [["2026-12-10", null]]],
  ["1月5号还清", [["2027-01-05", 1_000_000]]],
  [
    "先还五百 月底再还剩下的",
    [
      [null, 50_000],
      ["2026-11-30", 950_000],
    ],
  ],
  ["聽日畀你一千蚊", [["2026-11-27", 100_000]]],
] as const)("%j promises %j", (text, expected) => {
  expect(read(text)).toEqual(expected);
});

test.each([
  ["half on the 3rd", [["2026-12-03", 500_000]]],
  ["I'll pay two hundred and fifty by the fifteenth", [["2026-12-15", 25_000]]],
  [
    "I can do $50 today and 100 on friday",
    [
      ["2026-11-26", 5000],
      ["2026-11-27", 10_000],
    ],
  ],
  ["I'll send 80 bucks by bank transfer tomorrow", [["2026-11-27", 8000, "bank-transfer"]]],
  ["a couple hundred in two weeks", [["2026-12-10", 20_000]]],
  ["next tuesday I can pay 1,200.50", [["2026-12-01", 120_050]]],
  ["end of the month for sure", [["2026-11-30", null]]],
  ["december 3rd I'll pay it", [["2026-12-03", null]]],
] as const)("%j promises %j", (text, expected) => {
  expect(read(text, { currency: "USD" })).toEqual(expected);
});

test.each([
  "我欠了五千",
  "我15号已经还了800了",
  "八百都没有",
  "打了八百遍电话",
  "每个月还八百",
  "I can't pay 200 by friday",
  "I paid 50 on monday",
  "they charged me 40 dollars",
  "有钱就还",
])("%j promises nothing", (text) => {
  expect(read(text)).toEqual([]);
});

test("half and the rest are left out where it is not known what is due", () => {
  const { dueMinor, ...unknown } = frame;
  expect(dueMinor).toBe(1_000_000);
  expect(extractPromises("half on the 3rd", unknown)).toEqual([{ date: "2026-12-03", start: 0, end: 15 }]);
});

test("amounts are minor units of the currency, and figures follow the country's order of day and month", () => {
  expect(read("明天还五千", { currency: "JPY" })).toEqual([["2026-11-27", 5000]]);
  expect(read("I'll pay on 3/12", { dayOrder: "day-first" })).toEqual([["2026-12-03", null]]);
  expect(read("I'll pay on 12/3")).toEqual([["2026-12-03", null]]);
});

test("the words of a promise are told in the original text", () => {
  const text = "嗯 那個 下個月十五號 先還八百 好吧";
  const [promise] = extractPromises(text, frame);
  expect(text.slice(promise?.start, promise?.end)).toBe("下個月十五號 先還八百");
});
