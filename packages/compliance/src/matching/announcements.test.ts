import { expect, test } from "vitest";
import { announcements, scoresOfSets } from "./announcements.ts";
import { createLexiconBuilder } from "./lexicon-builder.ts";

const builder = createLexiconBuilder();
const [rare, common, middling] = [["坐牢"], ["你", "我"], ["还钱", "你"]].map((words) =>
  builder.setOf(words, null),
);
const lexicon = builder.build();
const frequency: Readonly<Record<string, number>> = { 坐牢: 1, 你: 20, 我: 30, 还钱: 4 };
const scores = scoresOfSets(lexicon, (word) => frequency[lexicon.words[word] ?? ""] ?? 0);

function patternOf(...sets: readonly (number | undefined)[]) {
  return {
    source: "",
    sets: sets.map((set) => set ?? 0),
    gaps: sets.map(() => 0),
    unit: "character" as const,
  };
}

const made = announcements(
  [patternOf(common, rare, middling), patternOf(common, middling, common), patternOf(rare)],
  [{ any: [0, 1] }, { any: [1] }],
  lexicon,
  scores,
);

function listAt(lists: { readonly from: Int32Array; readonly items: Int32Array }, index = 0) {
  return [...lists.items.subarray(lists.from[index], lists.from[index + 1])];
}

test("a set scores what its words do", () => {
  expect([rare, common, middling].map((set) => scores[set ?? 0])).toEqual([1, 50, 24]);
});

test("a pattern is announced by its rarest set, with its other sets beside it", () => {
  expect(listAt(made.patternsOfAnchor, rare)).toEqual([0, 2, middling, common]);
  expect(listAt(made.patternsOfAnchor, middling)).toEqual([1, 1, common]);
  expect(listAt(made.patternsOfAnchor, common)).toEqual([]);
  expect(listAt(made.setsOfPattern, 1)).toEqual([middling, common]);
});

test("a word announces by those of its sets that do", () => {
  const anchorsOf = (word: string) => listAt(made.anchorsOfWord, lexicon.words.indexOf(word));
  expect(anchorsOf("坐牢")).toEqual([rare]);
  expect(anchorsOf("你")).toEqual([middling]);
  expect(anchorsOf("我")).toEqual([]);
});
