import { describe, expect, test } from "vitest";
import { parseModel } from "../bundle/margin-model.ts";
import { seededRandom } from "../fixtures/random.ts";
import { contributionsOf, sampleTrees } from "../fixtures/sample-bundle.ts";
import { writeTreeModel } from "../fixtures/tree-model.ts";
import { type FlatTrees, flatTrees } from "./flat-trees.ts";
import { treeWalker } from "./walk-trees.ts";

function treesOf(model = sampleTrees()): FlatTrees {
  const trees = flatTrees(parseModel(writeTreeModel(model))?.graph?.node[0], model.features);
  if (trees === undefined) throw new Error("the trees were not recognised");
  return trees;
}

/** Values on the cuts, on both sides of them, far outside, and missing. */
function hardRows(trees: FlatTrees, rows: number): Float32Array {
  const random = seededRandom(3);
  const near = [...trees.cuts].flatMap((cut) => {
    const step = Math.max(1e-5, Math.abs(cut) * 1e-6);
    return [cut, cut + step, cut - step];
  });
  const values = [...near, Number.NaN, -1e30, 1e30, 3.4028234663852886e38, 0, -0];
  return Float32Array.from(
    { length: rows * trees.width },
    () => values[Math.floor(random() * values.length)] ?? 0,
  );
}

describe("treeWalker", () => {
  test("gives what adding up by hand gives, bit for bit, on the cuts and beside them", () => {
    const model = sampleTrees(21);
    const trees = treesOf(model);
    const rows = 500;
    const matrix = hardRows(trees, rows);
    const contributions = new Float64Array(rows * trees.terms);
    const margins = new Float64Array(rows);
    treeWalker(trees).contributions(matrix, rows, contributions);
    treeWalker(trees).margins(matrix, rows, margins);
    for (let row = 0; row < rows; row++) {
      const own = contributionsOf(model, matrix.subarray(row * 5, row * 5 + 5));
      expect([...contributions.subarray(row * trees.terms, (row + 1) * trees.terms)]).toEqual(own);
      expect(margins[row]).toBe(own.reduce((sum, value) => sum + value, 0));
    }
  });
});
