import { describe, expect, test } from "vitest";
import { findingsIn, smallChecker, smallRule } from "../fixtures/small-packs.ts";

const rules = [
  smallRule(["坐牢", "强制执行", "(再|还)不还~10报警", "抓你", "you will be arrested"]),
  smallRule(["jail", "police"], { id: "small/police", category: "impersonation.authority" }),
];
const checker = smallChecker({ rules }, { suggestions: false });

const seen = (text: string, language?: "zh-Hans" | "zh-Hant" | "en") =>
  findingsIn(checker, text, language === undefined ? {} : { language }).map(
    ({ text: words, evasion = [] }) => [words, ...evasion],
  );

describe("a disguise is undone, named, and shown as it stands", () => {
  test.each([
    ["等着坐牢吧", ["坐牢"]],
    ["等着坐 牢吧", ["坐 牢", "separator"]],
    ["等着坐.牢吧", ["坐.牢", "separator"]],
    ["等着坐*　*牢吧", ["坐*　*牢", "separator"]],
    ["等着坐\u200b牢吧", ["坐\u200b牢", "zero-width"]],
    ["等着坐🌸牢吧", ["坐🌸牢", "emoji"]],
    ["𠮷🌸等着坐🌸🌸牢吧𠮷", ["坐🌸🌸牢", "emoji"]],
    ["等着坐牢牢牢吧", ["坐牢牢牢", "repeat"]],
    ["等着坐lao吧", ["坐lao", "pinyin"]],
    ["等着zuo lao吧", ["zuo lao", "pinyin"]],
    ["等着强治执行吧", ["强治执行", "homophone"]],
    ["等着扌爪亻尔吧", ["扌爪亻尔", "split"]],
    ["ｙｏｕ　ｗｉｌｌ　ｂｅ　ａｒｒｅｓｔｅｄ", ["ｙｏｕ　ｗｉｌｌ　ｂｅ　ａｒｒｅｓｔｅｄ", "width"]],
    ["You WILL be ARRESTED.", ["You WILL be ARRESTED"]],
    ["you will be arr3sted", ["you will be arr3sted", "leet"]],
    ["you will be аrrеsted", ["you will be аrrеsted", "look-alike"]],
    ["you will be arrrrested", ["you will be arrrrested", "repeat"]],
    ["go to j.a.i.l now", ["j.a.i.l", "separator"]],
    ["go to j@il now", ["j@il", "leet"]],
    ["the p o l i c e are here", ["p o l i c e", "separator"]],
    ["the po🔥lice", ["po🔥lice", "emoji"]],
    ["再不還就報警了", ["再不還就報警", "traditional"]],
    ["再不还，就报警", ["再不还，就报警"]],
    ["再不还，就报警１１０", ["再不还，就报警"]],
    ["再不还就报j吧", null],
  ])("%j", (text, expected) => {
    expect(seen(text, /[一-鿿]/.test(text) ? "zh-Hans" : "en")).toEqual(expected === null ? [] : [expected]);
  });

  test("traditional script is a disguise in simplified texts only", () => {
    expect(seen("再不還就報警了", "zh-Hant")).toEqual([["再不還就報警"]]);
    expect(seen("再不還就報警了")).toEqual([["再不還就報警"]]);
    expect(seen("再不还，就強制執行，知道吗")).toEqual([["強制執行", "traditional"]]);
  });

  test("what stands before the words is no disguise of theirs", () => {
    for (const text of ["你 坐牢", "\u200b坐牢", "你🌸坐牢", "🌸🌸坐牢", "你.坐牢", "你 . 坐牢"]) {
      expect(seen(text, "zh-Hans"), text).toEqual([["坐牢"]]);
    }
    expect(seen("你🌸坐.牢", "zh-Hans")).toEqual([["坐.牢", "separator"]]);
    expect(seen("go . to jail", "en")).toEqual([["jail"]]);
  });

  test("several disguises are named in one fixed order", () => {
    expect(seen("等着坐 lao吧", "zh-Hans")).toEqual([["坐 lao", "pinyin"]]);
    expect(seen("等着強.治🌸执行吧", "zh-Hans")).toEqual([
      ["強.治🌸执行", "traditional", "separator", "emoji", "homophone"],
    ]);
  });

  test("a word found by its beginning is shown to its end", () => {
    const open = smallChecker({ rules: [smallRule(["you will be arrest*"])] }, { suggestions: false });
    const shown = (text: string) => findingsIn(open, text).map(({ text: words }) => words);
    expect(shown("You will be arrested, now")).toEqual(["You will be arrested"]);
    expect(shown("you will be arr3sted!")).toEqual(["you will be arr3sted"]);
    expect(shown("you will be arrest")).toEqual(["you will be arrest"]);
  });

  test("offsets count UTF-16 units of the original", () => {
    const text = "𠮷🌸\u200b等着　坐🌸牢；ｊａｉｌ𠮷";
    const found = findingsIn(checker, text, { language: "zh-Hans" });
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(["坐🌸牢", "ｊａｉｌ"]);
    expect(found.map(({ start }) => start)).toEqual([text.indexOf("坐"), text.indexOf("ｊ")]);
  });

  test("half a pair beside the words does not shift them", () => {
    const text = "\ud83c坐牢\udf38坐\ud800牢";
    for (const { start, end, text: words } of findingsIn(checker, text)) {
      expect(text.slice(start, end)).toBe(words);
    }
    expect(findingsIn(checker, text)[0]).toMatchObject({ start: 1, end: 3 });
  });
});

describe("ordinary writing is not read as a disguise", () => {
  test.each([
    "坐在牢固的椅子上",
    "请坐，牢记还款日",
    "做老师的",
    "昨老板来过",
    "the jailer's policy",
    "i'll email him",
    "polices and jails",
  ])("%j", (text) => {
    expect(seen(text)).toEqual([]);
  });
});
