import { TactfulError } from "@tactful/domain";

function tooLarge(path: string): TactfulError {
  return new TactfulError(
    "MONEY_INVALID",
    `With this "${path}" an amount goes beyond 2^53 - 1 minor units; amounts must stay within that.`,
    { path },
  );
}

/** An exact amount as a number of minor units. Throws MONEY_INVALID beyond 2^53 - 1, with the field that the amount comes from as its path. */
export function minorUnits(amount: bigint, path: string): number {
  const value = Number(amount);
  if (Number.isSafeInteger(value)) return value;
  throw tooLarge(path);
}

/** The sum of two amounts from 0. Throws MONEY_INVALID beyond 2^53 - 1, with `path`. */
export function addMinor(one: number, other: number, path: string): number {
  const sum = one + other;
  // The sum of two safe integers that is safe itself is exact.
  if (Number.isSafeInteger(sum)) return sum;
  throw tooLarge(path);
}
