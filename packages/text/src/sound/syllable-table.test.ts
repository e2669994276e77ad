import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { englishSyllableWords } from "../fixtures/english-syllable-words.ts";
import { syllableRows } from "../fixtures/syllable-rows.ts";
import { dataRows } from "../views/data-rows.ts";
import { englishSyllables } from "./english-syllables.ts";
import { looseName, syllableTable } from "./syllable-table.ts";

test("the table of syllables is what the library and the chosen readings say", () => {
  expect(dataRows(new URL("../../data/syllables.tsv", import.meta.url))).toEqual(syllableRows());
});

test("the English words that sound like pinyin are those of the lexicon", () => {
  expect([...englishSyllables()]).toEqual(englishSyllableWords());
});

test("the trade's reading of a character comes first", () => {
  const { names, ofUnit } = syllableTable();
  const readings = [..."还行了都得长重调"].map((character) => names[ofUnit[character.charCodeAt(0)] ?? 0]);
  expect(readings).toEqual(["huan", "xing", "le", "dou", "de", "chang", "zhong", "tiao"]);
});

test("every chosen reading is a syllable and is given once", () => {
  const lines = readFileSync(new URL("../../data/heteronyms.tsv", import.meta.url), "utf8")
    .trimEnd()
    .split("\n");
  expect(new Set(lines.map((line) => line.slice(0, 1))).size).toBe(lines.length);
  expect(lines.filter((line) => !syllableTable().numbers.has(line.slice(2)))).toEqual([]);
});

test("syllables that are easily confused share one number", () => {
  const { numbers, loose } = syllableTable();
  const same = (a: string, b: string): boolean => loose[numbers.get(a) ?? 0] === loose[numbers.get(b) ?? 0];
  expect([same("zhi", "zi"), same("cheng", "cen"), same("lai", "nai"), same("jing", "jin")]).toEqual(
    Array(4).fill(true),
  );
  expect([same("lao", "mao"), same("fan", "fang"), same("ji", "qi")]).toEqual([false, false, false]);
  expect(looseName("zheng")).toBe("zen");
});
