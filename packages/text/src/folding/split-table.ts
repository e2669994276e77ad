import { readFileSync } from "node:fs";
import { dataRows } from "../views/data-rows.ts";
import { lazy } from "../views/lazy.ts";

/** What two characters are put together to. */
export interface SplitPair {
  /** The unit of the whole character. */
  readonly whole: number;
  /** Whether it takes no neighbour to be sure. */
  readonly always: boolean;
}

/** Split characters, and the words that make the unsure ones sure. */
export interface SplitTable {
  /** By the two characters, as `pairKey` joins them. */
  readonly pairs: ReadonlyMap<number, SplitPair>;
  /** The first and the second characters of all pairs. */
  readonly parts: readonly [string, string];
  /** For each character, the words that hold it. */
  readonly words: ReadonlyMap<string, readonly string[]>;
}

/** One number for two units. */
export function pairKey(left: number, right: number): number {
  return (left << 16) | right;
}

function wordsByCharacter(): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  const text = readFileSync(new URL("../../data/split-words.txt", import.meta.url), "utf8");
  for (const word of text.split(/\s+/)) {
    for (const character of new Set(word)) found.set(character, [...(found.get(character) ?? []), word]);
  }
  return found;
}

/** The tables that `data/split-characters.tsv` and `data/split-words.txt` hold. */
export const splitTable: () => SplitTable = lazy(() => {
  const pairs = new Map<number, SplitPair>();
  const parts: [string, string] = ["", ""];
  for (const [pair, rest] of dataRows(new URL("../../data/split-characters.tsv", import.meta.url))) {
    parts[0] += pair.slice(0, 1);
    parts[1] += pair.slice(1);
    pairs.set(pairKey(pair.charCodeAt(0), pair.charCodeAt(1)), {
      whole: rest.charCodeAt(0),
      always: rest.endsWith("always"),
    });
  }
  return { pairs, parts, words: wordsByCharacter() };
});
