import type { FlatTrees } from "./flat-trees.ts";

/** Walks trees for rows; made by {@link treeWalker}. Sums are exact where leaves are whole steps, so order does not matter. */
export interface TreeWalker {
  /** Margins of the first `rows` rows of a matrix, into `out`. */
  readonly margins: (matrix: Float32Array, rows: number, out: Float64Array) => void;
  /** Contributions, row after row, one number a term, into `out`. */
  readonly contributions: (matrix: Float32Array, rows: number, out: Float64Array) => void;
}

/** Finds the leaf of every tree for the row in `row`; four trees at a time, since their loads do not wait for each other. */
function findLeaves(trees: FlatTrees, row: Float64Array, leaves: Int32Array): void {
  const { features, cuts, children, roots, depths } = trees;
  const count = roots.length;
  let tree = 0;
  for (; tree + 3 < count; tree += 4) {
    let a = roots[tree] as number;
    let b = roots[tree + 1] as number;
    let c = roots[tree + 2] as number;
    let d = roots[tree + 3] as number;
    // Trees are sorted by depth: the fourth is the deepest, and a walk that has arrived stays where it is.
    for (let step = depths[tree + 3] as number; step > 0; step--) {
      a = (children[a] as number) + Number(!((row[features[a] as number] as number) <= (cuts[a] as number)));
      b = (children[b] as number) + Number(!((row[features[b] as number] as number) <= (cuts[b] as number)));
      c = (children[c] as number) + Number(!((row[features[c] as number] as number) <= (cuts[c] as number)));
      d = (children[d] as number) + Number(!((row[features[d] as number] as number) <= (cuts[d] as number)));
    }
    leaves[tree] = a;
    leaves[tree + 1] = b;
    leaves[tree + 2] = c;
    leaves[tree + 3] = d;
  }
  for (; tree < count; tree++) {
    let at = roots[tree] as number;
    for (let step = depths[tree] as number; step > 0; step--) {
      at =
        (children[at] as number) + Number(!((row[features[at] as number] as number) <= (cuts[at] as number)));
    }
    leaves[tree] = at;
  }
}

/** Makes a walker with its own scratch space: one call at a time. */
export function treeWalker(trees: FlatTrees): TreeWalker {
  const { width, values, targets, terms, base } = trees;
  const row = new Float64Array(width + 1);
  const leaves = new Int32Array(trees.roots.length);
  const total = base.reduce((sum, value) => sum + value, 0);
  const load = (matrix: Float32Array, offset: number) => {
    for (let feature = 0; feature < width; feature++) row[feature] = matrix[offset + feature] as number;
    findLeaves(trees, row, leaves);
  };
  return {
    margins: (matrix, rows, out) => {
      for (let at = 0; at < rows; at++) {
        load(matrix, at * width);
        let sum = total;
        for (let tree = 0; tree < leaves.length; tree++) sum += values[leaves[tree] as number] as number;
        out[at] = sum;
      }
    },
    contributions: (matrix, rows, out) => {
      for (let at = 0; at < rows; at++) {
        load(matrix, at * width);
        const from = at * terms;
        for (let term = 0; term < terms; term++) out[from + term] = base[term] as number;
        for (let tree = 0; tree < leaves.length; tree++) {
          const to = from + (targets[tree] as number);
          out[to] = (out[to] as number) + (values[leaves[tree] as number] as number);
        }
      }
    },
  };
}
