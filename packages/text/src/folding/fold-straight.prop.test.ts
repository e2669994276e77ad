import fc from "fast-check";
import { expect, test } from "vitest";
import { markOf } from "../views/transforms.ts";
import { textOf } from "../views/view.ts";
import { foldPlain } from "./fold-plain.ts";
import { foldStraight, longestStraight, straightMark } from "./fold-straight.ts";

const pieces = [
  ..."坐牢甚麼么 aB,，。\n\t'’Ａ還①",
  "  ",
  "don't",
  "甚麼",
  "\u200b",
  "😀",
  "\u{e0061}",
  "\ud83d",
];
const texts = fc.array(fc.constantFrom(...pieces), { maxLength: 30 }).map((all) => all.join(""));
const zeroWidth = markOf("zero-width");

test("a text that is read straight is read as one that is not: behind a sign that cannot be seen", () => {
  fc.assert(
    fc.property(texts, (text) => {
      const view = foldPlain(text);
      const other = foldPlain(`\u200b${text}`);
      expect(textOf(view)).toBe(textOf(other));
      for (let at = 0; at < view.length; at += 1) {
        expect((view.start[at] ?? 0) + 1).toBe(other.start[at]);
        expect((view.end[at] ?? 0) + 1).toBe(other.end[at]);
        const marks = other.marks[at] ?? 0;
        expect((view.marks[at] ?? 0) | (at === 0 ? zeroWidth : 0)).toBe(at === 0 ? marks | zeroWidth : marks);
      }
    }),
    { numRuns: 2000 },
  );
});

test("reading straight ends where a unit is not written as one", () => {
  const length = (text: string): number => foldStraight(text).length;
  expect(length("坐牢，ＡＢ c")).toBe(7);
  expect(length("坐 牢")).toBe(1);
  expect(length("a  b")).toBe(1);
  expect(length("a ")).toBe(1);
  expect(length(" a")).toBe(0);
  expect(length("don't")).toBe(3);
  expect(length("甚麼")).toBe(1);
  expect(length("什麼")).toBe(2);
  expect(length("a".repeat(longestStraight + 5))).toBe(longestStraight);
  expect(foldPlain("a".repeat(longestStraight + 5)).end.at(-1)).toBe(longestStraight + 5);
});

test("marks are those of the units", () => {
  expect(foldStraight("abc").isMarked).toBe(false);
  expect(foldStraight("aBc").isMarked).toBe(true);
  expect(straightMark("還".charCodeAt(0))).toBe(markOf("traditional"));
  expect([...foldPlain("aB").marks.subarray(0, 2)]).toEqual([0, markOf("case")]);
});
