import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { termContributions } from "../additive/additive-margins.ts";
import type { AdditiveTerm, FeatureBins } from "../additive/additive-model.ts";
import { additiveModels, tellingRows } from "../fixtures/additive-models.ts";
import { seededRandom } from "../random.ts";
import { type TreeNode, termTree } from "./term-tree.ts";

function bins(edges: readonly number[], changes: Partial<FeatureBins> = {}): FeatureBins {
  return { name: "x", kind: "number", edges, special: [], categories: 0, direction: 0, ...changes };
}

function treeOf(own: FeatureBins, values: readonly number[], mayBeMissing = false): TreeNode {
  return termTree([own], { features: [0], values }, [mayBeMissing]);
}

function splits(node: TreeNode): readonly (readonly [feature: number, cut: number])[] {
  if ("leaf" in node) return [];
  return [...splits(node.yes), [node.feature, node.cut], ...splits(node.no)];
}

function cutsOf(node: TreeNode): number[] {
  return splits(node).map(([, cut]) => cut);
}

function depth(node: TreeNode): number {
  return "leaf" in node ? 0 : 1 + Math.max(depth(node.yes), depth(node.no));
}

function walk(node: TreeNode, row: readonly number[]): number {
  if ("leaf" in node) return node.leaf;
  return walk((row[node.feature] ?? Number.NaN) <= node.cut ? node.yes : node.no, row);
}

describe("a term of one feature", () => {
  test("splits where neighbours differ, and only there", () => {
    expect(cutsOf(treeOf(bins([1, 2, 3, 4]), [0.5, 0.5, 0.25, 0.25, 0.75, 0]))).toEqual([2, 4]);
  });

  test("is a single leaf where all its values are alike", () => {
    expect(treeOf(bins([1, 2]), [0.5, 0.5, 0.5, 0.5], true)).toEqual({ leaf: 0.5 });
    expect(treeOf(bins([]), [0.5, 0.25])).toEqual({ leaf: 0.5 });
  });

  test("asks for a missing value only where one may come and means something else", () => {
    const values = [1, 2, 3];
    expect(splits(treeOf(bins([1]), values)).length).toBe(1);
    const open = treeOf(bins([1]), values, true);
    expect([-5, 1, 2, 3e38, Number.NaN].map((value) => walk(open, [value]))).toEqual([1, 1, 2, 2, 3]);
  });

  test("cuts a code out of its interval as a step of one number", () => {
    const tree = treeOf(bins([10], { special: [5] }), [1, 2, 3, 4]);
    expect(cutsOf(tree)).toEqual([5 - 2 ** -21, 5, 10]);
    const same = treeOf(bins([10], { special: [5] }), [1, 2, 1, 4]);
    expect(cutsOf(same)).toEqual([10]);
  });

  test("tells categories apart half way between their codes, unseen ones behind the last", () => {
    const tree = treeOf(bins([], { kind: "category", categories: 3 }), [1, 2, 3, 4, 5]);
    expect(cutsOf(tree)).toEqual([0.5, 1.5, 2.5]);
  });

  test("is balanced", () => {
    const edges = Array.from({ length: 31 }, (_, at) => at);
    expect(
      depth(
        treeOf(
          bins(edges),
          Array.from({ length: 33 }, (_, at) => at),
        ),
      ),
    ).toBe(5);
  });
});

describe("a term of two features", () => {
  const [first, second] = [bins([1, 2]), bins([7])];
  const table = (rows: readonly (readonly number[])[]): AdditiveTerm => {
    return { features: [0, 1], values: rows.flat(), pairBins: [first, second] };
  };

  test("splits on its first feature and then on its second; equal rows share a branch", () => {
    const tree = termTree(
      [first, second],
      table([
        [1, 2, 9],
        [1, 2, 9],
        [3, 3, 9],
        [8, 8, 8],
      ]),
      [false, false],
    );
    expect(splits(tree)).toEqual([
      [1, 7],
      [0, 2],
    ]);
  });

  test("is a leaf where the whole table is alike", () => {
    const row = [4, 4, 4];
    expect(termTree([first, second], table([row, row, row, row]), [true, true])).toEqual({ leaf: 4 });
  });
});

test("whatever the model, walking a term's tree gives what its table gives", () => {
  fc.assert(
    fc.property(additiveModels, fc.integer({ min: 1, max: 1e6 }), (model, seed) => {
      const random = seededRandom(seed);
      const columns = tellingRows(model.bins, (count) => Math.floor(random() * count));
      const open = model.bins.map(() => true);
      for (const term of model.terms) {
        const tree = termTree(model.bins, term, open);
        const expected = termContributions(model, term, columns);
        const walked = expected.map((_, row) =>
          walk(
            tree,
            columns.map((column) => column[row] ?? Number.NaN),
          ),
        );
        expect(walked).toEqual(expected);
      }
    }),
    { numRuns: 60 },
  );
});
