import { expect, test } from "vitest";
import { foldPlain } from "../folding/fold-plain.ts";
import { wordStarts } from "./word-starts.ts";

test.each([
  ["call me", [1, 1, 1, 1, 1, 2, 2]],
  ["don't go", [1, 1, 1, 1, 1, 2, 2]],
  ["坐牢", [1, 2]],
  ["ab坐c", [1, 1, 2, 3]],
  ["a-b", [1, 1, 2]],
  [" , a", [0, 0, 1]],
  ["😀a", [0, 0, 1]],
  ["café", [1, 1, 1, 1]],
  ["", []],
])("%j counts %j", (text, expected) => {
  expect([...wordStarts(foldPlain(text))]).toEqual(expected);
});

test("the last count is the number of words that a pattern finds", () => {
  const text = "Please pay $500 by 5pm 明天 or we'll call 王先生 again.";
  const counts = wordStarts(foldPlain(text));
  const words = text.replaceAll("'", "").match(/\p{Script=Han}|[a-z0-9]+/giu) ?? [];
  expect(counts.at(-1)).toBe(words.length);
});
