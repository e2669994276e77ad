import type { CompiledRegex } from "./compile-regex.ts";
import { hasBit, type LazySets } from "./lazy-sets.ts";
import { blockLength, mostStates } from "./search-bounds.ts";

/** For places of a text: the steps from which a match can still be completed there. Places must be asked for in ascending order, but for those of a block. */
export interface SuffixStates {
  /** The set at a place. */
  readonly setAt: (at: number) => Int32Array;
  /** The first place from here on where a match begins; `length` for none. */
  readonly nextStart: (at: number) => number;
}

/**
 * Walks the text from its end. Of a long text only the sets between blocks are kept, and each block is walked again when the
 * search comes to it, so that memory stays bounded whatever the text.
 */
export function suffixStates(
  regex: CompiledRegex,
  symbolAt: (at: number) => number,
  from: number,
  length: number,
): SuffixStates {
  const { backward, start, states } = regex;
  const count = Math.max(1, Math.ceil((length - from) / blockLength));
  const beginOf = (block: number) => from + block * blockLength;
  const endOf = (block: number) => Math.min(length, beginOf(block + 1));
  if (backward.count() > mostStates) backward.clear();
  const last = backward.setOf(backward.make(backward.intern(regex.noSteps), symbolAt(length)));
  const ends: Int32Array[] = [];
  const busy: boolean[] = [];
  let loaded = count;
  const load = (block: number, end: Int32Array): void => {
    if (backward.count() > mostStates) backward.clear();
    walk(backward, symbolAt, [beginOf(block), endOf(block)], backward.intern(end), states);
    loaded = block;
  };
  const isStart = (at: number) => hasBit(backward.setOf(states[at - beginOf(loaded)] as number), start);
  let set = last;
  for (let block = count - 1; block >= 0; block--) {
    ends[block] = set;
    load(block, set);
    set = backward.setOf(states[0] as number);
    busy[block] = false;
    for (let at = beginOf(block); at < endOf(block) && busy[block] === false; at++) busy[block] = isStart(at);
  }
  const enter = (at: number): void => {
    const block = Math.floor((at - from) / blockLength);
    if (block !== loaded && at <= length) load(block, ends[block] as Int32Array);
  };
  return {
    setAt: (at) => {
      if (at < beginOf(loaded) || at > endOf(loaded)) enter(at);
      return backward.setOf(states[at - beginOf(loaded)] as number);
    },
    nextStart: (at) => {
      let place = at;
      while (place < length) {
        const block = Math.floor((place - from) / blockLength);
        if (busy[block] !== true) {
          place = endOf(block);
          continue;
        }
        enter(place);
        for (; place < endOf(block); place++) if (isStart(place)) return place;
      }
      return length;
    },
  };
}

/** Fills in the states of a block, from that of its end. */
function walk(
  { symbols, table: tableOf, make }: LazySets,
  symbolAt: (at: number) => number,
  [begin, end]: readonly [number, number],
  last: number,
  states: Int32Array,
): void {
  let table = tableOf();
  let state = last;
  states[end - begin] = state;
  for (let at = end - 1; at >= begin; at--) {
    const symbol = symbolAt(at);
    let next = table[state * symbols + symbol] as number;
    if (next < 0) {
      next = make(state, symbol);
      table = tableOf();
    }
    state = next;
    states[at - begin] = state;
  }
}
