import type { Lexicon } from "./lexicon.ts";
import type { SetIndex } from "./set-index.ts";

/** How a hit was found; a set takes hits up to its members' own level of disguise. */
export const hitKinds = { plain: 0, disguised: 1, sound: 2, weakSound: 3 } as const;

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
  /** By place among `words`: the first and the last hit of the word. */
  first: Int32Array;
  last: Int32Array;
  stamp: number;
  /** The different words that were hit, in the order in which they were. */
  readonly words: number[];
  /** Of a large set that was hit: the last membership that was; `nextMember` leads to the others. */
  readonly headOfSet: Int32Array;
  readonly nextMember: Int32Array;
  /** Whether a set was hit: twice the stamp of the text, plus 1 where it was. Of small sets as far as they were asked for. */
  readonly setState: Int32Array;
  /** The stamp of the text for which a set's patterns were last looked at. */
  readonly seenSet: Int32Array;
  /** Hits by set, valid where `listStamp` is the current stamp: as far as they were asked for in this text. */
  readonly lists: (readonly number[])[];
  readonly listStamp: Int32Array;
}

const noHits: readonly number[] = [];

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
    first: new Int32Array(256),
    last: new Int32Array(256),
    stamp: 1,
    words: [],
    headOfSet: new Int32Array(lexicon.setCount),
    nextMember: new Int32Array(index.largeSets.length),
    setState: new Int32Array(lexicon.setCount),
    seenSet: new Int32Array(lexicon.setCount),
    lists: [],
    listStamp: new Int32Array(lexicon.setCount),
  };
}

/** Forgets all hits. */
export function clearHits(store: HitStore): void {
  for (const word of store.words) {
    store.slotOf[word] = 0;
    store.held[word >>> 5] = 0;
  }
  store.count = 0;
  store.stamp++;
  store.words.length = 0;
}

function grown<Column extends Int32Array | Uint32Array | Uint8Array>(column: Column, larger: Column): Column {
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
  const place = store.words.push(word) - 1;
  if (place === store.first.length) {
    store.first = grown(store.first, new Int32Array(place * 2));
    store.last = grown(store.last, new Int32Array(place * 2));
  }
  store.first[place] = hit;
  store.last[place] = hit;
  store.slotOf[word] = place + 1;
  store.held[word >>> 5] = (store.held[word >>> 5] ?? 0) | (1 << (word & 31));
  markLargeSets(store, word);
}

/** Notes that the large sets of a word were hit; small ones are looked up by their words when asked for. */
function markLargeSets(store: HitStore, word: number): void {
  const { index, headOfSet, setState, nextMember } = store;
  const hit = store.stamp * 2 + 1;
  const to = index.largeFrom[word + 1] ?? 0;
  for (let member = index.largeFrom[word] ?? 0; member < to; member++) {
    const set = index.largeSets[member] ?? 0;
    nextMember[member] = setState[set] === hit ? (headOfSet[set] ?? -1) : -1;
    headOfSet[set] = member;
    setState[set] = hit;
  }
}

function holdsWordOf(store: HitStore, from: number, to: number): boolean {
  const { held, index } = store;
  const { smallWords } = index;
  for (let at = from; at < to; at++) {
    const word = smallWords[at] ?? 0;
    if ((((held[word >>> 5] ?? 0) >>> (word & 31)) & 1) !== 0) return true;
  }
  return false;
}

/** Whether a word of a set was hit, whatever the disguise; to be asked when all hits of a text are added. */
export function isSetHit(store: HitStore, set: number): boolean {
  const { stamp, setState, index } = store;
  const state = setState[set] ?? 0;
  // Patterns share their sets: each is looked up once a text.
  if (state >> 1 === stamp) return (state & 1) !== 0;
  const isHit = holdsWordOf(store, index.smallFrom[set] ?? 0, index.smallFrom[set + 1] ?? 0);
  setState[set] = stamp * 2 + (isHit ? 1 : 0);
  return isHit;
}

/** Whether a word of a set is to be read in the text: disguised as far as its own level goes, and not told by its sound too weakly. */
export function isSetHeard(store: HitStore, set: number): boolean {
  return isSetHit(store, set) && hitsOf(store, set).some((hit) => store.kind[hit] !== hitKinds.weakSound);
}

function addHitsOfWord(store: HitStore, word: number, level: number, hits: number[]): void {
  if ((((store.held[word >>> 5] ?? 0) >>> (word & 31)) & 1) === 0) return;
  const slot = store.slotOf[word] ?? 0;
  for (let hit = store.first[slot - 1] ?? -1; hit >= 0; hit = store.next[hit] ?? -1) {
    if (Math.min(store.kind[hit] ?? 0, hitKinds.sound) <= level) hits.push(hit);
  }
}

/** Whether a hit comes before another: the one that begins first, then the shorter; of words on the same place the one read as it stands, for a sound-alike beside it proves less. */
function comesBefore({ start, end, kind }: HitStore, left: number, right: number): boolean {
  const begins = (start[left] ?? 0) - (start[right] ?? 0);
  if (begins !== 0) return begins < 0;
  const ends = (end[left] ?? 0) - (end[right] ?? 0);
  return ends === 0 ? (kind[left] ?? 0) < (kind[right] ?? 0) : ends < 0;
}

/** More hits than this are left to the engine's own sort. */
const fewHits = 12;

/** Sorts the hits of a set in place; most sets have one or two. */
function sortHits(store: HitStore, hits: number[]): void {
  if (hits.length > fewHits) {
    hits.sort((left, right) =>
      comesBefore(store, left, right) ? -1 : comesBefore(store, right, left) ? 1 : 0,
    );
    return;
  }
  for (let next = 1; next < hits.length; next++) {
    const hit = hits[next] ?? 0;
    let at = next;
    for (; at > 0 && comesBefore(store, hit, hits[at - 1] ?? 0); at--) hits[at] = hits[at - 1] ?? 0;
    hits[at] = hit;
  }
}

function gather(store: HitStore, set: number): readonly number[] {
  if (!isSetHit(store, set)) return noHits;
  const hits: number[] = [];
  const { smallFrom, smallWords, smallLevels, wordOfLarge, largeLevels } = store.index;
  const from = smallFrom[set] ?? 0;
  const to = smallFrom[set + 1] ?? 0;
  for (let at = from; at < to; at++) {
    addHitsOfWord(store, smallWords[at] ?? 0, smallLevels[at] ?? 0, hits);
  }
  if (from === to) {
    for (let member = store.headOfSet[set] ?? -1; member >= 0; member = store.nextMember[member] ?? -1) {
      addHitsOfWord(store, wordOfLarge[member] ?? 0, largeLevels[member] ?? 0, hits);
    }
  }
  sortHits(store, hits);
  return hits;
}

/** The hits of a set in order of their beginning; empty where it has none. */
export function hitsOf(store: HitStore, set: number): readonly number[] {
  if (store.listStamp[set] !== store.stamp) {
    store.listStamp[set] = store.stamp;
    store.lists[set] = gather(store, set);
  }
  return store.lists[set] ?? noHits;
}
