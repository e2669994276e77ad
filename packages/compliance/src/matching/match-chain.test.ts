import { describe, expect, test } from "vitest";
import { wordsMatched } from "../fixtures/small-packs.ts";

describe("gaps", () => {
  test.each([
    ["坐牢", true],
    ["坐一二三牢", true],
    ["坐，一二牢", true],
    ["坐一二三四牢", false],
    ["牢一坐", false],
    ["坐一。牢", false],
    ["坐！牢", false],
    ["坐？牢", false],
    ["坐；牢", false],
    ["坐\n牢", false],
    ["坐一二\n\n牢", false],
    ["坐，牢。", true],
    ["好。坐一牢", true],
  ])("in Chinese count characters and end with the sentence: %j", (text, isFound) => {
    expect(wordsMatched("坐~3牢", text).length > 0).toBe(isFound);
  });

  test.each([
    ["call boss", true],
    ["call up your boss", true],
    ["call, up-your boss!", true],
    ["call him and his boss", false],
    ["boss call", false],
    ["call him. Your boss", false],
    ["call? boss", false],
    ["call Mr. Boss", true],
    ["call $5.50 boss", true],
    ["recall up boss", false],
    ["call up bossy", false],
  ])("in English count words: %j", (text, isFound) => {
    expect(wordsMatched("call ~2 boss", text).length > 0).toBe(isFound);
  });

  test("without a gap parts stand directly next to each other", () => {
    const classes = { jail: ["坐牢", "入狱"], boss: ["boss", "chief"] };
    expect(wordsMatched("你<jail>", "你坐牢，他入狱，你要坐牢", classes)).toEqual(["你坐牢"]);
    expect(wordsMatched("call <boss>", "call the boss", classes)).toEqual([]);
    expect(wordsMatched("call <boss>", "now call chief Brody", classes)).toEqual(["call chief"]);
  });

  test("an optional part may be left out, and its gaps add up", () => {
    const classes = { you: ["你", "您"] };
    expect(wordsMatched("蹲~2<you>?~2牢", "蹲一二三四牢", classes)).toEqual(["蹲一二三四牢"]);
    expect(wordsMatched("蹲~2<you>?~2牢", "蹲一二三四五牢", classes)).toEqual([]);
  });
});

describe("which words are taken", () => {
  test("of several beginnings the one nearest to the end, of several ends each", () => {
    expect(wordsMatched("坐~6牢", "坐坐一牢二牢")).toEqual(["坐一牢", "坐一牢二牢"]);
    expect(wordsMatched("坐~2牢", "坐牢一二三四五坐牢")).toEqual(["坐牢"]);
  });

  test("of words that end at one place the longest", () => {
    const classes = { make: ["make me", "don't make me", "make"] };
    expect(wordsMatched("<make> do", "please don't make me do it", classes)).toEqual(["don't make me do"]);
  });

  test("a later step is tried for each earlier one, not for the first only", () => {
    expect(wordsMatched("甲~2乙~2丙", "甲一二乙三四甲乙丙")).toEqual(["甲乙丙"]);
    expect(wordsMatched("甲~2乙~2丙", "甲乙一二三乙丙")).toEqual([]);
  });

  test("one word cannot be two steps at once", () => {
    expect(wordsMatched("还~6还", "还")).toEqual([]);
    expect(wordsMatched("还钱~6钱还", "还钱还")).toEqual([]);
    expect(wordsMatched("还~6还", "还不还")).toEqual(["还不还"]);
  });
});

describe("numbers", () => {
  test.each([
    ["还3期", ["还3期"]],
    ["还３期", ["还３期"]],
    ["还三十六期", ["还三十六期"]],
    ["还1,000.50期", ["还1,000.50期"]],
    ["还几期", ["还几期"]],
    ["还期", []],
    ["还.期", []],
  ])("a number is told by its shape: %j", (text, found) => {
    expect(wordsMatched("还<num>期", text)).toEqual(found);
  });

  test.each([
    "还500元",
    "还500 元",
    "还５００元",
    "还五百块",
    "还两万三千块",
    "还￥500",
    "还¥500.00",
    "还$500",
    "还500美元",
    "还500港币",
    "还 500 港元",
    "还5,000多块",
    "还500人民币",
    "还人民币500",
    "还3000蚊",
    "还500欧元",
    "还500英镑",
  ])("a sum of money has a currency beside it: %j", (text) => {
    expect(wordsMatched("还~6<money>", text)).toHaveLength(1);
  });

  test.each([
    "pay $500",
    "pay 500 dollars",
    "pay 500 bucks",
    "pay 5 grand",
    "pay 5k",
    "pay 5k now",
    "pay USD 500",
    "pay Rs 500",
    "pay INR 500",
    "pay 500 euros",
    "pay £500",
    "pay 500usd",
    "pay two hundred dollars 200 dollars",
  ])("and so in English: %j", (text) => {
    expect(wordsMatched("pay ~3 <money>", text)).toHaveLength(1);
  });

  test.each(["还500次", "还3期", "还2026年", "还5点", "pay 5 kids", "pay 500 people", "pay 500"])(
    "no sum is %j",
    (text) => {
      expect(wordsMatched("还~3<money>", text)).toEqual([]);
      expect(wordsMatched("pay ~3 <money>", text)).toEqual([]);
    },
  );
});

describe("words told by their sound", () => {
  test.each([
    ["做牢", "坐牢", []],
    ["坐lao", "坐牢", ["坐lao"]],
    ["你zuo lao吧", "坐牢", ["zuo lao"]],
    ["坐监域", "坐监狱", ["坐监域"]],
    ["做间域", "坐监狱", []],
    ["抢制直行", "强制执行", ["抢制直行"]],
  ])("%j as %j", (text, pattern, found) => {
    expect(wordsMatched(pattern, text)).toEqual(found);
  });

  test("two syllables count beside a word read as it is, not beside single characters or their like", () => {
    expect(wordsMatched("不还~6坐牢", "不还就做牢")).toEqual(["不还就做牢"]);
    expect(wordsMatched("抓~6坐牢", "抓你做牢")).toEqual([]);
    expect(wordsMatched("法院~6坐牢", "发源说做牢")).toEqual([]);
  });

  test("a firm word in reach is not hidden by a weak one nearer by", () => {
    expect(wordsMatched("坐牢~6抓", "坐牢了做牢抓")).toEqual(["坐牢了做牢抓"]);
  });

  test("a level of its own takes less", () => {
    expect(wordsMatched({ pattern: "坐牢", evasion: "spelling" }, "坐lao坐.牢")).toEqual(["坐.牢"]);
    expect(wordsMatched({ pattern: "坐牢", evasion: "none" }, "坐lao坐.牢坐 牢")).toEqual(["坐 牢"]);
    expect(wordsMatched("tmd", "t.m.d")).toEqual([]);
  });
});
