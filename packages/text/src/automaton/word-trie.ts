/** The words as a tree; node 0 is its root, and every node comes after its parent. */
export interface WordTrie {
  readonly count: number;
  readonly parents: Int32Array;
  /** By node: the column of the unit that leads to it. */
  readonly labels: Int32Array;
  readonly depths: Int32Array;
  /** By node: the word that ends there, the first where there are several, or -1. */
  readonly owners: Int32Array;
  /** By word: the next word of the same units, or -1. */
  readonly repeats: Int32Array;
  /** The child of a node under a column, or -1. */
  readonly child: (node: number, column: number) => number;
}

/** Puts words into a tree; a word without units is a RangeError. */
export function wordTrie(words: readonly Uint16Array[], columns: Uint16Array): WordTrie {
  const nodes = 1 + words.reduce((sum, word) => sum + word.length, 0);
  const edges = edgeTable(nodes);
  const depths = new Int32Array(nodes);
  const owners = new Int32Array(nodes).fill(-1);
  const repeats = new Int32Array(words.length).fill(-1);
  // From the last word to the first, so that the first comes to stand before its repetitions.
  for (let at = words.length - 1; at >= 0; at--) {
    const word = words[at] as Uint16Array;
    if (word.length === 0) throw new RangeError(`Word ${at} is empty; leave it out.`);
    let node = 0;
    for (let place = 0; place < word.length; place++) {
      node = edges.add(node, columns[word[place] as number] as number);
      depths[node] = place + 1;
    }
    repeats[at] = owners[node] as number;
    owners[node] = at;
  }
  const { parents, labels, child } = edges;
  return { count: edges.count(), parents, labels, depths, owners, repeats, child };
}

interface EdgeTable {
  readonly parents: Int32Array;
  readonly labels: Int32Array;
  readonly count: () => number;
  readonly add: (node: number, column: number) => number;
  readonly child: (node: number, column: number) => number;
}

/** Edges by open addressing: a slot holds the node that an edge leads to. */
function edgeTable(nodes: number): EdgeTable {
  const parents = new Int32Array(nodes);
  const labels = new Int32Array(nodes);
  const bits = Math.max(4, 33 - Math.clz32(nodes));
  const slots = new Int32Array(2 ** bits);
  const mask = slots.length - 1;
  let count = 1;
  const find = (node: number, column: number): number => {
    let slot =
      Math.imul(Math.imul(node, 0x9e3779b1) ^ Math.imul(column, 0x85ebca6b), 0xc2b2ae35) >>> (32 - bits);
    for (;;) {
      const held = slots[slot] as number;
      if (held === 0 || (parents[held] === node && labels[held] === column)) return slot;
      slot = (slot + 1) & mask;
    }
  };
  return {
    parents,
    labels,
    count: () => count,
    add: (node, column) => {
      const slot = find(node, column);
      const held = slots[slot] as number;
      if (held !== 0) return held;
      parents[count] = node;
      labels[count] = column;
      slots[slot] = count;
      return count++;
    },
    child: (node, column) => (slots[find(node, column)] as number) || -1,
  };
}
