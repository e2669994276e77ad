import { grown, type HitStore, hitKinds, setField, setFields } from "./hit-store.ts";

function isHeld({ held }: HitStore, word: number): boolean {
  return (((held[word >>> 5] ?? 0) >>> (word & 31)) & 1) !== 0;
}

/** Where the first word of a small set that the text holds stands among `smallWords`; -1 for none. */
function firstHeld(store: HitStore, set: number): number {
  const { smallFrom, smallWords } = store.index;
  const to = smallFrom[set + 1] ?? 0;
  for (let at = smallFrom[set] ?? 0; at < to; at++) if (isHeld(store, smallWords[at] ?? 0)) return at;
  return -1;
}

/** Whether a word of a set was hit, whatever the disguise; to be asked when all hits of a text are added. */
export function isSetHit(store: HitStore, set: number): boolean {
  const { stamp, sets } = store;
  const field = set * setFields;
  const state = sets[field + setField.state] ?? 0;
  // Patterns share their sets: each is looked up once a text.
  if (state >> 1 === stamp) return (state & 1) !== 0;
  const first = firstHeld(store, set);
  sets[field + setField.state] = stamp * 2 + (first < 0 ? 0 : 1);
  // The place is for the hits to be listed from, which then takes its field.
  sets[field + setField.listFrom] = first;
  return first >= 0;
}

function listHit(store: HitStore, hit: number): void {
  if (store.listedCount === store.listed.length) {
    store.listed = grown(store.listed, new Int32Array(store.listed.length * 2));
  }
  store.listed[store.listedCount++] = hit;
}

function listWord(store: HitStore, word: number, level: number): void {
  if (!isHeld(store, word)) return;
  const slot = store.slotOf[word] ?? 0;
  for (let hit = store.first[slot - 1] ?? -1; hit >= 0; hit = store.next[hit] ?? -1) {
    if (Math.min(store.kind[hit] ?? 0, hitKinds.sound) <= level) listHit(store, hit);
  }
}

/**
 * Below zero where a hit comes before another: the one that begins first, then the shorter; of words on the same place the one read as it
 * stands, for a sound-alike beside it proves less.
 */
function compareHits({ start, end, kind }: HitStore, left: number, right: number): number {
  return (
    (start[left] ?? 0) - (start[right] ?? 0) ||
    (end[left] ?? 0) - (end[right] ?? 0) ||
    (kind[left] ?? 0) - (kind[right] ?? 0)
  );
}

/** More hits than this are left to the engine's own sort. */
const fewHits = 12;

/** Sorts the hits from `from` on; most sets have one or two. */
function sortListed(store: HitStore, from: number): void {
  const { listed, listedCount } = store;
  if (listedCount - from > fewHits) {
    listed.subarray(from, listedCount).sort((left, right) => compareHits(store, left, right));
    return;
  }
  for (let next = from + 1; next < listedCount; next++) {
    const hit = listed[next] ?? 0;
    let at = next;
    for (; at > from && compareHits(store, hit, listed[at - 1] ?? 0) < 0; at--) {
      listed[at] = listed[at - 1] ?? 0;
    }
    listed[at] = hit;
  }
}

function listSet(store: HitStore, set: number): void {
  const { smallFrom, smallWords, smallLevels, wordOfLarge, largeLevels } = store.index;
  const to = smallFrom[set + 1] ?? 0;
  if (smallFrom[set] === to) {
    for (let member = store.headOfSet[set] ?? -1; member >= 0; member = store.nextMember[member] ?? -1) {
      listWord(store, wordOfLarge[member] ?? 0, largeLevels[member] ?? 0);
    }
    return;
  }
  const first = store.sets[set * setFields + setField.listFrom] ?? 0;
  for (let at = first; at < to; at++) listWord(store, smallWords[at] ?? 0, smallLevels[at] ?? 0);
}

/** Where the hits of a set begin among `listed`, in order of their beginning; they are listed when first asked for. */
export function hitsFrom(store: HitStore, set: number): number {
  const { sets, stamp, listedCount } = store;
  const field = set * setFields;
  if (sets[field + setField.listStamp] !== stamp) {
    if (isSetHit(store, set)) {
      listSet(store, set);
      sortListed(store, listedCount);
    }
    sets[field + setField.listStamp] = stamp;
    sets[field + setField.listFrom] = listedCount;
    sets[field + setField.listTo] = store.listedCount;
  }
  return sets[field + setField.listFrom] ?? 0;
}

/** Where the hits of a set end; to be asked after {@link hitsFrom}. */
export function hitsTo({ sets }: HitStore, set: number): number {
  return sets[set * setFields + setField.listTo] ?? 0;
}

/** Whether a word of a set is to be read in the text: disguised as far as its own level goes, and not told by its sound too weakly. */
export function isSetHeard(store: HitStore, set: number): boolean {
  const from = hitsFrom(store, set);
  const to = hitsTo(store, set);
  for (let at = from; at < to; at++)
    if (store.kind[store.listed[at] ?? 0] !== hitKinds.weakSound) return true;
  return false;
}

/** The units of a hit, the end excluded. */
export interface HitSpan {
  readonly start: number;
  readonly end: number;
}

function someHitOfWord(
  store: HitStore,
  word: number,
  level: number,
  test: (hit: HitSpan) => boolean,
): boolean {
  if (!isHeld(store, word)) return false;
  const slot = store.slotOf[word] ?? 0;
  for (let hit = store.first[slot - 1] ?? -1; hit >= 0; hit = store.next[hit] ?? -1) {
    if (Math.min(store.kind[hit] ?? 0, hitKinds.sound) > level) continue;
    if (test({ start: store.start[hit] ?? 0, end: store.end[hit] ?? 0 })) return true;
  }
  return false;
}

type TestHit = (hit: HitSpan) => boolean;

function someHitOfSmall(store: HitStore, set: number, test: TestHit): boolean {
  const { smallFrom, smallWords, smallLevels } = store.index;
  const to = smallFrom[set + 1] ?? 0;
  for (let at = smallFrom[set] ?? 0; at < to; at++) {
    if (someHitOfWord(store, smallWords[at] ?? 0, smallLevels[at] ?? 0, test)) return true;
  }
  return false;
}

function someHitOfLarge(store: HitStore, set: number, test: TestHit): boolean {
  const { wordOfLarge, largeLevels } = store.index;
  for (let member = store.headOfSet[set] ?? -1; member >= 0; member = store.nextMember[member] ?? -1) {
    if (someHitOfWord(store, wordOfLarge[member] ?? 0, largeLevels[member] ?? 0, test)) return true;
  }
  return false;
}

/** Whether some hit of a set passes a test; they come in no order, and are not listed. */
export function someHit(store: HitStore, set: number, test: TestHit): boolean {
  if (!isSetHit(store, set)) return false;
  const { smallFrom } = store.index;
  const isSmall = (smallFrom[set] ?? 0) < (smallFrom[set + 1] ?? 0);
  return isSmall ? someHitOfSmall(store, set, test) : someHitOfLarge(store, set, test);
}
