import { TactfulError } from "@tactful/domain";

/** An exact amount as a number of minor units. Throws MONEY_INVALID beyond 2^53 - 1, with the field that the amount comes from as its path. */
export function minorUnits(amount: bigint, path: string): number {
  const value = Number(amount);
  if (Number.isSafeInteger(value)) return value;
  throw new TactfulError(
    "MONEY_INVALID",
    `With this "${path}" an amount goes beyond 2^53 - 1 minor units; amounts must stay within that.`,
    { path },
  );
}

/** The sum of amounts in minor units. Throws MONEY_INVALID beyond 2^53 - 1, with `path`. */
export function sumMinor(amounts: readonly number[], path: string): number {
  let sum = 0;
  for (const amount of amounts) sum += amount;
  // Sums of safe integers are exact as long as they are safe themselves, and amounts are never below 0.
  if (Number.isSafeInteger(sum)) return sum;
  return minorUnits(
    amounts.reduce((total, amount) => total + BigInt(amount), 0n),
    path,
  );
}
