import { expect, test } from "vitest";
import { gramsOf, sharedGrams, similarPair } from "./similar-texts.ts";

test("the share of 3-grams is that of the union, and slots do not count", () => {
  expect(sharedGrams(gramsOf("abcd"), gramsOf("abcd"))).toBe(1);
  expect(sharedGrams(gramsOf("abcd"), gramsOf("bcde"))).toBeCloseTo(1 / 3);
  expect([...gramsOf("您好{name}请")]).toEqual(["您好请"]);
  expect(sharedGrams(gramsOf("一二三四"), gramsOf("五六七八"))).toBe(0);
});

test("the pair that is too much alike is found wherever it stands", () => {
  const texts = [
    "您先慢慢说，我听着。",
    "身体要紧，先把治疗安排好。",
    "忙起来记不住很正常，我再跟您说一遍。",
    "您先慢慢说，我听着呢。",
  ];
  expect(similarPair(texts)).toMatchObject({ left: 0, right: 3 });
  expect(similarPair(texts.slice(0, 3))).toBeNull();
});
