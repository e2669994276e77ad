import fc from "fast-check";
import { expect, test } from "vitest";
import type { Automaton } from "./automaton.ts";
import { automatonFromBytes, automatonToBytes } from "./automaton-bytes.ts";
import { buildAutomaton } from "./build-automaton.ts";
import { scanText, scanUnits, unitsOf } from "./scan-automaton.ts";

type Hit = readonly [word: number, end: number];

function hitsOf(automaton: Automaton, text: string): readonly Hit[] {
  const hits: Hit[] = [];
  scanText(automaton, text, (word, end) => hits.push([word, end]));
  return hits;
}

/** By ascending end, then longer words first, then by index. */
function naiveHits(words: readonly string[], text: string): readonly Hit[] {
  const hits: Hit[] = [];
  words.forEach((word, index) => {
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      hits.push([index, at + word.length]);
    }
  });
  const lengthOf = ([word]: Hit) => words[word]?.length ?? 0;
  return hits.sort((one, two) => one[1] - two[1] || lengthOf(two) - lengthOf(one) || one[0] - two[0]);
}

/** Words and a text of few different units, so that words nest, repeat and overlap, and of both halves of a character outside the plane. */
const few = fc.constantFrom("a", "b", "c", "坐", "牢", "\ud83d", "\ude00", "\u0000", "\uffff");
const cases = fc.record({
  words: fc.array(fc.string({ unit: few, minLength: 1, maxLength: 7 }), { maxLength: 40 }),
  text: fc.string({ unit: few, maxLength: 120 }),
});
const narrow = fc.record({
  words: fc.array(fc.string({ unit: fc.constantFrom("a", "b"), minLength: 1, maxLength: 9 }), {
    maxLength: 60,
  }),
  text: fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 200 }),
});
/** Many units, so that rows have many columns and filters share bits. */
const wide = fc.record({
  words: fc.array(fc.string({ unit: fc.integer({ min: 0x4e00, max: 0x4e60 }).map(toChar), minLength: 1 }), {
    maxLength: 200,
  }),
  text: fc.string({ unit: fc.integer({ min: 0x4dff, max: 0x4e61 }).map(toChar), maxLength: 300 }),
});

function toChar(code: number): string {
  return String.fromCharCode(code);
}

test("a scan finds what a search for each word finds", () => {
  fc.assert(
    fc.property(fc.oneof(cases, narrow, wide), ({ words, text }) => {
      expect(hitsOf(buildAutomaton(words.map(unitsOf)), text)).toEqual(naiveHits(words, text));
    }),
    { numRuns: 2500 },
  );
});

test("a scan of units finds the same in the part it is given", () => {
  fc.assert(
    fc.property(fc.oneof(cases, narrow), fc.nat(100), ({ words, text }, cut) => {
      const hits: Hit[] = [];
      const length = Math.min(cut, text.length);
      const automaton = buildAutomaton(words.map(unitsOf));
      scanUnits(automaton, unitsOf(text), length, (word, end) => hits.push([word, end]));
      expect(hits).toEqual(naiveHits(words, text.slice(0, length)));
    }),
    { numRuns: 500 },
  );
});

test("an automaton comes back from its bytes, also from the middle of a file", () => {
  fc.assert(
    fc.property(fc.oneof(cases, narrow), fc.nat(9), ({ words, text }, before) => {
      const bytes = automatonToBytes(buildAutomaton(words.map(unitsOf)));
      const file = new Uint8Array(before + bytes.byteLength);
      file.set(new Uint8Array(bytes), before);
      const found = naiveHits(words, text);
      expect(hitsOf(automatonFromBytes(bytes), text)).toEqual(found);
      expect(hitsOf(automatonFromBytes(file.subarray(before)), text)).toEqual(found);
    }),
    { numRuns: 200 },
  );
});
