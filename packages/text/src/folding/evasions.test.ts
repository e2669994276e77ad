import { describe, expect, test } from "vitest";
import { evasionCases } from "../fixtures/evasion-cases.ts";
import { markOf, type Transform } from "../views/transforms.ts";
import { textOf } from "../views/view.ts";
import { foldCompact } from "./fold-compact.ts";
import { foldPlain } from "./fold-plain.ts";

function read(text: string) {
  const plain = foldPlain(text);
  return foldCompact(plain) ?? plain;
}

test("there are at least 150 cases", () => {
  expect(Object.values(evasionCases).flat().length).toBeGreaterThanOrEqual(150);
});

describe.each(Object.entries(evasionCases))("%s", (_, cases) => {
  test.each(cases)("%s reads %s", (written, expected) => {
    expect(textOf(read(written))).toBe(expected);
  });
});

test.each([
  ["ＡＢ", "width"],
  ["AB", "case"],
  ["還", "traditional"],
  ["坐\u200b牢", "zero-width"],
  ["é", "combining"],
  ["坐.牢", "separator"],
  ["坐🌸牢", "emoji"],
  ["坐坐坐牢", "repeat"],
  ["j@il", "leet"],
  ["аrrest", "look-alike"],
  ["亻尔", "split"],
  ["①", "digits"],
  ["🐶东西", "emoji-word"],
] satisfies readonly [string, Transform][])("%s is marked as %s", (text, transform) => {
  expect([...read(text).marks].some((mark) => (mark & markOf(transform)) !== 0)).toBe(true);
});

test("a hit in a folded text is found in the source", () => {
  const text = "他说：亻尔 欠的💰，再不還，坐.牢";
  const view = read(text);
  const at = textOf(view).indexOf("坐牢");
  expect(text.slice(view.start[at], view.end[at + 1])).toBe("坐.牢");
  const you = textOf(view).indexOf("你");
  expect(text.slice(view.start[you], view.end[you])).toBe("亻尔");
});
