import { expect, test } from "vitest";
import { excerptParts } from "./excerpt.ts";
import { keepGravest } from "./kept-records.ts";
import { elapsedText } from "./spoken-time.ts";

test("what is grave makes room for itself where a page is full", () => {
  const kept = keepGravest(10);
  for (const [anchor, gravity] of [
    ["a", 3],
    ["b", 1],
    ["c", 3],
    ["d", 0],
    ["e", 2],
  ] as const) {
    kept.add({ anchor, gravity, markup: "12345" });
  }
  expect(kept.list().map(({ anchor }) => anchor)).toEqual(["d", "b"]);
  expect(kept.left()).toBe(3);
});

test("findings of one turn share one excerpt", () => {
  const text = `${"a".repeat(20)}XX${"b".repeat(30)}YY${"c".repeat(20)}`;
  const marks = [
    { start: 52, end: 54 },
    { start: 20, end: 22 },
    { start: 21, end: 22 },
  ];
  const parts = excerptParts(text, marks, 5).map(({ text: piece, mark }) =>
    mark === undefined ? piece : `[${piece}]`,
  );
  expect(parts.join("")).toBe("…aaaaa[XX]bbbbb…bbbbb[YY]ccccc…");
  expect(
    excerptParts(text, marks, 100)
      .map(({ text: piece }) => piece)
      .join(""),
  ).toBe(text);
  expect(excerptParts("short", [], 5)).toEqual([{ text: "short" }]);
});

test("times after an hour are told in hours and minutes", () => {
  expect([65, 13_020, 180_000].map((seconds) => elapsedText(seconds).en)).toEqual([
    "1:05",
    "3 h 37 min",
    "2 d 2 h",
  ]);
});
