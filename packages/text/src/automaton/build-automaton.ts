import type { Automaton } from "./automaton.ts";
import { type FailureLinks, failureLinks } from "./failure-links.ts";
import { type PlacedRows, placeRows } from "./place-rows.ts";
import { type StateRows, stateRows } from "./state-rows.ts";
import { type WordTrie, wordTrie } from "./word-trie.ts";

/** The label of a cell that no row owns. */
const noLabel = 65_535;

/**
 * Makes a set of words ready for scanning. A word is the sequence of its 16-bit units; word `i` is reported as `i`, and where
 * several are equal each is. A word without units is a RangeError, and so are words with more than 65,533 different units.
 */
export function buildAutomaton(words: readonly Uint16Array[]): Automaton {
  const { columns, width } = columnsOf(words);
  const trie = wordTrie(words, columns);
  const failures = failureLinks(trie);
  const states = stateRows(trie, failures, width);
  const placed = placeRows(states, width + 1);
  return Object.freeze({
    columns,
    ...tables(trie, failures, states, placed, width),
    links: failures.links,
    lengths: Int32Array.from(words, ({ length }) => length),
  });
}

/** Numbers the units by how often the words have them, so that what is often read lies together; `width` counts the column of all other units too. */
function columnsOf(words: readonly Uint16Array[]): { readonly columns: Uint16Array; readonly width: number } {
  const counts = new Uint32Array(65_536);
  for (const word of words) {
    for (let at = 0; at < word.length; at++) {
      const unit = word[at] as number;
      counts[unit] = (counts[unit] as number) + 1;
    }
  }
  const used: number[] = [];
  for (let unit = 0; unit < 65_536; unit++) if ((counts[unit] as number) > 0) used.push(unit);
  if (used.length > noLabel - 2) {
    throw new RangeError(`The words have ${used.length} different units; an automaton holds ${noLabel - 2}.`);
  }
  used.sort((left, right) => (counts[right] as number) - (counts[left] as number));
  const columns = new Uint16Array(65_536).fill(used.length);
  for (let column = 0; column < used.length; column++) columns[used[column] as number] = column;
  return { columns, width: used.length + 1 };
}

/** What a visit of a node with words needs to know: the longest of them, and in the lowest bit whether there are more. */
function wordCode(word: number, links: Int32Array): number {
  return 2 * word + ((links[word] as number) < 0 ? 0 : 1);
}

function tables(
  trie: WordTrie,
  { heads, links }: FailureLinks,
  states: StateRows,
  { bases, size }: PlacedRows,
  width: number,
): Pick<Automaton, "rows" | "labels" | "cells" | "singles"> {
  const rows = new Int32Array(width);
  const singles = new Int32Array(width).fill(-1);
  const labels = new Uint16Array(size).fill(noLabel);
  const cells = new Int32Array(2 * size);
  const filters = rowFilters(states, width);
  for (let node = 1; node < trie.count; node++) {
    if (trie.depths[node] !== 1) continue;
    const column = trie.labels[node] as number;
    const head = heads[node] as number;
    rows[column] = 2 * (bases[states.rowOf[node] as number] as number) + Number(head >= 0);
    if (head >= 0) singles[column] = wordCode(head, links);
  }
  for (let row = 1; row < states.starts.length - 1; row++) {
    const base = bases[row] as number;
    for (let at = states.starts[row] as number; at < (states.starts[row + 1] as number); at++) {
      const column = states.columns[at] as number;
      const cell = base + column;
      const target = states.targets[at] as number;
      const onward = states.rowOf[target] as number;
      const head = heads[target] as number;
      labels[cell] = column;
      cells[2 * cell] = 2 * (bases[onward] as number) + Number(head >= 0);
      cells[2 * cell + 1] = head < 0 ? (filters[onward] as number) : wordCode(head, links);
    }
  }
  return { rows, labels, cells, singles };
}

/** By row: a bit for each of its columns and of those of the rows it goes on with, by the five lowest bits of the column. */
function rowFilters({ starts, columns, targets, rowOf }: StateRows, linkColumn: number): Int32Array {
  const filters = new Int32Array(starts.length - 1);
  for (let row = 1; row < filters.length; row++) {
    let filter = 0;
    for (let at = starts[row] as number; at < (starts[row + 1] as number); at++) {
      const column = columns[at] as number;
      filter |=
        column === linkColumn ? (filters[rowOf[targets[at] as number] as number] as number) : 1 << column;
    }
    filters[row] = filter;
  }
  return filters;
}
