import type { WordTrie } from "./word-trie.ts";

/** What a tree needs to go on after a mismatch. */
export interface FailureLinks {
  /** The nodes by depth, the root first. */
  readonly order: Int32Array;
  /** By node: the longest other path that ends as this one does. */
  readonly fails: Int32Array;
  /** By node: a longest word that ends there, or -1. */
  readonly heads: Int32Array;
  /** By word: the next word that ends wherever it does, or -1. */
  readonly links: Int32Array;
}

/** Computes failure links level by level, and with them chains of the words that end at each node. */
export function failureLinks(trie: WordTrie): FailureLinks {
  const { count, parents, labels, depths, owners, child } = trie;
  const order = byDepth(depths, count);
  const fails = new Int32Array(count);
  const heads = new Int32Array(count).fill(-1);
  const links = trie.repeats.slice();
  for (let at = 1; at < count; at++) {
    const node = order[at] as number;
    const column = labels[node] as number;
    let from = parents[node] as number;
    let target = 0;
    while (from !== 0 && target === 0) {
      from = fails[from] as number;
      target = Math.max(0, child(from, column));
    }
    fails[node] = target;
    const shorter = heads[target] as number;
    let last = owners[node] as number;
    heads[node] = last < 0 ? shorter : last;
    if (last < 0) continue;
    while ((links[last] as number) >= 0) last = links[last] as number;
    links[last] = shorter;
  }
  return { order, fails, heads, links };
}

function byDepth(depths: Int32Array, count: number): Int32Array {
  let deepest = 0;
  for (let node = 0; node < count; node++) deepest = Math.max(deepest, depths[node] as number);
  const starts = new Int32Array(deepest + 2);
  for (let node = 0; node < count; node++) {
    const next = (depths[node] as number) + 1;
    starts[next] = (starts[next] as number) + 1;
  }
  for (let depth = 0; depth <= deepest; depth++) {
    starts[depth + 1] = (starts[depth + 1] as number) + (starts[depth] as number);
  }
  const order = new Int32Array(count);
  for (let node = 0; node < count; node++) {
    const depth = depths[node] as number;
    const place = starts[depth] as number;
    order[place] = node;
    starts[depth] = place + 1;
  }
  return order;
}
