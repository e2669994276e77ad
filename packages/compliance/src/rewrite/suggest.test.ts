import type { Language, Utterance } from "@tactful/domain";
import { describe, expect, test } from "vitest";
import { findingsIn, smallChecker, smallRule } from "../fixtures/small-packs.ts";
import type { CategoryRewrites } from "../packs/category-rewrites.ts";
import type { PackFile } from "../packs/pack-file.ts";
import type { Rule } from "../packs/rule.ts";

const rewrites: CategoryRewrites = {
  "threat.arrest": {
    "zh-Hans": ["{name}，请[于{date}前]核对[{amount}的]账单。"],
    "zh-Hant": ["{name}，請[於{date}前]核對[{amount}的]帳單。"],
    en: ["{name}, please call us[ by {date}] about your balance[ of {amount}]."],
  },
};

function suggested(
  text: string,
  rule: Partial<Rule> = {},
  more: Partial<Utterance> = {},
  parts: PackFile = {},
) {
  const checker = smallChecker({ rewrites, rules: [smallRule(["坐牢", "arrest you"], rule)], ...parts });
  return findingsIn(checker, text, more).map(({ suggestion }) => suggestion);
}

describe("a suggestion", () => {
  test.each<[Language, string, string]>([
    ["zh-Hans", "王先生，5000元下周三前不还就坐牢！", "王先生，请于下周三前核对5000元的账单。"],
    ["zh-Hans", "不还就坐牢", "请核对账单。"],
    ["zh-Hant", "陳小姐，下週五前不還五千元就坐牢", "陳小姐，請於下週五前核對五千元的帳單。"],
    ["zh-Hant", "不還就坐牢", "請核對帳單。"],
    [
      "en",
      "Mr. Smith, pay $500 by Friday or we arrest you",
      "Mr. Smith, please call us by Friday about your balance of $500.",
    ],
    ["en", "pay or we arrest you", "Please call us about your balance."],
  ])("keeps names, sums and days in %s: %j", (language, text, expected) => {
    expect(suggested(text, {}, { language })).toEqual([expected]);
  });

  test("looks at its own sentence only", () => {
    expect(suggested("王先生，您好。明天还500元。坐牢！周五见。")).toEqual(["请核对账单。"]);
  });

  test("in English too, where a stop ends a sentence and shortens a word", () => {
    const say = (text: string) => suggested(text, {}, { language: "en" });
    expect(say("You owe $500. We arrest you. See you Friday.")).toEqual([
      "Please call us about your balance.",
    ]);
    expect(say("Mr. Smith, pay Rs. 500 on Jan. 5 at 5 p.m. or we arrest you.")[0]).toMatch(/Rs\. 500/);
    expect(say("Mr. Smith, pay $500.50 or we arrest you.")).toEqual([
      "Mr. Smith, please call us about your balance of $500.50.",
    ]);
  });

  test("takes no half of a sum where a long sentence is cut", () => {
    for (let length = 145; length < 165; length++) {
      const filler = "好".repeat(length);
      for (const text of [`您欠12345元${filler}坐牢`, `坐牢${filler}您欠12345元了`]) {
        expect([["请核对账单。"], ["请核对12345元的账单。"]]).toContainEqual(suggested(text));
      }
    }
  });

  test("of several sums names each once", () => {
    expect(suggested("还3000元和3000元，还有500元，否则坐牢")).toEqual(["请核对3000元、500元的账单。"]);
  });

  test("comes from the rule where that brings one, else from its category, else there is none", () => {
    const own = { rewrite: { "zh-Hans": ["请来电。"] } };
    expect(suggested("坐牢", own)).toEqual(["请来电。"]);
    expect(suggested("我们arrest you", own, { language: "en" })).toEqual([
      "Please call us about your balance.",
    ]);
    expect(suggested("坐牢", { category: "abuse.insult" })).toEqual([undefined]);
  });

  test("passes the check itself, else the next is tried, else there is none", () => {
    const rewrite = { "zh-Hans": ["坐牢好", "请来电，免得坐 牢", "请来电。"] };
    for (let length = 0; length < 9; length++) {
      expect(suggested(`${"好".repeat(length)}坐牢`, { rewrite })).toEqual(["请来电。"]);
    }
    expect(suggested("坐牢", { rewrite: { "zh-Hans": ["坐牢好"] } })).toEqual([undefined]);
  });

  test("passes the check with its values, not without them only", () => {
    const rules = [
      smallRule(["坐牢"]),
      smallRule(["5000元"], { id: "small/sum", category: "privacy.third-party" }),
    ];
    const checker = smallChecker({ rewrites, rules });
    const [arrest] = findingsIn(checker, "5000元不还就坐牢").filter(({ rule }) => rule === "small/jail");
    expect(arrest).not.toHaveProperty("suggestion");
  });

  test("passes the check at the moment at hand, though it may not at another", () => {
    const rewrite = { "zh-Hans": ["请来电。"], en: ["Please call."] };
    const rules = [
      smallRule(["坐牢", "arrest you"], { rewrite }),
      smallRule(["来电", "call"], { id: "small/call", jurisdictions: ["HK"], category: "abuse.insult" }),
    ];
    const checker = smallChecker({ rules });
    const say = (jurisdiction: "CN" | "HK") =>
      findingsIn(checker, "坐牢", { jurisdiction }).map(({ suggestion }) => suggestion);
    expect([say("CN"), say("HK"), say("CN")]).toEqual([["请来电。"], [undefined], ["请来电。"]]);
  });

  test("leaves out the sum that is itself what is wrong, and what a third party must not hear", () => {
    const wording = { "zh-Hans": ["请[于{date}前]核对[{amount}的]账单。"] };
    const parts = { rewrites: { "deception.amount": wording, "privacy.third-party": wording } };
    const say = (text: string, any: string, category: Rule["category"]) => {
      const rules = [smallRule([any], category === undefined ? {} : { category })];
      return findingsIn(smallChecker({ ...parts, rules }), text).map(({ suggestion }) => suggestion);
    };
    expect(say("欠款500元，手续费300元，周五前还", "手续费<money>元", "deception.amount")).toEqual([
      "请于周五前核对500元的账单。",
    ]);
    expect(say("他欠500元，周五前还", "他欠", "privacy.third-party")).toEqual(["请于周五前核对账单。"]);
  });

  test("is given to violations only, and to none where none are wanted", () => {
    const needs = [{ fact: "case_filed" as const, lawful: true }];
    expect(suggested("坐牢", { needs })).toEqual([undefined]);
    const silent = smallChecker({ rewrites, rules: [smallRule(["坐牢"])] }, { suggestions: false });
    expect(findingsIn(silent, "坐牢")[0]).not.toHaveProperty("suggestion");
  });

  test("is the same each time, and spread over the wordings by the text", () => {
    const rewrite = { "zh-Hans": ["请来电。", "请回电。", "请联系我们。"] };
    const texts = Array.from({ length: 30 }, (_, index) => `${"好".repeat(index)}坐牢`);
    const first = texts.flatMap((text) => suggested(text, { rewrite }));
    expect(texts.flatMap((text) => suggested(text, { rewrite }))).toEqual(first);
    expect(new Set(first).size).toBe(3);
  });

  test("prefers a wording that shows what was said", () => {
    const rewrite = {
      "zh-Hans": ["请来电。", "请[于{date}前]核对[{amount}的]账单。", "请核对[{amount}的]账单。"],
    };
    for (let length = 0; length < 6; length++) {
      expect(suggested(`${"好".repeat(length)}，5000元周五前不还就坐牢`, { rewrite })).toEqual([
        "请于周五前核对5000元的账单。",
      ]);
    }
  });
});
