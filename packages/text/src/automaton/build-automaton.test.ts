import { expect, test } from "vitest";
import { buildAutomaton } from "./build-automaton.ts";
import { scanText, unitsOf } from "./scan-automaton.ts";

function found(words: readonly string[], text: string): readonly string[] {
  const automaton = buildAutomaton(words.map(unitsOf));
  const hits: string[] = [];
  scanText(automaton, text, (word, end) => {
    hits.push(`${word}:${text.slice(end - (automaton.lengths[word] ?? 0), end)}@${end}`);
  });
  return hits;
}

test("words within words and repeated words are all reported, the longest first", () => {
  expect(found(["牢", "坐牢", "蹲坐牢房", "坐牢"], "让你蹲坐牢房")).toEqual([
    "1:坐牢@5",
    "3:坐牢@5",
    "0:牢@5",
    "2:蹲坐牢房@6",
  ]);
});

test("no words find nothing, and an empty text has nothing", () => {
  expect(found([], "催收")).toEqual([]);
  expect(found(["催"], "")).toEqual([]);
});

test("a visitor may scan with the same automaton", () => {
  const automaton = buildAutomaton(["ab", "b"].map(unitsOf));
  const hits: string[] = [];
  scanText(automaton, "abab", (word, end) => {
    scanText(automaton, "ab", (inner) => hits.push(`${word}${end}${inner}`));
  });
  expect(hits).toEqual(["020", "021", "120", "121", "040", "041", "140", "141"]);
});

test("an empty word is refused with its place", () => {
  expect(() => buildAutomaton([unitsOf("a"), unitsOf("")])).toThrow(/Word 1 is empty/);
});

test("words with nearly every unit there is are refused", () => {
  const all = Uint16Array.from({ length: 65_534 }, (_, unit) => unit);
  expect(() => buildAutomaton([all])).toThrow(/65534 different units; an automaton holds 65533/);
  expect(buildAutomaton([all.subarray(1)]).lengths).toEqual(Int32Array.of(65_533));
});

test("memory follows the words, also where each prefix ends as many others do", () => {
  // Each of many nested prefixes goes on with letters that no other has; a full table would give each those of all shorter ones.
  const words: Uint16Array[] = [];
  for (let depth = 1; depth <= 150; depth++) {
    for (let branch = 0; branch < 60; branch++) {
      const word = new Uint16Array(depth + 1).fill(97);
      word[depth] = 0x4e00 + (depth - 1) * 60 + branch;
      words.push(word);
    }
  }
  const automaton = buildAutomaton(words);
  expect(automaton.labels.length).toBeLessThan(30_000);
  const hits: number[] = [];
  scanText(automaton, `${"a".repeat(200)}\u4e3d`, (word) => hits.push(word));
  // The letter belongs to the second prefix, of which the text's end is one.
  expect(hits).toEqual([61]);
});
