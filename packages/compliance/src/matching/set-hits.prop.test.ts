import fc from "fast-check";
import { expect, test } from "vitest";
import { addHit, clearHits, createHitStore, hitKinds } from "./hit-store.ts";
import { createLexiconBuilder } from "./lexicon-builder.ts";
import { hitsFrom, hitsTo, isSetHeard, isSetHit, someHit } from "./set-hits.ts";
import { setIndex } from "./set-index.ts";

const words = [..."的一是了我不人在他有这个上们来到时大地为子中你说生国年着就那和要她出也得里后自以"].map(
  (sign) => `词${sign}`,
);
const builder = createLexiconBuilder();
/** A small set, a large one, one that bears no disguise, and one that shares words with others. */
const sets = [
  builder.setOf(words.slice(0, 3), null),
  builder.setOf(words, null),
  builder.setOf(words.slice(0, 5), "none"),
  builder.setOf(words.slice(2, 20), "spelling"),
];
const members = [words.slice(0, 3), words, words.slice(0, 5), words.slice(2, 20)];
const levels = [2, 2, 0, 1];
const lexicon = builder.build();
const store = createHitStore(lexicon, setIndex(lexicon));

const hit = fc.record({
  word: fc.nat(words.length - 1),
  start: fc.nat(30),
  length: fc.integer({ min: 1, max: 3 }),
  kind: fc.constantFrom(...Object.values(hitKinds)),
});

test("a set's hits are those of its words, in order, as far as a disguise may go; of every text anew", () => {
  fc.assert(
    fc.property(fc.array(hit, { maxLength: 40 }), fc.nat(30), (hits, least) => {
      clearHits(store);
      for (const { word, start, length, kind } of hits) addHit(store, word, start, start + length, 0, kind);
      sets.forEach((set, index) => {
        const own = hits.filter(({ word }) => members[index]?.includes(words[word] ?? ""));
        const heard = own.filter(({ kind }) => Math.min(kind, hitKinds.sound) <= (levels[index] ?? 0));
        const expected = heard
          .map(({ start, length, kind }) => [start, start + length, kind] as const)
          .toSorted((one, other) => one[0] - other[0] || one[1] - other[1] || one[2] - other[2]);
        expect(isSetHit(store, set)).toBe(own.length > 0);
        expect(someHit(store, set, ({ start }) => start >= least)).toBe(
          heard.some(({ start }) => start >= least),
        );
        const from = hitsFrom(store, set);
        const listed = [...store.listed.subarray(from, hitsTo(store, set))];
        expect(listed.map((one) => [store.start[one], store.end[one], store.kind[one]])).toEqual(expected);
        expect(isSetHeard(store, set)).toBe(heard.some(({ kind }) => kind !== hitKinds.weakSound));
      });
    }),
  );
});

test("a store grows with the hits of a long text", () => {
  clearHits(store);
  for (let start = 0; start < 3000; start++) addHit(store, start % words.length, start, start + 1, 0, 0);
  const from = hitsFrom(store, sets[1] ?? 0);
  expect(hitsTo(store, sets[1] ?? 0) - from).toBe(3000);
  clearHits(store);
  expect(sets.some((set) => isSetHit(store, set))).toBe(false);
});
