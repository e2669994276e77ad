import { describe, expect, test } from "vitest";
import { smallChecker, smallRule } from "../fixtures/small-packs.ts";
import type { Rule } from "../packs/rule.ts";
import type { SecondReader } from "../reader/second-reader.ts";

/** A reader that judges each sentence with 喝茶 to be a threat of arrest, as likely as it is told, from 0.8 on unless asked for less. */
function readerOf(probability: number): SecondReader {
  return {
    read: ({ text }, share = 1) =>
      [...text.matchAll(/[^。]*喝茶[^。]*。?/g)].flatMap((match) => {
        const place = { start: match.index, end: match.index + match[0].length };
        return probability < 0.8 * share
          ? []
          : [{ category: "threat.arrest" as const, probability, ...place, window: place }];
      }),
    probabilityAt: () => probability,
  };
}

const model = smallRule(undefined, { id: "small/model", kind: "model", threshold: 0.7 });

function borderline(probability: number, text: string, rules: readonly Rule[] = [model], share?: number) {
  const options = { secondReader: readerOf(probability), suggestions: false };
  const checker = smallChecker({ rules }, share === undefined ? options : { ...options, borderline: share });
  return checker.utterance({ text, speaker: "collector" }).borderline;
}

describe("a passage is borderline", () => {
  test("from the share of both thresholds on, up to where it is a finding", () => {
    const at = { category: "threat.arrest", start: 3, end: 10 };
    for (const probability of [0.4, 0.69, 0.79]) {
      expect(borderline(probability, "您好。请你去喝茶。", [model], 0.5)).toEqual([
        { ...at, probability, end: 9 },
      ]);
    }
    for (const probability of [0.39, 0.8, 1]) {
      expect(borderline(probability, "请你去喝茶。", [model], 0.5)).toBeUndefined();
    }
  });

  test("only where the checker is to list it", () => {
    expect(borderline(0.6, "请你去喝茶。")).toBeUndefined();
  });

  test("not where something was found, nor where a fact has settled it, nor without a model rule", () => {
    expect(borderline(0.6, "再不还请你去喝茶。", [model, smallRule(["再不还"])], 0.5)).toBeUndefined();
    expect(borderline(0.6, "再不还。请你去喝茶。", [model, smallRule(["再不还"])], 0.5)).toHaveLength(1);
    expect(borderline(0.6, "请你去喝茶。", [smallRule(["坐牢"])], 0.5)).toBeUndefined();
    const checker = smallChecker(
      { rules: [model, smallRule(["请你"], { needs: [{ fact: "case_filed", lawful: true }] })] },
      { secondReader: readerOf(0.6), borderline: 0.5 },
    );
    const said = { text: "请你去喝茶。", speaker: "collector" as const, facts: { case_filed: true } };
    expect(checker.utterance(said).borderline).toBeUndefined();
  });

  test("with its turn and its place in the whole text", () => {
    const checker = smallChecker({ rules: [model] }, { secondReader: readerOf(0.6), borderline: 0.5 });
    const long = `${"今天天气不错。".repeat(400)}请你去喝茶。`;
    const turns = [
      { speaker: "borrower" as const, text: "我请你喝茶。" },
      { speaker: "collector" as const, text: long },
    ];
    const answer = checker.conversation({ channel: "call", applies: "agency", language: "zh-Hans", turns });
    expect(answer.findings).toEqual([]);
    expect(answer.borderline).toEqual([
      { turn: 1, category: "threat.arrest", probability: 0.6, start: 2800, end: 2806 },
    ]);
  });
});
