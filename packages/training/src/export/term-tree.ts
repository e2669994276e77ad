import { type AdditiveTerm, binCount, type FeatureBins } from "../additive/additive-model.ts";
import { stepFunction } from "./step-function.ts";

/** A leaf with its log-odds, or a split: `x <= cut` goes to `yes`, anything else, missing too, to `no`. */
export type TreeNode =
  | { readonly leaf: number }
  | { readonly feature: number; readonly cut: number; readonly yes: TreeNode; readonly no: TreeNode };

/** Above every number a row may hold, so that only a missing value is not below it. */
const largestSingle = 3.4028234663852886e38;

/** A child of a split over parts: its node, and a key by which equal children are merged. */
interface Part {
  readonly node: TreeNode;
  readonly key: string;
}

function mergeParts(cuts: readonly number[], parts: readonly Part[]): { cuts: number[]; parts: Part[] } {
  const merged: Part[] = [];
  const between: number[] = [];
  parts.forEach((part, at) => {
    if (merged.at(-1)?.key === part.key) {
      between.pop();
    } else {
      merged.push(part);
    }
    if (at < cuts.length) between.push(cuts[at] as number);
  });
  return { cuts: between, parts: merged };
}

function balanced(feature: number, cuts: readonly number[], parts: readonly Part[]): TreeNode {
  if (parts.length === 1) return (parts[0] as Part).node;
  const middle = Math.floor((parts.length - 1) / 2);
  return {
    feature,
    cut: cuts[middle] as number,
    yes: balanced(feature, cuts.slice(0, middle), parts.slice(0, middle + 1)),
    no: balanced(feature, cuts.slice(middle + 1), parts.slice(middle + 1)),
  };
}

/** Splits one feature into the children that `childOf` gives for its bins; equal neighbours share a child. */
function splitFeature(
  feature: number,
  bins: FeatureBins,
  mayBeMissing: boolean,
  childOf: (bin: number) => Part,
): Part {
  const steps = stepFunction(bins);
  const { cuts, parts } = mergeParts(steps.cuts, steps.bins.map(childOf));
  const present: Part = {
    node: balanced(feature, cuts, parts),
    key: JSON.stringify([cuts, parts.map(({ key }) => key)]),
  };
  const missing = childOf(steps.missing);
  if (!mayBeMissing || (parts.length === 1 && parts[0]?.key === missing.key)) {
    return parts.length === 1 ? (parts[0] as Part) : present;
  }
  return {
    node: { feature, cut: largestSingle, yes: present.node, no: missing.node },
    key: JSON.stringify([present.key, missing.key]),
  };
}

function leaf(value: number): Part {
  return { node: { leaf: value }, key: String(value) };
}

/**
 * A term as a tree that splits on its one feature, or on its first and then its second: the same step function as the
 * term's table, in the fewest splits that equal neighbouring values allow, balanced.
 *
 * `bins` are the model's. `mayBeMissing` says by feature whether a row can hold a missing value; where it cannot, no split asks for it.
 */
export function termTree(
  bins: readonly FeatureBins[],
  term: AdditiveTerm,
  mayBeMissing: readonly boolean[],
): TreeNode {
  const [first, second] = term.features;
  const valueAt = (cell: number) => leaf(term.values[cell] as number);
  if (second === undefined || term.pairBins === undefined) {
    return splitFeature(first, bins[first] as FeatureBins, mayBeMissing[first] ?? true, valueAt).node;
  }
  const [low, high] = term.pairBins;
  const width = binCount(high);
  const rowOf = (bin: number) =>
    splitFeature(second, high, mayBeMissing[second] ?? true, (column) => valueAt(bin * width + column));
  return splitFeature(first, low, mayBeMissing[first] ?? true, rowOf).node;
}
