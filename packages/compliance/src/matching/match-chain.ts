import type { CompiledPattern } from "../patterns/compiled-pattern.ts";
import { type ChainStore, openPlace } from "./chain-store.ts";
import { type HitStore, hitKinds } from "./hit-store.ts";
import { hitsFrom, hitsTo } from "./set-hits.ts";
import type { TextPlaces } from "./text-places.ts";

/** One occurrence of a pattern: units of the plain view. */
export interface PatternMatch {
  readonly start: number;
  readonly end: number;
  /** Transforms that had to be undone, over all steps. */
  readonly marks: number;
  /** Start and end of each step, in order. */
  readonly steps: readonly (readonly [start: number, end: number])[];
}

/** What gaps are counted in: words, by their number at each unit, or where there are none units. */
type WordNumbers = Int32Array | null;

function wordNumbers({ unit }: CompiledPattern, places: TextPlaces): WordNumbers {
  return unit === "character" ? null : places.word;
}

function distance(words: WordNumbers, end: number, start: number): number {
  if (words === null) return start - end;
  // Both ends lie inside words, so that the count between them leaves their own two words out.
  return (words[start] ?? 0) - (words[end - 1] ?? 0) - 1;
}

/** The first of some listed hits, which come in order of their beginning, that does not begin before `unit`. */
function firstBehind({ start, listed }: HitStore, from: number, to: number, unit: number): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((start[listed[middle] ?? 0] ?? 0) < unit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether some hit of a set follows one of another closely enough. */
function hasNeighbours(
  store: HitStore,
  words: WordNumbers,
  left: number,
  right: number,
  gap: number,
): boolean {
  const from = hitsFrom(store, right);
  const to = hitsTo(store, right);
  const leftTo = hitsTo(store, left);
  const { listed, start, end } = store;
  for (let at = hitsFrom(store, left); at < leftTo; at++) {
    const after = end[listed[at] ?? 0] ?? 0;
    for (let next = firstBehind(store, from, to, after); next < to; next++) {
      const far = distance(words, after, start[listed[next] ?? 0] ?? 0);
      if (far > gap) break;
      if (far >= 0) return true;
    }
  }
  return false;
}

/** Whether some hit of each step follows one of the step before closely enough; most candidates fail here, before anything is made. */
export function canChain(pattern: CompiledPattern, store: HitStore, places: TextPlaces): boolean {
  const { sets, gaps } = pattern;
  const words = wordNumbers(pattern, places);
  const first = sets[0] ?? 0;
  if (hitsFrom(store, first) === hitsTo(store, first)) return false;
  for (let step = 1; step < sets.length; step++) {
    if (!hasNeighbours(store, words, sets[step - 1] ?? 0, sets[step] ?? 0, gaps[step] ?? 0)) return false;
  }
  return true;
}

/** A hit and the chain that it goes on from; -1 for the first step. */
interface Link {
  readonly hit: number;
  readonly before: number;
}

function isWeakLink({ kind, chains }: HitStore, { hit, before }: Link): boolean {
  return kind[hit] === hitKinds.weakSound || (before >= 0 && chains.isWeak[before] === 1);
}

function startOf({ start, chains }: HitStore, { hit, before }: Link): number {
  return (before < 0 ? start[hit] : chains.start[before]) ?? 0;
}

/** Whether a link is better than a chain that ends at the same place. */
function isBetter(store: HitStore, link: Link, known: number): boolean {
  const { chains, start } = store;
  const isKnownWeak = chains.isWeak[known] === 1;
  if (isWeakLink(store, link) !== isKnownWeak) return isKnownWeak;
  const own = start[link.hit] ?? 0;
  const other = start[chains.hit[known] ?? 0] ?? 0;
  if (own !== other) return own < other;
  return (chains.start[known] ?? 0) < startOf(store, link);
}

function setChain(store: HitStore, place: number, link: Link): void {
  const { chains } = store;
  chains.isWeak[place] = isWeakLink(store, link) ? 1 : 0;
  chains.start[place] = startOf(store, link);
  chains.end[place] = store.end[link.hit] ?? 0;
  chains.hit[place] = link.hit;
  chains.before[place] = link.before;
}

/**
 * Adds a chain to those of its step, which begin at `from` and come in order of their ends. Of chains that reach the same place one is kept:
 * one without weak sound-alikes, that whose last word is longest (don't make me, not make me), then that which begins latest, for it is the
 * tightest.
 */
function addChain(store: HitStore, from: number, link: Link): void {
  const { chains } = store;
  const end = store.end[link.hit] ?? 0;
  let place = chains.count;
  // Hits come in order of their beginning: only those that overlap one are passed by.
  while (place > from && (chains.end[place - 1] ?? 0) > end) place--;
  if (place > from && chains.end[place - 1] === end) {
    if (isBetter(store, link, place - 1)) setChain(store, place - 1, link);
    return;
  }
  openPlace(chains, place);
  setChain(store, place, link);
}

/** Whether of two chains that a word may follow the first is to be taken: a weak one only where there is no other. */
function isTighter({ isWeak, start }: ChainStore, chain: number, best: number): boolean {
  if (isWeak[chain] !== isWeak[best]) return isWeak[best] === 1;
  return (start[chain] ?? 0) >= (start[best] ?? 0);
}

/** What chains are looked for in. */
interface Surroundings {
  readonly store: HitStore;
  readonly words: WordNumbers;
  readonly sentence: Int32Array;
}

/** Of the chains in [first, last) that end before `start`, in the same sentence, the one that a word at `start` is to follow; -1 for none. */
function bestBefore(
  { store, words, sentence }: Surroundings,
  first: number,
  last: number,
  start: number,
): number {
  const { chains } = store;
  let best = -1;
  for (let chain = first; chain < last; chain++) {
    const end = chains.end[chain] ?? 0;
    if (end > start) break;
    if (sentence[end - 1] !== sentence[start] || distance(words, end, start) < 0) continue;
    if (best < 0 || isTighter(chains, chain, best)) best = chain;
  }
  return best;
}

/** Adds the chains that go on from those in [from, last) with a hit of `set`, at most `gap` behind them. */
function extend(around: Surroundings, from: number, last: number, set: number, gap: number): void {
  const { store, words } = around;
  const hits = hitsFrom(store, set);
  const to = hitsTo(store, set);
  let first = from;
  for (let at = hits; at < to; at++) {
    const hit = store.listed[at] ?? 0;
    const start = store.start[hit] ?? 0;
    // Hits come in order of their beginning, so that a chain too far behind one is too far behind all that follow.
    while (first < last && distance(words, store.chains.end[first] ?? 0, start) > gap) first++;
    const before = bestBefore(around, first, last, start);
    if (before >= 0) addChain(store, last, { hit, before });
  }
}

/** A word of two syllables told by its sound alone proves nothing; it counts beside a word that was read as it is. */
function isCredible({ chains, start, end, kind }: HitStore, chain: number): boolean {
  if (chains.isWeak[chain] === 0) return true;
  let weak = 0;
  let firm = 0;
  for (let link = chain; link >= 0; link = chains.before[link] ?? -1) {
    const hit = chains.hit[link] ?? 0;
    if (kind[hit] === hitKinds.weakSound) weak++;
    else if ((end[hit] ?? 0) - (start[hit] ?? 0) >= 2) firm++;
  }
  return firm >= weak;
}

function matchOf({ chains, start, end, marks }: HitStore, chain: number): PatternMatch {
  const steps: (readonly [number, number])[] = [];
  let all = 0;
  for (let link = chain; link >= 0; link = chains.before[link] ?? -1) {
    const hit = chains.hit[link] ?? 0;
    steps.push([start[hit] ?? 0, end[hit] ?? 0]);
    all |= marks[hit] ?? 0;
  }
  if (steps.length > 1) steps.reverse();
  return { start: chains.start[chain] ?? 0, end: chains.end[chain] ?? 0, marks: all >>> 0, steps };
}

const none: readonly PatternMatch[] = [];

/**
 * Finds the occurrences of a pattern among the hits of a text: for each place where its last step ends, the tightest one.
 * The work grows with the number of hits times the length of a gap, whatever the text.
 */
export function matchChains(
  pattern: CompiledPattern,
  store: HitStore,
  places: TextPlaces,
): readonly PatternMatch[] {
  const { chains } = store;
  const { sets, gaps } = pattern;
  chains.count = 0;
  const firstSet = sets[0] ?? 0;
  const from = hitsFrom(store, firstSet);
  const to = hitsTo(store, firstSet);
  for (let at = from; at < to; at++) addChain(store, 0, { hit: store.listed[at] ?? 0, before: -1 });
  let level = 0;
  if (sets.length > 1) {
    const around = { store, words: wordNumbers(pattern, places), sentence: places.sentence };
    for (let step = 1; step < sets.length; step++) {
      const last = chains.count;
      extend(around, level, last, sets[step] ?? 0, gaps[step] ?? 0);
      level = last;
    }
  }
  if (level === chains.count) return none;
  const matches: PatternMatch[] = [];
  for (let chain = level; chain < chains.count; chain++) {
    if (isCredible(store, chain)) matches.push(matchOf(store, chain));
  }
  return matches;
}
