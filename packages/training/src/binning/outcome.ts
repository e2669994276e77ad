import { TactfulError } from "@tactful/domain";

/** What became of every training row. */
export interface Outcome {
  /** 1 where the account repaid, 0 where it did not. */
  readonly repaid: Uint8Array;
  /** Weight of every row, finite and not negative; without it every row weighs 1. */
  readonly weights?: Float32Array | Float64Array;
}

/** Weighted sums over all rows of an outcome; both are above 0. */
export interface OutcomeTotals {
  readonly repaid: number;
  readonly unpaid: number;
}

/** Sums an outcome up; throws TARGET_INVALID unless it has both classes and only 0 and 1, and TRAINING_DATA for bad weights. */
export function outcomeTotals(outcome: Outcome): OutcomeTotals {
  const { repaid, weights } = outcome;
  if (weights !== undefined && weights.length !== repaid.length) {
    throw new TactfulError(
      "TRAINING_DATA",
      `There are ${weights.length} weights for ${repaid.length} rows; give one weight a row.`,
    );
  }
  const sums = [0, 0];
  for (let row = 0; row < repaid.length; row++) {
    const target = repaid[row] as number;
    if (target > 1) {
      throw new TactfulError(
        "TARGET_INVALID",
        `Row ${row + 1} has the target ${target}; use 1 for repaid and 0 for not.`,
      );
    }
    const weight = weights === undefined ? 1 : (weights[row] as number);
    if (!(weight >= 0 && weight < Number.POSITIVE_INFINITY)) {
      throw new TactfulError(
        "TRAINING_DATA",
        `Row ${row + 1} has the weight ${weight}; weights are finite and not negative.`,
      );
    }
    sums[target] = (sums[target] as number) + weight;
  }
  const [unpaid = 0, paid = 0] = sums;
  if (unpaid > 0 && paid > 0) return { repaid: paid, unpaid };
  throw new TactfulError(
    "TARGET_INVALID",
    `All rows are ${paid > 0 ? "repaid" : "unpaid"} or weigh nothing; a model needs both outcomes.`,
  );
}
