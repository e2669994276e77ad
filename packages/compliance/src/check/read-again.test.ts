import type { Utterance } from "@tactful/domain";
import { describe, expect, test } from "vitest";
import { findingsIn, smallChecker, smallRule } from "../fixtures/small-packs.ts";
import type { Rule } from "../packs/rule.ts";
import type { Judgement, ReaderInput, SecondReader } from "../reader/second-reader.ts";

/** A reader that judges each occurrence of 蹲号子 to be a threat of arrest, as likely as it is told. */
function readerOf(probability: number, seen: ReaderInput[] = []): SecondReader {
  const read = (input: ReaderInput): readonly Judgement[] => {
    seen.push(input);
    return [...input.text.matchAll(/蹲号子/g)].map(({ index }) => ({
      category: "threat.arrest",
      probability,
      start: index,
      end: index + 3,
      window: { start: index, end: index + 3 },
    }));
  };
  return { read, probabilityAt: () => probability };
}

const model = (more: Partial<Rule> = {}): Rule =>
  smallRule(undefined, { id: "small/model", kind: "model", threshold: 0.6, ...more });

function found(text: string, rules: readonly Rule[], probability: number, more: Partial<Utterance> = {}) {
  const options = { suggestions: false, secondReader: readerOf(probability) };
  return findingsIn(smallChecker({ rules }, options), text, more).map(({ rule, text: words, reader }) => [
    rule,
    words,
    reader,
  ]);
}

const second = [["small/model", "蹲号子", "classifier"]];

describe("a weak rule", () => {
  const weak = smallRule(["坐牢"], { strength: "weak" });
  test("stands where the second reader agrees or cannot read, and where there is none", () => {
    expect(found("坐牢", [weak], 0.2)).toHaveLength(1);
    expect(found("坐牢", [weak], 0.19)).toEqual([]);
    expect(found("坐牢", [smallRule(["坐牢"])], 0.19)).toHaveLength(1);
    const mute = { ...readerOf(0), probabilityAt: () => null };
    expect(findingsIn(smallChecker({ rules: [weak] }, { secondReader: mute }), "坐牢")).toHaveLength(1);
    expect(findingsIn(smallChecker({ rules: [weak] }), "坐牢")).toHaveLength(1);
  });

  test("that falls leaves its words to the second reader", () => {
    const reader = { ...readerOf(0.9), probabilityAt: () => 0 };
    const rules = [smallRule(["去蹲号子"], { strength: "weak" }), model()];
    const findings = findingsIn(smallChecker({ rules }, { secondReader: reader }), "去蹲号子");
    expect(findings.map(({ rule }) => rule)).toEqual(["small/model"]);
  });
});

describe("the second reader", () => {
  test("is believed from the threshold of its category's rule on", () => {
    expect(found("去蹲号子吧", [model()], 0.6)).toEqual(second);
    expect(found("去蹲号子吧", [model()], 0.59)).toEqual([]);
    expect(found("去蹲号子吧", [model({ threshold: 0.2 })], 0.2)).toEqual(second);
  });

  test("says nothing of categories without a model rule", () => {
    expect(found("去蹲号子吧", [smallRule(["坐牢"])], 0.99)).toEqual([]);
    expect(found("去蹲号子吧", [model({ category: "abuse.insult" })], 0.99)).toEqual([]);
  });

  test("says nothing where the rules have spoken, nor where a fact has settled the words", () => {
    const rule = smallRule(["去蹲"], { needs: [{ fact: "case_filed", lawful: true }] });
    expect(found("去蹲号子吧", [smallRule(["去蹲"]), model()], 0.9)).toEqual([
      ["small/jail", "去蹲", "rules"],
    ]);
    expect(found("去蹲号子吧", [rule, model()], 0.9, { facts: { case_filed: true } })).toEqual([]);
    expect(found("坐牢，去蹲号子吧", [smallRule(["坐牢"]), model()], 0.9)).toHaveLength(2);
  });

  test("is bound to the speakers, channels and places of the rule", () => {
    const say = (rule: Partial<Rule>, more: Partial<Utterance>) =>
      found("蹲号子", [model(rule)], 0.9, more).length;
    expect(say({}, { speaker: "borrower" })).toBe(0);
    expect(say({}, { speaker: "bot" })).toBe(1);
    expect(say({ speakers: ["bot"] }, { speaker: "collector" })).toBe(0);
    expect(say({ channels: ["sms"] }, {})).toBe(0);
    expect(say({ channels: ["sms"] }, { channel: "sms" })).toBe(1);
    expect(say({ jurisdictions: ["US"] }, { jurisdiction: "CN" })).toBe(0);
    expect(say({ jurisdictions: ["US"] }, { jurisdiction: "US-NY" })).toBe(1);
  });

  test("is shown each passage of a long text, and its places count from the begin of the whole", () => {
    const seen: ReaderInput[] = [];
    const text = `${"今天天气不错。".repeat(400)}去蹲号子`;
    const options = { suggestions: false, secondReader: readerOf(0.9, seen) };
    const findings = findingsIn(smallChecker({ rules: [model()] }, options), text, { context: "喂" });
    expect(findings).toMatchObject([{ start: text.length - 3, end: text.length, text: "蹲号子" }]);
    expect(seen.map((input) => input.text).join("")).toBe(text);
    expect(seen.every((input) => input.context === "喂" && input.text.length <= 2000)).toBe(true);
  });
});
