import type { FeatureBins } from "../additive/additive-model.ts";

/**
 * The bin of every row of a column, by the layout of {@link FeatureBins}: NaN is missing, a special code (compared in
 * single precision) comes before the intervals, and any number that is not a category's code is unseen.
 */
export function binColumn(bins: FeatureBins, values: Float32Array): Uint16Array {
  return bins.kind === "category" ? categoryColumn(bins, values) : numberColumn(bins, values);
}

/** The bin of one value; the value is rounded to single precision first, as it would be in a column. */
export function binIndex(bins: FeatureBins, value: number): number {
  return binColumn(bins, Float32Array.of(value))[0] as number;
}

function categoryColumn(bins: FeatureBins, values: Float32Array): Uint16Array {
  const unseen = bins.categories;
  const result = new Uint16Array(values.length);
  for (let row = 0; row < values.length; row++) {
    const code = values[row] as number;
    if (Number.isNaN(code)) result[row] = unseen + 1;
    else result[row] = code >= 0 && code < unseen && Number.isInteger(code) ? code : unseen;
  }
  return result;
}

function numberColumn(bins: FeatureBins, values: Float32Array): Uint16Array {
  const { tree, half } = paddedEdges(bins.edges);
  const codes = Float32Array.from(bins.special);
  const firstCode = bins.edges.length + 1;
  const missing = firstCode + codes.length;
  const result = new Uint16Array(values.length);
  for (let row = 0; row < values.length; row++) {
    const value = values[row] as number;
    let below = 0;
    for (let step = half; step > 0; step >>= 1) {
      below += (tree[below + step - 1] as number) < value ? step : 0;
    }
    result[row] = Number.isNaN(value) ? missing : below;
  }
  for (let code = 0; code < codes.length; code++) {
    const special = codes[code] as number;
    for (let row = 0; row < values.length; row++) {
      if (values[row] === special) result[row] = firstCode + code;
    }
  }
  return result;
}

/** The edges filled up with infinity to one less than a power of two, so that every search takes the same steps. */
function paddedEdges(edges: readonly number[]): { readonly tree: Float64Array; readonly half: number } {
  let size = 1;
  while (size <= edges.length) size *= 2;
  const tree = new Float64Array(size - 1).fill(Number.POSITIVE_INFINITY);
  tree.set(edges);
  return { tree, half: size >> 1 };
}
