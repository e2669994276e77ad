import type { CompiledPattern } from "../patterns/compiled-pattern.ts";
import type { CompiledRule } from "./compiled-rules.ts";
import type { Lexicon } from "./lexicon.ts";
import { type Lists, packLists } from "./lists.ts";

/** Which patterns a word announces, and what else must have been hit for each of them to occur. */
export interface Announcements {
  /** For each pattern, its different sets, those first whose words are likely to be rare. */
  readonly setsOfPattern: Lists;
  /**
   * For each set, the patterns under some rule's `any` of which it is the rarest: only where it was hit can they occur. One after the other
   * in one list, so that they are read without a jump: the pattern, the number of its other sets, and those sets.
   */
  readonly patternsOfAnchor: Lists;
  /** For each word, those of its sets that are the rarest of some pattern. */
  readonly anchorsOfWord: Lists;
}

/** Sums a number of each word over the words of each set. */
export function scoresOfSets(lexicon: Lexicon, scoreOfWord: (word: number) => number): Float64Array {
  const { memberFrom, memberSets, setCount } = lexicon;
  const scores = new Float64Array(setCount);
  for (let word = 0; word < lexicon.words.length; word++) {
    const score = scoreOfWord(word);
    for (let at = memberFrom[word] ?? 0; at < (memberFrom[word + 1] ?? 0); at++) {
      const set = memberSets[at] ?? 0;
      scores[set] = (scores[set] ?? 0) + score;
    }
  }
  return scores;
}

/** Announces each pattern by the set with the least score. */
export function announcements(
  patterns: readonly CompiledPattern[],
  rules: readonly Pick<CompiledRule, "any">[],
  lexicon: Lexicon,
  scores: Float64Array,
): Announcements {
  const setsOfPattern = patterns.map((pattern) =>
    [...new Set(pattern.sets)].sort((left, right) => (scores[left] ?? 0) - (scores[right] ?? 0)),
  );
  const patternsOfAnchor: number[][] = Array.from(scores, () => []);
  for (const number of new Set(rules.flatMap((rule) => rule.any))) {
    const [anchor = 0, ...others] = setsOfPattern[number] ?? [];
    patternsOfAnchor[anchor]?.push(number, others.length, ...others);
  }
  const anchorsOfWord = lexicon.words.map((_, word) => {
    const sets = lexicon.memberSets.subarray(lexicon.memberFrom[word], lexicon.memberFrom[word + 1]);
    return [...sets].filter((set) => (patternsOfAnchor[set] ?? []).length > 0);
  });
  return {
    setsOfPattern: packLists(setsOfPattern),
    patternsOfAnchor: packLists(patternsOfAnchor),
    anchorsOfWord: packLists(anchorsOfWord),
  };
}
