import type { TreeNode } from "./term-tree.ts";

/** Trees as the parallel arrays of a TreeEnsembleRegressor; tree k adds to target k. */
export interface TreeArrays {
  readonly treeIds: number[];
  readonly nodeIds: number[];
  readonly features: number[];
  readonly cuts: number[];
  readonly yes: number[];
  readonly no: number[];
  readonly isLeaf: boolean[];
  readonly leafTrees: number[];
  readonly leafNodes: number[];
  readonly leafValues: number[];
}

function addNode(arrays: TreeArrays, tree: number, node: TreeNode, first: number): number {
  const at = arrays.treeIds.length;
  const id = at - first;
  const isLeaf = "leaf" in node;
  arrays.treeIds.push(tree);
  arrays.nodeIds.push(id);
  arrays.features.push(isLeaf ? 0 : node.feature);
  arrays.cuts.push(isLeaf ? 0 : node.cut);
  arrays.yes.push(0);
  arrays.no.push(0);
  arrays.isLeaf.push(isLeaf);
  if (isLeaf) {
    arrays.leafTrees.push(tree);
    arrays.leafNodes.push(id);
    arrays.leafValues.push(node.leaf);
  } else {
    arrays.yes[at] = addNode(arrays, tree, node.yes, first);
    arrays.no[at] = addNode(arrays, tree, node.no, first);
  }
  return id;
}

/** Lays trees out node by node, a node before its children. */
export function treeArrays(trees: readonly TreeNode[]): TreeArrays {
  const arrays: TreeArrays = {
    treeIds: [],
    nodeIds: [],
    features: [],
    cuts: [],
    yes: [],
    no: [],
    isLeaf: [],
    leafTrees: [],
    leafNodes: [],
    leafValues: [],
  };
  trees.forEach((tree, index) => {
    addNode(arrays, index, tree, arrays.treeIds.length);
  });
  return arrays;
}
