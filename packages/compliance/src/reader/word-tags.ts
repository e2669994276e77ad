import { factCode, pairCode } from "@tactful/text";
import type { CompiledRules } from "../matching/compiled-rules.ts";
import { type HitStore, hitKinds } from "../matching/hit-store.ts";
import type { LexiconAutomata } from "../matching/lexicon-automata.ts";
import { createScanner, type Scan } from "../matching/scanner.ts";
import { hitsFrom, hitsTo, isSetHit } from "../matching/set-hits.ts";

/** What the second reader is told of a text beside its letters: the word classes and cues that it holds, as codes. */
export type WordTagger = (text: string) => readonly number[];

/** Longest list of classes of which pairs are told; a text with more is long, and its pairs mean little. */
const mostPaired = 14;

/** Where a set first occurs, told by more than the sound of two syllables; -1 for nowhere. */
function firstPlace(store: HitStore, set: number): number {
  if (!isSetHit(store, set)) return -1;
  const from = hitsFrom(store, set);
  const to = hitsTo(store, set);
  for (let at = from; at < to; at++) {
    const hit = store.listed[at] ?? 0;
    if ((store.kind[hit] ?? 0) < hitKinds.weakSound) return store.start[hit] ?? -1;
  }
  return -1;
}

/**
 * Makes a tagger: `c:<class>` for each word class of the packs that a text holds, `q:<kind>` for each kind of cue, and each two of them in
 * the order in which they first occur, as codes. Synonyms that the packs know as one class are one to the reader, too. A scan of the same
 * text that is `atHand` is used instead of a new one.
 */
export function createWordTagger(
  compiled: CompiledRules,
  automata: LexiconAutomata,
  atHand: () => Scan | undefined = () => undefined,
): WordTagger {
  const scanner = createScanner(automata);
  const facts = [
    ...compiled.readerSets.map(([name, set]) => ({ code: factCode(`c:${name}`), set })),
    ...compiled.cues.map(({ cue, before }) => ({ code: factCode(`q:${cue.kind}`), set: before })),
  ];
  const codesOf = (text: string): readonly number[] => {
    const scan = atHand();
    const { store } = scan?.text === text ? scan : scanner.scan(text);
    const codes: number[] = [];
    const held: { readonly code: number; readonly place: number }[] = [];
    for (const { code, set } of facts) {
      const place = firstPlace(store, set);
      if (place < 0) continue;
      codes.push(code);
      held.push({ code, place });
    }
    const ordered = held.sort((left, right) => left.place - right.place).slice(0, mostPaired);
    ordered.forEach((first, index) => {
      for (let after = index + 1; after < ordered.length; after++) {
        codes.push(pairCode(first.code, ordered[after]?.code ?? 0));
      }
    });
    return codes;
  };
  // The same passage is read for its findings and again for what they are worth.
  let last: { readonly text: string; readonly codes: readonly number[] } | undefined;
  return (text) => {
    if (last?.text !== text) last = { text, codes: codesOf(text) };
    return last.codes;
  };
}
