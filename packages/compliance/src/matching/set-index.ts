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

/** Sorts a lexicon's memberships into small and large sets. */
export function setIndex(lexicon: Lexicon): SetIndex {
  const { memberFrom, memberSets, memberLevels, setCount } = lexicon;
  const wordCount = memberFrom.length - 1;
  const sizes = new Int32Array(setCount);
  for (const set of memberSets) sizes[set] = (sizes[set] ?? 0) + 1;
  const isSmall = (set: number): boolean => (sizes[set] ?? 0) <= smallSize;
  const largeCounts = new Int32Array(wordCount);
  for (let word = 0; word < wordCount; word++) {
    for (let at = memberFrom[word] ?? 0; at < (memberFrom[word + 1] ?? 0); at++) {
      if (!isSmall(memberSets[at] ?? 0)) largeCounts[word] = (largeCounts[word] ?? 0) + 1;
    }
  }
  const smallFrom = starts(sizes.map((size, set) => (isSmall(set) ? size : 0)));
  const largeFrom = starts(largeCounts);
  const index = {
    smallFrom,
    smallWords: new Int32Array(smallFrom.at(-1) ?? 0),
    smallLevels: new Uint8Array(smallFrom.at(-1) ?? 0),
    largeFrom,
    largeSets: new Int32Array(largeFrom.at(-1) ?? 0),
    largeLevels: new Uint8Array(largeFrom.at(-1) ?? 0),
    wordOfLarge: new Int32Array(largeFrom.at(-1) ?? 0),
  };
  const nextSmall = smallFrom.slice();
  let nextLarge = 0;
  for (let word = 0; word < wordCount; word++) {
    for (let at = memberFrom[word] ?? 0; at < (memberFrom[word + 1] ?? 0); at++) {
      const set = memberSets[at] ?? 0;
      const level = memberLevels[at] ?? 0;
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
    }
  }
  return index;
}
