import { factCode, pairCode } from "@tactful/text";
import type { CompiledRules } from "../matching/compiled-rules.ts";
import { type HitStore, hitKinds } from "../matching/hit-store.ts";
import type { LexiconAutomata } from "../matching/lexicon-automata.ts";
import { createScanner, type Scan } from "../matching/scanner.ts";

/** What the second reader is told of a text beside its letters: the word classes and cues that it holds, as codes. */
export type WordTagger = (text: string) => readonly number[];

/** Longest list of classes of which pairs are told; a text with more is long, and its pairs mean little. */
const mostPaired = 14;

/** The word classes and cues that a word stands for. */
interface Facts {
  /** Code of each fact. */
  readonly codes: readonly number[];
  /** Of word w: `facts[from[w] .. from[w + 1])`, and how far a disguise may go for each. */
  readonly from: Int32Array;
  readonly facts: Int32Array;
  readonly levels: Uint8Array;
}

function factsOf({ readerSets, cues, lexicon }: CompiledRules): Facts {
  const named = [
    ...readerSets.map(([name, set]) => ({ code: factCode(`c:${name}`), set })),
    ...cues.map(({ cue, before }) => ({ code: factCode(`q:${cue.kind}`), set: before })),
  ];
  const ofSet: number[][] = [];
  for (const [fact, { set }] of named.entries()) ofSet[set] = [...(ofSet[set] ?? []), fact];
  const from = new Int32Array(lexicon.words.length + 1);
  const facts: number[] = [];
  const levels: number[] = [];
  for (let word = 0; word < lexicon.words.length; word++) {
    for (let at = lexicon.memberFrom[word] ?? 0; at < (lexicon.memberFrom[word + 1] ?? 0); at++) {
      for (const fact of ofSet[lexicon.memberSets[at] ?? 0] ?? []) {
        facts.push(fact);
        levels.push(lexicon.memberLevels[at] ?? 0);
      }
    }
    from[word + 1] = facts.length;
  }
  return {
    codes: named.map(({ code }) => code),
    from,
    facts: Int32Array.from(facts),
    levels: Uint8Array.from(levels),
  };
}

/** Where a word first occurs, disguised as far as `level` goes and told by more than the sound of two syllables; -1 for nowhere. */
function firstPlace(store: HitStore, word: number, level: number): number {
  const slot = store.slotOf[word] ?? 0;
  let first = -1;
  for (let hit = store.first[slot - 1] ?? -1; hit >= 0; hit = store.next[hit] ?? -1) {
    const kind = store.kind[hit] ?? 0;
    if (kind > level || kind >= hitKinds.weakSound) continue;
    const start = store.start[hit] ?? 0;
    if (first < 0 || start < first) first = start;
  }
  return first;
}

/** Puts a fact where it belongs among others that are in order; there are few, and they come nearly so. */
function insert(facts: number[], fact: number, keyOf: (fact: number) => number): void {
  let at = facts.length;
  const key = keyOf(fact);
  while (at > 0 && keyOf(facts[at - 1] ?? 0) > key) {
    facts[at] = facts[at - 1] ?? 0;
    at--;
  }
  facts[at] = fact;
}

const itself = (fact: number): number => fact;

/** Notes that a fact holds from a place on; -1 for nowhere. */
function noteFact(fact: number, start: number, places: Int32Array, held: number[]): void {
  if (start < 0) return;
  const known = places[fact] ?? -1;
  if (known < 0) insert(held, fact, itself);
  if (known < 0 || start < known) places[fact] = start;
}

/** The facts that a scanned text holds, ascending; where each first occurs is written to `places`. */
function heldFacts({ from, facts, levels }: Facts, store: HitStore, places: Int32Array): readonly number[] {
  const held: number[] = [];
  for (let place = 0; place < store.wordCount; place++) {
    const word = store.words[place] ?? 0;
    const to = from[word + 1] ?? 0;
    for (let at = from[word] ?? 0; at < to; at++) {
      noteFact(facts[at] ?? 0, firstPlace(store, word, levels[at] ?? 0), places, held);
    }
  }
  return held;
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
  const places = new Int32Array(compiled.readerSets.length + compiled.cues.length).fill(-1);
  // Made when first asked for: without a second reader nobody asks.
  let made: Facts | undefined;
  const placeOf = (fact: number): number => places[fact] ?? 0;
  const codesOf = (text: string): readonly number[] => {
    made ??= factsOf(compiled);
    const facts = made;
    const scan = atHand();
    const { store } = scan?.text === text ? scan : scanner.scan(text);
    const held = heldFacts(facts, store, places);
    const codes = held.map((fact) => facts.codes[fact] ?? 0);
    const ordered: number[] = [];
    for (const fact of held) insert(ordered, fact, placeOf);
    for (const fact of held) places[fact] = -1;
    const paired = Math.min(ordered.length, mostPaired);
    for (let first = 0; first < paired; first++) {
      const code = facts.codes[ordered[first] ?? 0] ?? 0;
      for (let after = first + 1; after < paired; after++) {
        codes.push(pairCode(code, facts.codes[ordered[after] ?? 0] ?? 0));
      }
    }
    return codes;
  };
  // The same passage is read for its findings and again for what they are worth.
  let last: { readonly text: string; readonly codes: readonly number[] } | undefined;
  return (text) => {
    if (last?.text !== text) last = { text, codes: codesOf(text) };
    return last.codes;
  };
}
