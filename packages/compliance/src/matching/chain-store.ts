/**
 * Chains of hits, each reaching one step of a pattern: columns of numbers, reused from pattern to pattern. The chains of a step stand one
 * after the other, behind those of the step before.
 */
export interface ChainStore {
  count: number;
  /** The hit of the last step. */
  hit: Int32Array;
  /** Unit at which the first step begins, and the one after the last. */
  start: Int32Array;
  end: Int32Array;
  /** The chain of the step before that this one goes on from; -1 for none. */
  before: Int32Array;
  /** 1 where one of its words is told by its sound alone, too short to prove anything. */
  isWeak: Uint8Array;
}

/** An empty store. */
export function createChainStore(): ChainStore {
  return {
    count: 0,
    hit: new Int32Array(64),
    start: new Int32Array(64),
    end: new Int32Array(64),
    before: new Int32Array(64),
    isWeak: new Uint8Array(64),
  };
}

function longer(column: Int32Array): Int32Array {
  const next = new Int32Array(column.length * 2);
  next.set(column);
  return next;
}

function grow(chains: ChainStore): void {
  chains.hit = longer(chains.hit);
  chains.start = longer(chains.start);
  chains.end = longer(chains.end);
  chains.before = longer(chains.before);
  const isWeak = new Uint8Array(chains.isWeak.length * 2);
  isWeak.set(chains.isWeak);
  chains.isWeak = isWeak;
}

function move({ hit, start, end, before, isWeak }: ChainStore, from: number, to: number): void {
  hit[to] = hit[from] ?? 0;
  start[to] = start[from] ?? 0;
  end[to] = end[from] ?? 0;
  before[to] = before[from] ?? 0;
  isWeak[to] = isWeak[from] ?? 0;
}

/** Makes room for a chain at a place, moving those from there on. */
export function openPlace(chains: ChainStore, at: number): void {
  if (chains.count === chains.hit.length) grow(chains);
  for (let place = chains.count; place > at; place--) move(chains, place - 1, place);
  chains.count++;
}
