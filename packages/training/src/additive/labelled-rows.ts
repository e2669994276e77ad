import type { TermIndex } from "./term-lookup.ts";

/** Rows with their outcome: 1 repaid, 0 not. */
export interface LabelledRows {
  readonly index: TermIndex;
  readonly repaid: Float32Array;
}

/** The sum over rows of the logistic loss ln(1 + exp(-margin)), the margin's sign turned where a row was not repaid. */
export function logisticLoss(margins: ArrayLike<number>, rows: LabelledRows): number {
  let loss = 0;
  for (let row = 0; row < rows.repaid.length; row++) {
    const margin = (rows.repaid[row] as number) > 0 ? (margins[row] as number) : -(margins[row] as number);
    loss += Math.log1p(Math.exp(-Math.abs(margin))) + Math.max(-margin, 0);
  }
  return loss;
}

/** p (1 - p) of every row, the second derivative of its loss by its margin; nowhere less than `least`. */
export function rowCurvatures(margins: Float32Array, least: number): Float32Array {
  return margins.map((margin) => {
    const probability = 1 / (1 + Math.exp(-margin));
    return Math.max(probability * (1 - probability), least);
  });
}
