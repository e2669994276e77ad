import { grown, type HitStore, hitKinds, setField, setFields } from "./hit-store.ts";

function isHeld({ held }: HitStore, word: number): boolean {
  return (((held[word >>> 5] ?? 0) >>> (word & 31)) & 1) !== 0;
}

function holdsWordOf(store: HitStore, from: number, to: number): boolean {
  const { smallWords } = store.index;
  for (let at = from; at < to; at++) if (isHeld(store, smallWords[at] ?? 0)) return true;
  return false;
}

/** Whether a word of a set was hit, whatever the disguise; to be asked when all hits of a text are added. */
export function isSetHit(store: HitStore, set: number): boolean {
  const { stamp, sets, index } = store;
  const field = set * setFields + setField.state;
  const state = sets[field] ?? 0;
  // Patterns share their sets: each is looked up once a text.
  if (state >> 1 === stamp) return (state & 1) !== 0;
  const isHit = holdsWordOf(store, index.smallFrom[set] ?? 0, index.smallFrom[set + 1] ?? 0);
  sets[field] = stamp * 2 + (isHit ? 1 : 0);
  return isHit;
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
  const from = smallFrom[set] ?? 0;
  const to = smallFrom[set + 1] ?? 0;
  for (let at = from; at < to; at++) listWord(store, smallWords[at] ?? 0, smallLevels[at] ?? 0);
  if (from < to) return;
  for (let member = store.headOfSet[set] ?? -1; member >= 0; member = store.nextMember[member] ?? -1) {
    listWord(store, wordOfLarge[member] ?? 0, largeLevels[member] ?? 0);
  }
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
