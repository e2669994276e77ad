import { describe, expect, test } from "vitest";
import { foldCompact } from "../folding/fold-compact.ts";
import { foldPlain } from "../folding/fold-plain.ts";
import { markOf } from "../views/transforms.ts";
import { foldSound } from "./fold-sound.ts";
import { syllableTable } from "./syllable-table.ts";
import { looseSyllables, syllablesOf } from "./syllables-of.ts";

function heard(text: string): string | null {
  const plain = foldPlain(text);
  const sound = foldSound(foldCompact(plain) ?? plain);
  return sound && [...sound.units].map((number) => syllableTable().names[number] || "-").join(" ");
}

describe("what is heard", () => {
  test.each([
    ["坐牢", "zuo lao"],
    ["作劳", "zuo lao"],
    ["坐lao", "zuo lao"],
    ["zuo牢", "zuo lao"],
    ["坐 lao 吧", "zuo lao ba"],
    ["zuo lao", "zuo lao"],
    ["zuolao", "zuo lao"],
    ["zuo-lao", "zuo lao"],
    ["zuò láo", "zuo lao"],
    ["ＺＵＯ ＬＡＯ", "zuo lao"],
    ["z u o l a o", "zuo lao"],
    ["ni deng zhe zuolao ba", "ni deng zhe zuo lao ba"],
    ["shou xin ren", "shou xin ren"],
    ["qiangzhizhixing", "qiang zhi zhi xing"],
    ["给我gun", "gei wo gun"],
    ["他们 sha 人", "ta men sha ren"],
    ["还钱！", "huan qian -"],
    ["坐,牢", "zuo - lao"],
    ["你sb", "ni - -"],
    ["打call", "da - - - -"],
    ["lü", null],
    ["nüren lüxing", "nv ren lv xing"],
    ["hello there", null],
    ["please change the time", null],
    ["he can die", null],
    ["Mr Wang", null],
    ["500", null],
    ["", null],
  ])("%j sounds like %j", (text, expected) => {
    expect(heard(text)).toBe(expected);
  });
});

test("a syllable that was spelled covers its letters, and has no character", () => {
  const sound = foldSound(foldPlain("你zuolao吧"));
  expect([...(sound?.start ?? [])]).toEqual([0, 1, 4, 7]);
  expect([...(sound?.end ?? [])]).toEqual([1, 4, 7, 8]);
  expect(String.fromCharCode(...(sound?.han ?? []))).toBe("你\0\0吧");
  const marks = [...(sound?.marks ?? [])];
  expect(marks).toEqual(
    ["homophone", "pinyin", "pinyin", "homophone"].map((name) => markOf(name as "pinyin")),
  );
});

test("a literal has one syllable for each unit of its plain fold", () => {
  const { numbers } = syllableTable();
  expect([...syllablesOf("還錢a")]).toEqual([numbers.get("huan"), numbers.get("qian"), 0]);
  expect([...looseSyllables(syllablesOf("正"))]).toEqual([...looseSyllables(syllablesOf("怎"))]);
});

test("a text and a literal that sound alike have the same syllables", () => {
  expect([...(foldSound(foldPlain("布还就祈诉"))?.units ?? [])]).toEqual([...syllablesOf("不还就起诉")]);
});
