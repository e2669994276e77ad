import type { AttributeProto, NodeProto } from "onnx-buf";

/**
 * Trees in typed arrays, all nodes of all trees behind one another. A split's children stand side by side, the one for
 * `x <= cut` first; a leaf leads to itself by a feature that is always 0, so that a walk of a fixed number of steps needs
 * no test for leaves.
 */
export interface FlatTrees {
  /** Features of a row; index `width` is the one that is always 0. */
  readonly width: number;
  readonly features: Int32Array;
  readonly cuts: Float64Array;
  /** The child for `x <= cut`; the other is the next one. */
  readonly children: Int32Array;
  /** Log-odds of a leaf; 0 at a split. */
  readonly values: Float64Array;
  /** Root, depth and target by tree; trees of similar depth stand together. */
  readonly roots: Int32Array;
  readonly depths: Int32Array;
  readonly targets: Int32Array;
  /** How many targets there are. */
  readonly terms: number;
  /** Base value by target. */
  readonly base: Float64Array;
}

interface RawNode {
  readonly feature: number;
  readonly cut: number;
  readonly yes: number;
  readonly no: number;
  readonly isLeaf: boolean;
  /** Splits by `x <= cut`, missing to the second child. */
  readonly isPlain: boolean;
}

interface RawTree {
  readonly nodes: Map<number, RawNode>;
  readonly values: Map<number, number>;
  target: number;
}

function attribute(node: NodeProto, name: string): AttributeProto | undefined {
  return node.attribute.find((each) => each.name === name);
}

function integers(node: NodeProto, name: string): readonly number[] {
  return (attribute(node, name)?.ints ?? []).map(Number);
}

function rawTrees(node: NodeProto): Map<number, RawTree> {
  const trees = new Map<number, RawTree>();
  const [ids, features, yes, no, missing] = [
    "nodes_nodeids",
    "nodes_featureids",
    "nodes_truenodeids",
    "nodes_falsenodeids",
    "nodes_missing_value_tracks_true",
  ].map((name) => integers(node, name)) as [number[], number[], number[], number[], number[]];
  const cuts = attribute(node, "nodes_values")?.floats ?? [];
  const modes = (attribute(node, "nodes_modes")?.strings ?? []).map((mode) => new TextDecoder().decode(mode));
  integers(node, "nodes_treeids").forEach((tree, at) => {
    const raw = trees.get(tree) ?? { nodes: new Map(), values: new Map(), target: -1 };
    trees.set(tree, raw);
    raw.nodes.set(ids[at] ?? -1, {
      feature: features[at] ?? -1,
      cut: cuts[at] ?? Number.NaN,
      yes: yes[at] ?? -1,
      no: no[at] ?? -1,
      isLeaf: modes[at] === "LEAF",
      isPlain: modes[at] === "BRANCH_LEQ" && missing[at] !== 1,
    });
  });
  return trees;
}

/** Deeper trees are left to the runtime: a fixed number of steps a tree would waste most of them. */
const deepest = 64;

/** Gives every leaf its value; false where a leaf speaks to two targets, or a tree's leaves to different ones. */
function addLeaves(node: NodeProto, trees: ReadonlyMap<number, RawTree>): boolean {
  const [leafTrees, leafNodes, targets] = ["target_treeids", "target_nodeids", "target_ids"].map((name) =>
    integers(node, name),
  ) as [number[], number[], number[]];
  const weights = attribute(node, "target_weights")?.floats ?? [];
  return leafTrees.every((id, at) => {
    const tree = trees.get(id);
    const leaf = leafNodes[at] ?? -1;
    const target = targets[at] ?? -1;
    if (tree === undefined || tree.values.has(leaf) || (tree.target !== -1 && tree.target !== target))
      return false;
    tree.target = target;
    tree.values.set(leaf, weights[at] ?? 0);
    return true;
  });
}

interface Draft {
  readonly features: number[];
  readonly cuts: number[];
  readonly children: number[];
  readonly values: number[];
}

/** Adds a node that is still a leaf leading to itself; answers its place. */
function addNode(draft: Draft, width: number): number {
  const at = draft.features.length;
  draft.features.push(width);
  draft.cuts.push(0);
  draft.children.push(at);
  draft.values.push(0);
  return at;
}

function isKnownSplit(node: RawNode, width: number): boolean {
  return node.feature >= 0 && node.feature < width && !Number.isNaN(node.cut) && node.isPlain;
}

/** Lays a node and all below it out; answers the depth below it, or -1 where it has a shape that the walk does not know. */
function layOut(tree: RawTree, id: number, at: number, width: number, draft: Draft, left = deepest): number {
  const node = tree.nodes.get(id);
  // Taken out once it is laid, so that a node that is reached twice, or leads back, ends the attempt.
  tree.nodes.delete(id);
  if (node === undefined || left === 0) return -1;
  if (node.isLeaf) {
    draft.values[at] = tree.values.get(id) ?? 0;
    return 0;
  }
  if (!isKnownSplit(node, width)) return -1;
  draft.features[at] = node.feature;
  draft.cuts[at] = node.cut;
  const child = addNode(draft, width);
  addNode(draft, width);
  draft.children[at] = child;
  const yes = layOut(tree, node.yes, child, width, draft, left - 1);
  const no = layOut(tree, node.no, child + 1, width, draft, left - 1);
  return yes < 0 || no < 0 ? -1 : 1 + Math.max(yes, no);
}

/**
 * Reads a TreeEnsembleRegressor of `x <= cut` splits, in which missing goes to the second child and each tree speaks to one
 * target, as the toolkit's own models are written. Undefined for any other shape.
 */
export function flatTrees(node: NodeProto | undefined, width: number): FlatTrees | undefined {
  if (node === undefined) return undefined;
  const trees = rawTrees(node);
  if (!addLeaves(node, trees)) return undefined;
  const draft: Draft = { features: [], cuts: [], children: [], values: [] };
  const laid: { root: number; depth: number; target: number }[] = [];
  for (const tree of trees.values()) {
    const root = addNode(draft, width);
    const depth = layOut(tree, 0, root, width, draft);
    if (depth < 0 || tree.target < 0) return undefined;
    laid.push({ root, depth, target: tree.target });
  }
  laid.sort((one, other) => one.depth - other.depth);
  const terms = Number(attribute(node, "n_targets")?.i ?? 1n);
  const base = attribute(node, "base_values")?.floats ?? [];
  return {
    width,
    features: Int32Array.from(draft.features),
    cuts: Float64Array.from(draft.cuts),
    children: Int32Array.from(draft.children),
    values: Float64Array.from(draft.values),
    roots: Int32Array.from(laid, ({ root }) => root),
    depths: Int32Array.from(laid, ({ depth }) => depth),
    targets: Int32Array.from(laid, ({ target }) => target),
    terms,
    base: Float64Array.from({ length: terms }, (_, target) => base[target] ?? 0),
  };
}
