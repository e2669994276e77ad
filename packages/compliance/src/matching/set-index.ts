import type { Lexicon } from "./lexicon.ts";

/** Sets of at most so many words are looked up by their words; of larger ones each word that is hit takes a note. */
const smallSize = 24;

/**
 * Two ways from words to sets. The commonest words (你, 不, the) stand in hundreds of small sets, few of which matter in any one text: to note
 * a hit in each would cost more than to look the few up.
 */
export interface SetIndex {
  /** Of small set s: `smallWords[smallFrom[s] .. smallFrom[s + 1])` are its words. */
  readonly smallFrom: Int32Array;
  readonly smallWords: Int32Array;
  readonly smallLevels: Uint8Array;
  /** Of word w: `largeSets[largeFrom[w] .. largeFrom[w + 1])` are its large sets. */
  readonly largeFrom: Int32Array;
  readonly largeSets: Int32Array;
  readonly largeLevels: Uint8Array;
  readonly wordOfLarge: Int32Array;
}

/** Running sums of counts, one longer than them. */
function starts(counts: Int32Array): Int32Array {
  const from = new Int32Array(counts.length + 1);
  counts.forEach((count, index) => {
    from[index + 1] = (from[index] ?? 0) + count;
  });
  return from;
}

/** Calls visit for each membership: word, set and level. */
function eachMember(lexicon: Lexicon, visit: (word: number, set: number, level: number) => void): void {
  const { memberFrom, memberSets, memberLevels } = lexicon;
  for (let word = 0; word + 1 < memberFrom.length; word++) {
    for (let at = memberFrom[word] ?? 0; at < (memberFrom[word + 1] ?? 0); at++) {
      visit(word, memberSets[at] ?? 0, memberLevels[at] ?? 0);
    }
  }
}

/** Sorts a lexicon's memberships into small and large sets. */
export function setIndex(lexicon: Lexicon): SetIndex {
  const sizes = new Int32Array(lexicon.setCount);
  for (const set of lexicon.memberSets) sizes[set] = (sizes[set] ?? 0) + 1;
  const isSmall = (set: number): boolean => (sizes[set] ?? 0) <= smallSize;
  const largeCounts = new Int32Array(lexicon.memberFrom.length - 1);
  eachMember(lexicon, (word, set) => {
    if (!isSmall(set)) largeCounts[word] = (largeCounts[word] ?? 0) + 1;
  });
  const smallFrom = starts(sizes.map((size, set) => (isSmall(set) ? size : 0)));
  const largeFrom = starts(largeCounts);
  const smallTotal = smallFrom.at(-1) ?? 0;
  const largeTotal = largeFrom.at(-1) ?? 0;
  const index = {
    smallFrom,
    smallWords: new Int32Array(smallTotal),
    smallLevels: new Uint8Array(smallTotal),
    largeFrom,
    largeSets: new Int32Array(largeTotal),
    largeLevels: new Uint8Array(largeTotal),
    wordOfLarge: new Int32Array(largeTotal),
  };
  const nextSmall = smallFrom.slice();
  let nextLarge = 0;
  eachMember(lexicon, (word, set, level) => {
    if (isSmall(set)) {
      const place = nextSmall[set] ?? 0;
      nextSmall[set] = place + 1;
      index.smallWords[place] = word;
      index.smallLevels[place] = level;
    } else {
      index.largeSets[nextLarge] = set;
      index.largeLevels[nextLarge] = level;
      index.wordOfLarge[nextLarge] = word;
      nextLarge++;
    }
  });
  return index;
}
