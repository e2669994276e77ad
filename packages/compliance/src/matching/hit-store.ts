import { type ChainStore, createChainStore } from "./chain-store.ts";
import type { Lexicon } from "./lexicon.ts";
import type { SetIndex } from "./set-index.ts";

/** How a hit was found; a set takes hits up to its members' own level of disguise. */
export const hitKinds = { plain: 0, disguised: 1, sound: 2, weakSound: 3 } as const;

/** What is known of a set: so many numbers, side by side, so that one look into memory finds them all. */
export const setFields = 4;
/** Their places: whether the set was hit (twice the stamp of the text, plus 1 where it was), the stamp for which its hits were listed, and where. */
export const setField = { state: 0, listStamp: 1, listFrom: 2, listTo: 3 } as const;

/** The hits of one text: columns of numbers, reused from text to text. Words are hit; sets are looked up from their words. */
export interface HitStore {
  readonly index: SetIndex;
  count: number;
  /** Unit of the plain view at which a hit begins, and the one after its last. */
  start: Int32Array;
  end: Int32Array;
  /** Bits of the transforms that had to be undone. */
  marks: Uint32Array;
  kind: Uint8Array;
  /** The next hit of the same word; -1 for none. */
  next: Int32Array;
  /** By word: 0 where the text does not hold it, else one more than its place among `words`. Small enough to stay in the cache. */
  readonly slotOf: Uint16Array;
  /** One bit a word, set where the text holds it: few enough bytes to stay in the nearest cache while sets are looked up. */
  readonly held: Uint32Array;
  /** The different words that were hit, in the order in which they were: the first `wordCount`. */
  words: Int32Array;
  wordCount: number;
  /** By place among `words`: the first and the last hit of the word. */
  first: Int32Array;
  last: Int32Array;
  stamp: number;
  /** Of a large set that was hit: the last membership that was; `nextMember` leads to the others. */
  readonly headOfSet: Int32Array;
  readonly nextMember: Int32Array;
  /** By set, {@link setFields} numbers: of small sets as far as they were asked for. */
  readonly sets: Int32Array;
  /** The stamp of the text for which a set's patterns were last looked at. */
  readonly seenSet: Int32Array;
  /** Hits by set, one list after the other: those of the sets that were asked for in this text. */
  listed: Int32Array;
  listedCount: number;
  /** Where chains of hits are put together. */
  readonly chains: ChainStore;
}

/** An empty store. */
export function createHitStore(lexicon: Lexicon, index: SetIndex): HitStore {
  const wordCount = lexicon.bounds.length;
  return {
    index,
    count: 0,
    start: new Int32Array(256),
    end: new Int32Array(256),
    marks: new Uint32Array(256),
    kind: new Uint8Array(256),
    next: new Int32Array(256),
    slotOf: new Uint16Array(wordCount),
    held: new Uint32Array((wordCount + 31) >>> 5),
    words: new Int32Array(256),
    wordCount: 0,
    first: new Int32Array(256),
    last: new Int32Array(256),
    stamp: 1,
    headOfSet: new Int32Array(lexicon.setCount),
    nextMember: new Int32Array(index.largeSets.length),
    sets: new Int32Array(lexicon.setCount * setFields),
    seenSet: new Int32Array(lexicon.setCount),
    listed: new Int32Array(256),
    listedCount: 0,
    chains: createChainStore(),
  };
}

/** Forgets all hits. */
export function clearHits(store: HitStore): void {
  const { words, slotOf, held } = store;
  for (let place = 0; place < store.wordCount; place++) {
    const word = words[place] ?? 0;
    slotOf[word] = 0;
    held[word >>> 5] = 0;
  }
  store.count = 0;
  store.stamp++;
  store.wordCount = 0;
  store.listedCount = 0;
}

/** A column with its numbers in a larger one. */
export function grown<Column extends Int32Array | Uint32Array | Uint8Array>(
  column: Column,
  larger: Column,
): Column {
  larger.set(column);
  return larger;
}

function grow(store: HitStore): void {
  const size = store.start.length * 2;
  store.start = grown(store.start, new Int32Array(size));
  store.end = grown(store.end, new Int32Array(size));
  store.marks = grown(store.marks, new Uint32Array(size));
  store.kind = grown(store.kind, new Uint8Array(size));
  store.next = grown(store.next, new Int32Array(size));
}

/** Adds a hit of a word. */
export function addHit(
  store: HitStore,
  word: number,
  start: number,
  end: number,
  marks: number,
  kind: number,
): void {
  const hit = store.count++;
  if (hit === store.start.length) grow(store);
  store.start[hit] = start;
  store.end[hit] = end;
  store.marks[hit] = marks;
  store.kind[hit] = kind;
  store.next[hit] = -1;
  const slot = store.slotOf[word] ?? 0;
  if (slot > 0) {
    store.next[store.last[slot - 1] ?? 0] = hit;
    store.last[slot - 1] = hit;
  } else {
    addWord(store, word, hit);
  }
}

/** Notes the first hit of a word. */
function addWord(store: HitStore, word: number, hit: number): void {
  const place = store.wordCount++;
  if (place === store.first.length) {
    store.words = grown(store.words, new Int32Array(place * 2));
    store.first = grown(store.first, new Int32Array(place * 2));
    store.last = grown(store.last, new Int32Array(place * 2));
  }
  store.words[place] = word;
  store.first[place] = hit;
  store.last[place] = hit;
  store.slotOf[word] = place + 1;
  store.held[word >>> 5] = (store.held[word >>> 5] ?? 0) | (1 << (word & 31));
  markLargeSets(store, word);
}

/** Notes that the large sets of a word were hit; small ones are looked up by their words when asked for. */
function markLargeSets(store: HitStore, word: number): void {
  const { index, headOfSet, sets, nextMember } = store;
  const hit = store.stamp * 2 + 1;
  const to = index.largeFrom[word + 1] ?? 0;
  for (let member = index.largeFrom[word] ?? 0; member < to; member++) {
    const set = index.largeSets[member] ?? 0;
    const state = set * setFields + setField.state;
    nextMember[member] = sets[state] === hit ? (headOfSet[set] ?? -1) : -1;
    headOfSet[set] = member;
    sets[state] = hit;
  }
}
