import type { Language } from "@tactful/domain";
import { describe, expect, test } from "vitest";
import { entitiesOf } from "./entities.ts";

const told = (text: string, language: Language) =>
  entitiesOf(text, language).map(({ kind, text: words }) => `${kind} ${words}`);

describe("names, sums and days", () => {
  test.each<[Language, string, readonly string[]]>([
    ["zh-Hans", "王小明，您欠的5000元下周三前还", ["name 王小明", "amount 5000元", "date 下周三前"]],
    ["zh-Hans", "周先生，您好", ["name 周先生"]],
    ["zh-Hans", "李女士明天下午3点前还两万三", ["name 李女士", "date 明天下午3点前", "amount 两万三"]],
    ["zh-Hans", "还￥1,234.50，11月30日之前", ["amount ￥1,234.50", "date 11月30日之前"]],
    ["zh-Hans", "本月底前还3000多块", ["date 本月底前", "amount 3000多块"]],
    ["zh-Hans", "2026-12-01前还８００元", ["date 2026-12-01", "amount ８００元"]],
    ["zh-Hans", "今天5000元必须到账", ["date 今天", "amount 5000元"]],
    ["zh-Hans", "还￥500，谢谢", ["amount ￥500"]],
    ["zh-Hans", "您欠的500，5天了", []],
    ["zh-Hans", "上午十点半前还一块钱", ["date 上午十点半前", "amount 一块钱"]],
    ["zh-Hans", "下个星期还", ["date 下个星期"]],
    ["zh-Hans", "星期五晚上八点前", ["date 星期五晚上八点前"]],
    ["zh-Hant", "陳太太，妳聽日要還5000蚊", ["name 陳太太", "amount 5000蚊", "date 聽日"]],
    ["zh-Hant", "林志明，你欠的三萬塊下週五前還", ["name 林志明", "amount 三萬塊", "date 下週五前"]],
    ["zh-Hant", "今日5點前入帳HK$2,000", ["date 今日5點前", "amount HK$2,000"]],
    ["en", "Mr. Smith, pay $1,250.75 by Friday", ["name Mr. Smith", "amount $1,250.75", "date by Friday"]],
    [
      "en",
      "Hi Maria, the Rs. 5,000 is due on March 3rd",
      ["name Maria", "amount Rs. 5,000", "date on March 3rd"],
    ],
    [
      "en",
      "Pay 500 dollars before 5 pm tomorrow",
      ["amount 500 dollars", "date before 5 pm", "date tomorrow"],
    ],
    ["en", "We need £200 by the 15th", ["amount £200", "date by the 15th"]],
  ])("in %s: %j", (language, text, expected) => {
    expect(told(text, language).toSorted()).toEqual(expected.toSorted());
  });

  test.each<[Language, string]>([
    ["zh-Hans", "资金周转不开"],
    ["zh-Hans", "您一周没接电话"],
    ["zh-Hans", "快一点还"],
    ["zh-Hans", "早点还，一点都不能少"],
    ["zh-Hans", "我们一块去您单位"],
    ["zh-Hans", "万一出事"],
    ["zh-Hans", "马上，你去坐牢"],
    ["zh-Hans", "万一您不还"],
    ["zh-Hans", "每周三次"],
    ["zh-Hant", "快一點還"],
    ["en", "Listen, you may pay, or else"],
    ["en", "Pay up, now"],
    ["en", "you may march on"],
  ])("not in %s: %j", (language, text) => {
    expect(told(text, language)).toEqual([]);
  });

  test("stand in order, none over another, each where it says", () => {
    const text = "王先生，您明天还5000元，周五前再还两万三，李小红你12月1日还3000块";
    const entities = entitiesOf(text, "zh-Hans");
    expect(entities.length).toBeGreaterThan(5);
    entities.forEach(({ start, end, text: words }, index) => {
      expect(text.slice(start, end)).toBe(words);
      expect(start).toBeGreaterThanOrEqual(entities[index - 1]?.end ?? 0);
    });
  });
});
