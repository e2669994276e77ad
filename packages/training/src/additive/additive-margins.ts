import { binColumn } from "../binning/bin-column.ts";
import { type AdditiveModel, binCount, type FeatureBins } from "./additive-model.ts";

/** The margin of every row by the model's tables, in doubles; the reference against which an exported ONNX model is held. */
export function additiveMargins(model: AdditiveModel, columns: readonly Float32Array[]): Float64Array {
  const rows = columns[0]?.length ?? 0;
  const margins = new Float64Array(rows).fill(model.intercept);
  for (const term of model.terms) {
    const [first, second] = term.features;
    const codesOf = (bins: FeatureBins, at: number) => binColumn(bins, columns[at] as Float32Array);
    if (second === undefined || term.pairBins === undefined) {
      const codes = codesOf(model.bins[first] as FeatureBins, first);
      codes.forEach((code, row) => {
        margins[row] = (margins[row] as number) + (term.values[code] as number);
      });
    } else {
      const [low, high] = term.pairBins;
      const rowCodes = codesOf(low, first);
      const columnCodes = codesOf(high, second);
      const width = binCount(high);
      rowCodes.forEach((code, row) => {
        const cell = code * width + (columnCodes[row] as number);
        margins[row] = (margins[row] as number) + (term.values[cell] as number);
      });
    }
  }
  return margins;
}
