import { minorUnits } from "../arithmetic/minor-units.ts";
import { portionOf } from "../arithmetic/portion.ts";
import { beyondPolicyMonths } from "../instalments/month-limit.ts";
import type { AffordabilityAnswer } from "../plan-answer.ts";
import { type BrokenLimit, brokenLimit, refusal } from "../refusal.ts";
import type { Affordability, AffordabilityRequest } from "./affordability-request.ts";

/** What a household has left in a month, and how much of that may go to a debt. */
export interface Means {
  /** Below 0 where the income does not cover what must be paid. */
  readonly disposableMinor: number;
  /** From 0. */
  readonly affordableMinor: number;
}

/**
 * What is left in a month: income less essential expense, other payments and the protected minimum; its share, rounded
 * down and never below 0, is affordable. Throws MONEY_INVALID at `essentialExpenseMinor` beyond 2^53 - 1.
 */
export function meansOf(household: Affordability): Means {
  const exact =
    BigInt(household.incomeMinor) -
    BigInt(household.essentialExpenseMinor) -
    BigInt(household.otherDebtPaymentsMinor) -
    BigInt(household.protectedMinimumMinor);
  const disposableMinor = minorUnits(exact, "essentialExpenseMinor");
  const affordableMinor = portionOf(Math.max(0, disposableMinor), household.share);
  return { disposableMinor, affordableMinor };
}

/** Months until a debt is paid, the last one begun; null where nothing is paid in a month, and 0 where nothing is owed. */
function monthsToPay(debtMinor: number, monthlyMinor: number): number | null {
  if (debtMinor === 0) return 0;
  if (monthlyMinor === 0) return null;
  const rest = debtMinor % monthlyMinor;
  return (debtMinor - rest) / monthlyMinor + (rest > 0 ? 1 : 0);
}

function belowLeast(minInstalmentMinor: number): BrokenLimit {
  const message = {
    zh: "可负担金额低于最低还款额，建议转困难帮扶。",
    en: "What is affordable is below the least instalment; hardship help fits better.",
  };
  return brokenLimit("affordable", message, { minInstalmentMinor });
}

/**
 * What a borrower can pay in a month and how long the debt takes at that. Below the policy's least instalment (1 where
 * none is given) or beyond its most months it is refused, and hardship help is suggested.
 */
export function answerAffordability(request: AffordabilityRequest): AffordabilityAnswer {
  const { maxMonths, minInstalmentMinor } = request.policy;
  const means = meansOf(request);
  const months = monthsToPay(request.debtMinor, means.affordableMinor);
  const isTooLong = maxMonths !== undefined && months !== null && months > maxMonths;
  const broken = [
    ...(means.affordableMinor < minInstalmentMinor ? [belowLeast(minInstalmentMinor)] : []),
    ...(isTooLong ? [beyondPolicyMonths(maxMonths)] : []),
  ];
  if (broken.length === 0) return { ...means, months, refused: false };
  return { ...means, months, ...refusal(broken), suggest: "hardship" };
}
