import { expect, test } from "vitest";
import { scriptLetters, simplifiedPairs } from "../fixtures/simplified-pairs.ts";
import { dataRows } from "../views/data-rows.ts";

function rowsOf(name: string): readonly (readonly [string, string])[] {
  return dataRows(new URL(`../../data/${name}`, import.meta.url));
}

test("the table of simplified characters is what the library says", () => {
  expect(rowsOf("simplified.tsv")).toEqual(simplifiedPairs());
});

test("the letters that tell the scripts apart follow from it", () => {
  const { traditional, simplified } = scriptLetters(simplifiedPairs());
  expect(rowsOf("script-letters.tsv")).toEqual([
    ["traditional", traditional],
    ["simplified", simplified],
  ]);
});

test("no character of ours is one that the library knows, and none leads to another row", () => {
  const known = new Set(simplifiedPairs().map(([from]) => from));
  const more = rowsOf("simplified-more.tsv");
  expect(more.filter(([from]) => known.has(from))).toEqual([]);
  expect(more.filter(([, to]) => known.has(to))).toEqual([]);
});
