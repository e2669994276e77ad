import fc from "fast-check";
import { expect, test } from "vitest";
import type { Automaton } from "../automaton/automaton.ts";
import { buildAutomaton } from "../automaton/build-automaton.ts";
import { scanUnits } from "../automaton/scan-automaton.ts";
import { foldPlain } from "../folding/fold-plain.ts";
import { isHan } from "../folding/is-han.ts";
import { foldSound, hasPinyin } from "./fold-sound.ts";
import { readingHan } from "./sound-automaton.ts";
import { syllableTable } from "./syllable-table.ts";
import { syllablesOf } from "./syllables-of.ts";

const words = ["坐牢", "做", "老师", "还钱", "钱"];
const overSyllables = buildAutomaton(words.map(syllablesOf));
const overHan = readingHan(overSyllables);

function found(automaton: Automaton, units: Uint16Array, length: number): readonly string[] {
  const all: string[] = [];
  scanUnits(automaton, units, length, (word, end) => all.push(`${word}:${end}`));
  return all;
}

test("Han characters read as their syllables give what the view of sounds gives", () => {
  const text = fc
    .array(fc.constantFrom(..."坐做座牢老劳师实还环前钱，。一1 "), { maxLength: 40 })
    .map((all) => all.join(""));
  fc.assert(
    fc.property(text, (one) => {
      const plain = foldPlain(one);
      const sounds = foldSound(plain);
      const expected = sounds === null ? [] : found(overSyllables, sounds.units, sounds.length);
      expect(hasPinyin(plain)).toBe(false);
      expect(found(overHan, plain.units, plain.length)).toEqual(expected);
    }),
    { numRuns: 1000 },
  );
});

test("pinyin is told from English", () => {
  expect(hasPinyin(foldPlain("你要 zuo lao"))).toBe(true);
  expect(hasPinyin(foldPlain("call the police"))).toBe(false);
  expect(hasPinyin(foldPlain("坐牢"))).toBe(false);
});

test("only Han characters have a syllable", () => {
  const { ofUnit } = syllableTable();
  expect([...ofUnit.keys()].filter((unit) => ofUnit[unit] !== 0 && !isHan(unit))).toEqual([]);
});
