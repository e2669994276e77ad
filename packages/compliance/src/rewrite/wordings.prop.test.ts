import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { smallPack, smallReady, smallRule } from "../fixtures/small-packs.ts";
import { firstPassing, slotBits, type Wording, wordingsFrom } from "./wordings.ts";

const someWordings = fc
  .array(fc.integer({ min: 0, max: 7 }), { maxLength: 20 })
  .map((all) =>
    all.map((slots, index): Wording => ({ source: `${index}`, slots, isMachine: false, isCantonese: false })),
  );

function bits(number: number): number {
  return [1, 2, 4].filter((bit) => (number & bit) !== 0).length;
}

test("wordings are tried by how many values they show, else in turn from a seed on, eight at most", () => {
  fc.assert(
    fc.property(someWordings, fc.integer({ min: 0, max: 7 }), fc.nat(), (wordings, slots, seed) => {
      const start = seed % Math.max(1, wordings.length);
      const turned = [...wordings.slice(start), ...wordings.slice(0, start)];
      const expected = turned.toSorted((one, other) => bits(other.slots & slots) - bits(one.slots & slots));
      const tried: Wording[] = [];
      const none = firstPassing(wordings, slots, seed, (wording) => {
        tried.push(wording);
        return undefined;
      });
      expect(none).toBe(undefined);
      expect(tried).toEqual(expected.slice(0, 8));
      expect(firstPassing(wordings, slots, seed, ({ source }) => source)).toBe(expected[0]?.source);
    }),
  );
});

describe("wordings", () => {
  const rewrite = {
    "zh-Hans": ["{name}，我是智能助手，请核对[{amount}的]账单。", "請聯絡我哋。", "请来电。"],
  };
  const rules = [smallRule(["坐牢"], { rewrite }), smallRule(["入狱"], { id: "small/prison" })];
  const wordingsOf = wordingsFrom(smallReady(smallPack({ rules })).compiled);
  const finding = { rule: "small/jail", category: "threat.arrest" } as const;
  const sources = (isBot: boolean, isHongKong: boolean) =>
    wordingsOf(finding, "zh-Hans", { isBot, isHongKong }).map(({ source }) => source.slice(0, 3));

  test("speak as a machine for a bot only, and Cantonese in Hong Kong only", () => {
    expect(sources(false, false)).toEqual(["请来电"]);
    expect(sources(true, false)).toEqual(["{na", "请来电"]);
    expect(sources(false, true)).toEqual(["請聯絡", "请来电"]);
    expect(sources(true, true)).toEqual(["{na", "請聯絡", "请来电"]);
  });

  test("tell their slots", () => {
    const [first] = wordingsOf(finding, "zh-Hans", { isBot: true, isHongKong: false });
    expect(first?.slots).toBe(slotBits({ name: "王先生", amount: "5元" }));
    expect(slotBits({})).toBe(0);
  });

  test("are none where neither the rule nor its category brings any", () => {
    const none = { isBot: false, isHongKong: false };
    expect(wordingsOf({ ...finding, rule: "small/prison" }, "zh-Hans", none)).toEqual([]);
    expect(wordingsOf(finding, "en", none)).toEqual([]);
  });
});
