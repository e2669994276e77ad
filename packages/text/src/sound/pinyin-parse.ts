import { lazy } from "../views/lazy.ts";
import { type SyllableTable, syllableTable } from "./syllable-table.ts";

/** Longer runs of letters are no one's spelling of a phrase. */
const longestRun = 40;
const letters = 26;
const firstLetter = 0x61;
/** Besides those of one letter, syllables that hardly anyone spells out but that many English words hold. */
const rare: ReadonlySet<string> = new Set(["ei", "yo", "eng", "ng"]);

/** A trie of the names of all syllables: `next[node * 26 + letter]`, 0 for none; `syllable[node]` where one ends. */
interface Trie {
  readonly next: Uint16Array;
  readonly syllable: Uint16Array;
}

function trieOf({ names }: SyllableTable): Trie {
  const next = new Uint16Array(letters * names.length * 4);
  const syllable = new Uint16Array(names.length * 4);
  let count = 1;
  for (const [number, name] of names.entries()) {
    let node = 0;
    for (let at = 0; at < name.length; at += 1) {
      const edge = node * letters + name.charCodeAt(at) - firstLetter;
      if (next[edge] === 0) {
        next[edge] = count;
        count += 1;
      }
      node = next[edge] ?? 0;
    }
    if (name.length > 1 && !rare.has(name)) syllable[node] = number;
  }
  return { next, syllable };
}

const trie: () => Trie = lazy(() => trieOf(syllableTable()));

/** For each number of letters read, the fewest syllables to read them, plus 1; 0 where they are no whole syllables. */
const counts = new Uint8Array(longestRun + 8);
/** The last syllable of that reading. */
const lastSyllable = new Uint16Array(longestRun + 8);

/** Reads on from `at` by every syllable that stands there. */
function extend({ next, syllable }: Trie, units: Uint16Array, from: number, at: number, to: number): void {
  const count = (counts[at - from] ?? 0) + 1;
  let node = 0;
  for (let read = at; read < to; read += 1) {
    node = next[node * letters + (units[read] ?? 0) - firstLetter] ?? 0;
    if (node === 0) return;
    const number = syllable[node] ?? 0;
    if (number === 0) continue;
    const old = counts[read + 1 - from] ?? 0;
    if (old === 0 || old > count) {
      counts[read + 1 - from] = count;
      lastSyllable[read + 1 - from] = number;
    }
  }
}

/**
 * The syllable numbers of the letters from `from` to `to` where they are pinyin from end to end, in the fewest syllables; null
 * where they are none. The units must be letters from a to z.
 */
export function parsePinyin(units: Uint16Array, from: number, to: number): readonly number[] | null {
  const length = to - from;
  if (length > longestRun || length < 2) return null;
  const { names } = syllableTable();
  const edges = trie();
  counts.fill(0, 0, length + 1);
  counts[0] = 1;
  for (let at = from; at < to; at += 1) {
    if (counts[at - from] !== 0) extend(edges, units, from, at, to);
  }
  if (counts[length] === 0) return null;
  const parsed: number[] = [];
  for (let at = length; at > 0; ) {
    const number = lastSyllable[at] ?? 0;
    parsed.push(number);
    at -= names[number]?.length ?? at;
  }
  return parsed.reverse();
}
