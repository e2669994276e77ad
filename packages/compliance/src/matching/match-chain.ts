import type { CompiledPattern } from "../patterns/compiled-pattern.ts";
import { type HitStore, hitKinds, hitsOf } from "./hit-store.ts";
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

interface Chain {
  readonly hit: number;
  readonly start: number;
  readonly end: number;
  readonly before: Chain | null;
  /** Whether one of its words is told by its sound alone, too short to prove anything. */
  readonly isWeak: boolean;
}

/** What stands around the steps of a pattern. */
interface Surroundings {
  readonly pattern: CompiledPattern;
  readonly store: HitStore;
  readonly places: TextPlaces;
}

function distance(pattern: CompiledPattern, places: TextPlaces, end: number, start: number): number {
  if (pattern.unit === "character") return start - end;
  // Both ends lie inside words, so that the count between them leaves their own two words out.
  return (places.word[start] ?? 0) - (places.word[end - 1] ?? 0) - 1;
}

/** Longer lists are put in order by the engine: their length would tell if each were moved past those before it. */
const fewChains = 16;

/**
 * Of chains that reach the same place one is kept: one without weak sound-alikes, that whose last word is longest (don't make me, not make
 * me), then that which begins latest, for it is the tightest.
 */
function tightest(chains: Chain[], store: HitStore): Chain[] {
  if (chains.length < 2) return chains;
  if (chains.length <= fewChains) return tightestOfFew(chains, store);
  const byEnd = new Map<number, Chain>();
  for (const chain of chains) {
    const known = byEnd.get(chain.end);
    if (known === undefined || isBetter(chain, known, store)) byEnd.set(chain.end, chain);
  }
  return [...byEnd.values()].sort((left, right) => left.end - right.end);
}

function tightestOfFew(chains: readonly Chain[], store: HitStore): Chain[] {
  const kept: Chain[] = [];
  for (const chain of chains) {
    let at = kept.length;
    while (at > 0 && (kept[at - 1]?.end ?? 0) > chain.end) at--;
    const known = kept[at - 1];
    if (known?.end !== chain.end) kept.splice(at, 0, chain);
    else if (isBetter(chain, known, store)) kept[at - 1] = chain;
  }
  return kept;
}

function isBetter(chain: Chain, known: Chain, store: HitStore): boolean {
  if (chain.isWeak !== known.isWeak) return known.isWeak;
  const own = store.start[chain.hit] ?? 0;
  const other = store.start[known.hit] ?? 0;
  if (own !== other) return own < other;
  return known.start < chain.start;
}

/** Whether of two chains that a word may follow the first is to be taken: a weak one only where there is no other. */
function isTighter(chain: Chain, best: Chain): boolean {
  return chain.isWeak === best.isWeak ? chain.start >= best.start : best.isWeak;
}

/** Of the chains from `first` on that end before `start`, in the same sentence, the one that a word at `start` is to follow. */
function bestBefore(
  chains: readonly Chain[],
  first: number,
  start: number,
  { pattern, places }: { readonly pattern: CompiledPattern; readonly places: TextPlaces },
): Chain | null {
  let best: Chain | null = null;
  for (let index = first; index < chains.length; index++) {
    const chain = chains[index];
    if (chain === undefined || chain.end > start) break;
    if (places.sentence[chain.end - 1] !== places.sentence[start]) continue;
    if (distance(pattern, places, chain.end, start) < 0) continue;
    if (best === null || isTighter(chain, best)) best = chain;
  }
  return best;
}

function extended(
  chains: readonly Chain[],
  hits: readonly number[],
  gap: number,
  context: Surroundings,
): Chain[] {
  const { pattern, store, places } = context;
  const longer: Chain[] = [];
  let first = 0;
  for (const hit of hits) {
    const start = store.start[hit] ?? 0;
    const end = store.end[hit] ?? 0;
    // Hits come in order of their beginning, so that a chain too far behind one is too far behind all that follow.
    while (first < chains.length && distance(pattern, places, chains[first]?.end ?? 0, start) > gap) first++;
    const best = bestBefore(chains, first, start, context);
    if (best === null) continue;
    const isWeak = best.isWeak || store.kind[hit] === hitKinds.weakSound;
    longer.push({ hit, start: best.start, end, before: best, isWeak });
  }
  return tightest(longer, store);
}

