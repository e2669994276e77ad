import type { CompiledRules } from "./compiled-rules.ts";
import type { HitStore } from "./hit-store.ts";
import { canChain, matchChains, type PatternMatch } from "./match-chain.ts";
import type { Scan } from "./scanner.ts";
import { isSetHit } from "./set-hits.ts";

/** The patterns of a text whose words all occur in it, and their occurrences. */
export interface MatchedPatterns {
  /** Numbers of the patterns that rules look for and all of whose words were hit, whatever their order and distance. */
  readonly candidates: readonly number[];
  /** Occurrences of a pattern; worked out when first asked for. */
  matches(pattern: number): readonly PatternMatch[];
  /** Whether one of some patterns occurs. */
  hasAny(patterns: readonly number[]): boolean;
}

const none: readonly PatternMatch[] = [];

/** Whether each of some sets was hit. */
function areHit(store: HitStore, sets: Int32Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (!isSetHit(store, sets[at] ?? 0)) return false;
  return true;
}

/** Whether each of a pattern's sets was hit. */
function isWhole({ setsOfPattern }: CompiledRules, store: HitStore, pattern: number): boolean {
  const { from, items } = setsOfPattern;
  return areHit(store, items, from[pattern] ?? 0, from[pattern + 1] ?? 0);
}

/** The patterns that a set announces and of which each other set was hit, too. */
function addWhole({ patternsOfAnchor }: CompiledRules, store: HitStore, set: number, whole: number[]): void {
  const { from, items } = patternsOfAnchor;
  const to = from[set + 1] ?? 0;
  let at = from[set] ?? 0;
  while (at < to) {
    const next = at + 2 + (items[at + 1] ?? 0);
    if (areHit(store, items, at + 2, next)) whole.push(items[at] ?? 0);
    at = next;
  }
}

/** The patterns that rules look for and of which each set was hit, found by the rarest. */
function wholePatterns(compiled: CompiledRules, store: HitStore): readonly number[] {
  const { from, items } = compiled.anchorsOfWord;
  const whole: number[] = [];
  for (let place = 0; place < store.wordCount; place++) {
    const word = store.words[place] ?? 0;
    const to = from[word + 1] ?? 0;
    for (let at = from[word] ?? 0; at < to; at++) {
      const set = items[at] ?? 0;
      if (store.seenSet[set] === store.stamp) continue;
      store.seenSet[set] = store.stamp;
      addWhole(compiled, store, set, whole);
    }
  }
  return whole;
}

/** Finds the patterns of a text from its hits; the answer holds until the scanner reads the next text. */
export function matchedPatterns(compiled: CompiledRules, scan: Scan): MatchedPatterns {
  const { patterns } = compiled;
  const { store, places } = scan;
  let found: Map<number, readonly PatternMatch[]> | undefined;
  const matches = (number: number): readonly PatternMatch[] => {
    const pattern = patterns[number];
    // Most patterns fail at one of these two; only what is left is worth a note.
    if (pattern === undefined || !isWhole(compiled, store, number) || !canChain(pattern, store, places))
      return none;
    found ??= new Map();
    const known = found.get(number);
    if (known !== undefined) return known;
    const made = matchChains(pattern, store, places);
    found.set(number, made);
    return made;
  };
  return {
    candidates: wholePatterns(compiled, store),
    matches,
    hasAny: (numbers) => {
      for (const number of numbers) if (matches(number).length > 0) return true;
      return false;
    },
  };
}
