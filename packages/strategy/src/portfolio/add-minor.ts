import { TactfulError } from "@tactful/domain";

/** The sum of two amounts in minor units. Throws MONEY_INVALID beyond 2^53 - 1. */
export function addMinor(left: number, right: number): number {
  const sum = left + right;
  if (Number.isSafeInteger(sum)) return sum;
  throw new TactfulError(
    "MONEY_INVALID",
    "The portfolio's sums exceed 2^53 - 1 minor units; report on a part of it.",
  );
}
