import { binColumn } from "../binning/bin-column.ts";
import { type AdditiveModel, type AdditiveTerm, binCount, type FeatureBins } from "./additive-model.ts";

/** What one term adds to the margin of every row. */
export function termContributions(
  model: AdditiveModel,
  term: AdditiveTerm,
  columns: readonly Float32Array[],
): Float64Array {
  const [first, second] = term.features;
  const codesOf = (bins: FeatureBins, at: number) => binColumn(bins, columns[at] as Float32Array);
  if (second === undefined || term.pairBins === undefined) {
    const codes = codesOf(model.bins[first] as FeatureBins, first);
    return Float64Array.from(codes, (code) => term.values[code] as number);
  }
  const [low, high] = term.pairBins;
  const width = binCount(high);
  const others = codesOf(high, second);
  return Float64Array.from(
    codesOf(low, first),
    (code, row) => term.values[code * width + (others[row] as number)] as number,
  );
}

/** The margin of every row by the model's tables, in doubles; the reference against which an exported ONNX model is held. */
export function additiveMargins(model: AdditiveModel, columns: readonly Float32Array[]): Float64Array {
  const margins = new Float64Array(columns[0]?.length ?? 0).fill(model.intercept);
  for (const term of model.terms) {
    termContributions(model, term, columns).forEach((contribution, row) => {
      margins[row] = (margins[row] as number) + contribution;
    });
  }
  return margins;
}