/** A word of two syllables told by its sound alone proves nothing; it counts beside a word that was read as it is. */
function isCredible(chain: Chain, store: HitStore): boolean {
  let weak = 0;
  let firm = 0;
  for (let link: Chain | null = chain; link !== null; link = link.before) {
    const kind = store.kind[link.hit];
    if (kind === hitKinds.weakSound) weak++;
    else if ((store.end[link.hit] ?? 0) - (store.start[link.hit] ?? 0) >= 2) firm++;
  }
  return weak === 0 || firm >= weak;
}

function matchOf(chain: Chain, store: HitStore): PatternMatch {
  const steps: (readonly [number, number])[] = [];
  let marks = 0;
  for (let link: Chain | null = chain; link !== null; link = link.before) {
    steps.unshift([store.start[link.hit] ?? 0, store.end[link.hit] ?? 0]);
    marks |= store.marks[link.hit] ?? 0;
  }
  return { start: chain.start, end: chain.end, marks: marks >>> 0, steps };
}

/** The first of some hits, which come in order of their beginning, that does not begin before `unit`. */
function firstFrom(hits: readonly number[], store: HitStore, unit: number): number {
  let low = 0;
  let high = hits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((store.start[hits[middle] ?? 0] ?? 0) < unit) low = middle + 1;
    else high = middle;
  }
  return low;
}

function hasNeighbours(
  { pattern, store, places }: Surroundings,
  before: readonly number[],
  after: readonly number[],
  gap: number,
): boolean {
  for (const left of before) {
    const end = store.end[left] ?? 0;
    for (let index = firstFrom(after, store, end); index < after.length; index++) {
      const far = distance(pattern, places, end, store.start[after[index] ?? 0] ?? 0);
      if (far > gap) break;
      if (far >= 0) return true;
    }
  }
  return false;
}

/** Whether some hit of each step follows one of the step before closely enough; most candidates fail here, before anything is made. */
export function canChain(pattern: CompiledPattern, store: HitStore, places: TextPlaces): boolean {
  const around = { pattern, store, places };
  let before = hitsOf(store, pattern.sets[0] ?? 0);
  for (let step = 1; step < pattern.sets.length; step++) {
    const after = hitsOf(store, pattern.sets[step] ?? 0);
    if (!hasNeighbours(around, before, after, pattern.gaps[step] ?? 0)) return false;
    before = after;
  }
  return true;
}

function firstLink(hit: number, store: HitStore): Chain {
  return {
    hit,
    start: store.start[hit] ?? 0,
    end: store.end[hit] ?? 0,
    before: null,
    isWeak: store.kind[hit] === hitKinds.weakSound,
  };
}

/**
 * Finds the occurrences of a pattern among the hits of a text: for each place where its last step ends, the tightest one.
 * The work grows with the number of hits times the length of a gap, whatever the text.
 */
export function matchChains(
  pattern: CompiledPattern,
  store: HitStore,
  places: TextPlaces,
): readonly PatternMatch[] {
  const around = { pattern, store, places };
  let chains = tightest(
    hitsOf(store, pattern.sets[0] ?? 0).map((hit) => firstLink(hit, store)),
    store,
  );
  for (let step = 1; step < pattern.sets.length && chains.length > 0; step++) {
    chains = extended(chains, hitsOf(store, pattern.sets[step] ?? 0), pattern.gaps[step] ?? 0, around);
  }
  const matches: PatternMatch[] = [];
  for (const chain of chains) if (isCredible(chain, store)) matches.push(matchOf(chain, store));
  return matches;
}
