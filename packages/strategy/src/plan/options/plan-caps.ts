import { type AccountState, countryOf } from "@tactful/domain";
import type { Policy } from "../../policy/policy.ts";
import { lawfulMonths } from "../instalments/month-limit.ts";

/** The limits of law and policy that hold for the plans of one account. */
export interface PlanCaps {
  /** Most months of a plan; absent where neither sets a limit. */
  readonly maxMonths?: number;
  /** Highest yearly rate, as a decimal. */
  readonly annualRate: number;
}

/**
 * All-in yearly cost to which licensed lenders in mainland China are held in practice (Notice No. 9 of 2025 of the
 * National Financial Regulatory Administration, as read by lenders).
 */
const chineseLicensedRate = 0.24;

/** Times the one-year loan prime rate at signing that private lending may cost (Supreme People's Court, rules on private lending, article 25). */
const privateMultiple = 4;

function lawfulRate(policy: Policy, lprAtSigning: number | undefined): number {
  if (countryOf(policy.jurisdiction) !== "CN") return Number.POSITIVE_INFINITY;
  if (policy.caps.lender === "licensed") return chineseLicensedRate;
  return lprAtSigning === undefined ? Number.POSITIVE_INFINITY : privateMultiple * lprAtSigning;
}

/** The stricter of law and policy: the length of a plan for the product, and its rate. */
export function planCaps(account: AccountState, policy: Policy, lprAtSigning?: number): PlanCaps {
  const lengths = [
    policy.caps.maxMonths[account.product],
    lawfulMonths(account.product, { currency: policy.currency, jurisdiction: policy.jurisdiction }),
  ].filter((length) => length !== undefined);
  const annualRate = Math.min(policy.caps.annualRate, lawfulRate(policy, lprAtSigning));
  return lengths.length === 0 ? { annualRate } : { annualRate, maxMonths: Math.min(...lengths) };
}
