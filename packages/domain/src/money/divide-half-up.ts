import { TactfulError } from "../tactful-error.ts";

/**
 * The quotient of two integers rounded to the nearest one, halves away from zero: 5 / 2 is 3 and -5 / 2 is -3.
 *
 * This is commercial rounding, ROUND_HALF_UP of decimal arithmetic. With an exact decimal rate written as a
 * fraction (0.24 is 24 / 100) it rounds an amount of minor units without floating point. Throws OPTION_INVALID
 * for a denominator of 0 or less.
 */
export function divideHalfUp(numerator: bigint, denominator: bigint): bigint {
  if (denominator <= 0n) {
    throw new TactfulError("OPTION_INVALID", `A denominator must be above 0; got ${denominator}.`);
  }
  const size = numerator < 0n ? -numerator : numerator;
  const rounded = (2n * size + denominator) / (2n * denominator);
  return numerator < 0n ? -rounded : rounded;
}
