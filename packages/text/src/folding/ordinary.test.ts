import { describe, expect, test } from "vitest";
import { ordinaryTexts } from "../fixtures/ordinary-texts.ts";
import { foldSound } from "../sound/fold-sound.ts";
import { textOf } from "../views/view.ts";
import { foldCompact } from "./fold-compact.ts";
import { foldPlain } from "./fold-plain.ts";

test("there are at least 100 texts", () => {
  expect(ordinaryTexts.length).toBeGreaterThanOrEqual(100);
});

describe("the compact fold finds nothing to undo in", () => {
  test.each(ordinaryTexts)("%s", (text) => {
    const plain = foldPlain(text);
    const compact = foldCompact(plain);
    expect(compact === null ? null : textOf(compact)).toBeNull();
  });
});

describe("no pinyin is heard in", () => {
  test.each(ordinaryTexts.filter((text) => !/\p{Script=Han}/u.test(text)))("%s", (text) => {
    expect(foldSound(foldPlain(text))).toBeNull();
  });
});
