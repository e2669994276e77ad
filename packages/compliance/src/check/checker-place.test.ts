import type { Conversation, Jurisdiction } from "@tactful/domain";
import { describe, expect, test } from "vitest";
import { smallChecker, smallRule } from "../fixtures/small-packs.ts";
import type { CheckerOptions } from "./checker-options.ts";

const rewrites = {
  "threat.arrest": { "zh-Hans": ["请来电。"], "zh-Hant": ["請來電。"], en: ["Please call."] },
};
const checkerOf = (options: CheckerOptions = {}) =>
  smallChecker({ rewrites, rules: [smallRule(["坐牢", "jail"])] }, options);
const checker = checkerOf();

describe("language and law of a record", () => {
  const of = (text: string, options: CheckerOptions = {}) => {
    const { language, jurisdiction } = checkerOf(options).utterance({ text, speaker: "collector" });
    return [language, jurisdiction];
  };
  test("are told by the text where it does not say", () => {
    expect(of("你要坐牢")).toEqual(["zh-Hans", "CN"]);
    expect(of("還錢，不然坐牢")).toEqual(["zh-Hant", "CN"]);
    expect(of("you go to jail")).toEqual(["en", "US"]);
    expect(of("you go to jail", { jurisdiction: "UK" })).toEqual(["en", "UK"]);
  });

  test("the record's own word comes first", () => {
    const said = { text: "坐牢", speaker: "collector" as const, language: "en" as const };
    expect(checkerOf({ jurisdiction: "UK" }).utterance({ ...said, jurisdiction: "HK" })).toMatchObject({
      language: "en",
      jurisdiction: "HK",
      findings: [{ suggestion: "Please call." }],
    });
  });

  test("a record without an id is line 1", () => {
    expect(checker.utterance({ text: "", speaker: "collector" }).id).toBe("line-1");
    expect(checker.utterance({ id: "7", text: "", speaker: "collector" }).id).toBe("7");
  });
});

describe("a conversation that is opened before anything is said", () => {
  const suggestionAt = (head: Partial<Omit<Conversation, "turns">>, options?: CheckerOptions) => {
    const open = checkerOf(options).open({ channel: "call", applies: "agency", ...head });
    return open.turn({ speaker: "collector", text: "坐牢" })[0]?.suggestion;
  };
  test.each<[Jurisdiction, string]>([
    ["CN", "请来电。"],
    ["HK", "請來電。"],
    ["TW", "請來電。"],
    ["US-NY", "Please call."],
    ["SG", "Please call."],
  ])("in %s is held in the language of the place", (jurisdiction, suggestion) => {
    expect(suggestionAt({ jurisdiction })).toBe(suggestion);
    expect(suggestionAt({}, { jurisdiction })).toBe(suggestion);
  });

  test("its own language comes first", () => {
    expect(suggestionAt({ jurisdiction: "US", language: "zh-Hans" })).toBe("请来电。");
  });
});
