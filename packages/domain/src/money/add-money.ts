import { TactfulError } from "../tactful-error.ts";
import { type Money, money, moneyOfBigInt } from "./money.ts";

function requireSameCurrency(left: Money, right: Money): void {
  money(left.amountMinor, left.currency);
  money(right.amountMinor, right.currency);
  if (left.currency === right.currency) return;
  throw new TactfulError(
    "CURRENCY_MISMATCH",
    `Amounts in ${left.currency} and ${right.currency} cannot be combined; convert one of them first.`,
  );
}

/** The sum of two amounts; throws CURRENCY_MISMATCH across currencies and MONEY_INVALID beyond 2^53 - 1. */
export function addMoney(left: Money, right: Money): Money {
  requireSameCurrency(left, right);
  return moneyOfBigInt(BigInt(left.amountMinor) + BigInt(right.amountMinor), left.currency);
}

/** The first amount less the second; throws CURRENCY_MISMATCH across currencies and MONEY_INVALID beyond 2^53 - 1. */
export function subtractMoney(left: Money, right: Money): Money {
  requireSameCurrency(left, right);
  return moneyOfBigInt(BigInt(left.amountMinor) - BigInt(right.amountMinor), left.currency);
}
