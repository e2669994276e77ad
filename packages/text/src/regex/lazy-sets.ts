/** Writes into the last argument, which comes empty, the set that a set becomes by a symbol. */
export type SetStep = (set: Int32Array, symbol: number, into: Int32Array) => void;

/** A deterministic automaton over sets of steps that is made as it is walked: a state is the number of a set. */
export interface LazySets {
  readonly symbols: number;
  /** What follows a state: `table[state * symbols + symbol]`, -1 where it is not yet known. Asked for anew after each {@link make}. */
  readonly table: () => Int32Array;
  /** Makes an unknown transition. */
  readonly make: (state: number, symbol: number) => number;
  /** The state of a set. */
  readonly intern: (set: Int32Array) => number;
  readonly setOf: (state: number) => Int32Array;
  readonly count: () => number;
  /** Forgets all states; sets that were read stay as they are. */
  readonly clear: () => void;
}

/** Makes one for sets of `size` steps; a set is a row of bits. */
export function lazySets(size: number, symbols: number, step: SetStep): LazySets {
  const words = (size + 31) >> 5;
  const known = new Map<string, number>();
  let sets: Int32Array[] = [];
  let table = new Int32Array(16 * symbols).fill(-1);
  const intern = (set: Int32Array): number => {
    const key = set.join();
    const held = known.get(key);
    if (held !== undefined) return held;
    const state = sets.push(set) - 1;
    known.set(key, state);
    if (sets.length * symbols > table.length) {
      const grown = new Int32Array(2 * table.length).fill(-1);
      grown.set(table);
      table = grown;
    }
    return state;
  };
  const setOf = (state: number) => sets[state] as Int32Array;
  return {
    symbols,
    table: () => table,
    make: (state, symbol) => {
      const into = new Int32Array(words);
      step(setOf(state), symbol, into);
      const next = intern(into);
      table[state * symbols + symbol] = next;
      return next;
    },
    intern,
    setOf,
    count: () => sets.length,
    clear: () => {
      known.clear();
      sets = [];
      table = new Int32Array(16 * symbols).fill(-1);
    },
  };
}

/** Whether a set holds a step. */
export function hasBit(set: Int32Array, bit: number): boolean {
  return (((set[bit >> 5] as number) >>> bit) & 1) !== 0;
}

/** Puts a step into a set. */
export function setBit(set: Int32Array, bit: number): void {
  set[bit >> 5] = (set[bit >> 5] as number) | (1 << bit);
}

/** Whether two sets share a step. */
export function doMeet(one: Int32Array, two: Int32Array): boolean {
  for (let at = 0; at < one.length; at++) {
    if (((one[at] as number) & (two[at] as number)) !== 0) return true;
  }
  return false;
}

/** The steps of a set, ascending. */
export function bitsOf(set: Int32Array): number[] {
  const bits: number[] = [];
  for (let at = 0; at < 32 * set.length; at++) if (hasBit(set, at)) bits.push(at);
  return bits;
}
