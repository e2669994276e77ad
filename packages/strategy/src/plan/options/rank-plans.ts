import type { Plan } from "@tactful/domain";

/** Affordable before not known before not affordable. */
function burden({ affordable }: Plan): number {
  if (affordable === undefined) return 1;
  return affordable ? 0 : 2;
}

/**
 * Plans in the order in which they are offered: what the household can afford first, then what costs the borrower least, then
 * what is worth most to the lender; the policy's own order where all are alike.
 */
export function rankPlans(plans: readonly Plan[]): readonly Plan[] {
  return plans.toSorted(
    (one, other) =>
      burden(one) - burden(other) ||
      one.costMinor - other.costMinor ||
      (other.netPresentValueMinor ?? 0) - (one.netPresentValueMinor ?? 0),
  );
}
