import { type BucketId, buckets } from "@tactful/domain";

/** Where an account of a portfolio can be: in a bucket, written off, or paid in full. */
export type PortfolioState = BucketId | "charged-off" | "paid-off";

/** The {@link PortfolioState}s from current to written off, and then paid off. */
export const portfolioStates: readonly PortfolioState[] = [
  ...(Object.keys(buckets) as BucketId[]),
  "charged-off",
  "paid-off",
];

/** How a state compares with an earlier one. `cured` is current or paid off after arrears. */
export type Movement = "worse" | "same" | "better" | "cured";

/** What a month did to an account: from one state to the next. */
export function movement(from: PortfolioState, to: PortfolioState): Movement {
  if (from === to) return "same";
  if (to === "paid-off" || to === "M0") return from === "M0" ? "same" : "cured";
  return portfolioStates.indexOf(to) > portfolioStates.indexOf(from) ? "worse" : "better";
}
