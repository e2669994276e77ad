import { binCount, type FeatureBins } from "../additive/additive-model.ts";

/**
 * A feature's bins as steps along the number line: part k holds what lies above `cuts[k - 1]` and not above `cuts[k]`.
 * Cuts are single-precision numbers, so that `x <= cut` means the same in every runtime.
 */
export interface StepFunction {
  readonly cuts: readonly number[];
  /** The bin of each part, one more than cuts. */
  readonly bins: readonly number[];
  /** The bin of a missing value. */
  readonly missing: number;
}

/** The largest single-precision number below a single-precision number. */
export function singleBelow(value: number): number {
  const view = new DataView(new ArrayBuffer(4));
  view.setFloat32(0, value);
  if (view.getFloat32(0) === 0) return -(2 ** -149);
  const bits = view.getInt32(0);
  view.setInt32(0, bits >= 0 ? bits - 1 : bits + 1);
  return view.getFloat32(0);
}

function intervalOf(edges: readonly number[], value: number): number {
  const at = edges.findIndex((edge) => value <= edge);
  return at < 0 ? edges.length : at;
}

function numberSteps(bins: FeatureBins): StepFunction {
  const codes = new Map(bins.special.map((code, at) => [Math.fround(code), bins.edges.length + 1 + at]));
  const cuts = new Set(bins.edges);
  for (const code of codes.keys()) {
    cuts.add(code);
    cuts.add(singleBelow(code));
  }
  const sorted = [...cuts].sort((one, other) => one - other);
  const parts = sorted.map((cut) => codes.get(cut) ?? intervalOf(bins.edges, cut));
  return { cuts: sorted, bins: [...parts, bins.edges.length], missing: binCount(bins) - 1 };
}

/** Turns bins into steps: special codes become steps of a single number, categories steps half way between codes. */
export function stepFunction(bins: FeatureBins): StepFunction {
  if (bins.kind === "number") return numberSteps(bins);
  const unseen = bins.categories;
  const cuts = Array.from({ length: unseen }, (_, code) => code + 0.5);
  return { cuts, bins: Array.from({ length: unseen + 1 }, (_, code) => code), missing: unseen + 1 };
}
