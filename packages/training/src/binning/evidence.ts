import type { OutcomeTotals } from "./outcome.ts";

/** What a bin says about repayment. */
export interface Evidence {
  /** Weight of evidence; above 0 where the bin repays more often than all rows together. */
  readonly woe: number;
  /** The bin's part of the information value; never negative. */
  readonly iv: number;
}

/**
 * Weight of evidence and information value of a bin, with the sign under which higher is better:
 * WOE = ln((share of all repaid rows + e) / (share of all unpaid rows + e)), IV = difference of the two shares x WOE.
 *
 * e = smoothing / all rows is what `smoothing` rows of average repayment would add to the bin: an empty cell gives a
 * finite WOE and an empty bin exactly 0. With smoothing 0 these are the textbook formulas (Siddiqi 2006, chapter 6).
 */
export function evidence(repaid: number, unpaid: number, totals: OutcomeTotals, smoothing: number): Evidence {
  const extra = smoothing / (totals.repaid + totals.unpaid);
  const repaidShare = repaid / totals.repaid;
  const unpaidShare = unpaid / totals.unpaid;
  const woe = repaidShare === unpaidShare ? 0 : Math.log((repaidShare + extra) / (unpaidShare + extra));
  return { woe, iv: repaidShare === unpaidShare ? 0 : (repaidShare - unpaidShare) * woe };
}
