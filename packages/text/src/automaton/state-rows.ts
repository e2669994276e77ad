import type { FailureLinks } from "./failure-links.ts";
import type { WordTrie } from "./word-trie.ts";

/** Rows of transitions: entry `at` of row r (starts[r] <= at < starts[r + 1]) leads under columns[at] to the tree's node targets[at]. */
export interface StateRows {
  readonly starts: readonly number[];
  readonly columns: readonly number[];
  readonly targets: readonly number[];
  /** By node: its row, 0 for none. */
  readonly rowOf: Int32Array;
  /** Rows 1 to this one belong to nodes of depth 1. */
  readonly nearRows: number;
}

/**
 * Gathers the rows: a node's children, and where its failure has a row too, an entry under `linkColumn` that leads to the node
 * to go on with after a miss. A node without children shares its failure's row. Rows of depth 1 are not gone on with: where
 * they would be, the last two units alone decide.
 */
export function stateRows(trie: WordTrie, { order, fails }: FailureLinks, linkColumn: number): StateRows {
  const { count, depths, labels } = trie;
  const children = childLists(trie, order);
  const rowOf = new Int32Array(count);
  const starts = [0, 0];
  const columns: number[] = [];
  const targets: number[] = [];
  let nearRows = 0;
  for (let at = 1; at < count; at++) {
    const node = order[at] as number;
    const fail = fails[node] as number;
    const shared = (depths[fail] as number) > 1 ? (rowOf[fail] as number) : 0;
    const [from, to] = [children.starts[node] as number, children.starts[node + 1] as number];
    if (from === to) {
      rowOf[node] = shared;
      continue;
    }
    rowOf[node] = starts.length - 1;
    if (depths[node] === 1) nearRows = starts.length - 1;
    for (let place = from; place < to; place++) {
      const child = children.nodes[place] as number;
      columns.push(labels[child] as number);
      targets.push(child);
    }
    if (shared !== 0) {
      columns.push(linkColumn);
      targets.push(fail);
    }
    starts.push(columns.length);
  }
  return { starts, columns, targets, rowOf, nearRows };
}

interface ChildLists {
  readonly starts: Int32Array;
  readonly nodes: Int32Array;
}

function childLists({ parents, count }: WordTrie, order: Int32Array): ChildLists {
  const starts = new Int32Array(count + 2);
  for (let node = 1; node < count; node++) {
    const next = (parents[node] as number) + 2;
    starts[next] = (starts[next] as number) + 1;
  }
  for (let node = 0; node < count; node++) {
    starts[node + 2] = (starts[node + 2] as number) + (starts[node + 1] as number);
  }
  const nodes = new Int32Array(count);
  for (let at = 1; at < count; at++) {
    const node = order[at] as number;
    const next = (parents[node] as number) + 1;
    const place = starts[next] as number;
    nodes[place] = node;
    starts[next] = place + 1;
  }
  return { starts, nodes };
}
