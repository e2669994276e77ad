import { exactDecimal, shortDecimal } from "./exact-decimal.ts";
import { quickLimit, roundedQuotient, roundedSafeQuotient } from "./rounded-quotient.ts";

/** An amount from 0 times a share of 0 to 1, taken as an exact decimal, rounded down to the minor unit. */
export function portionOf(amountMinor: number, share: number): number {
  const short = shortDecimal(share);
  const product = short === null ? Number.NaN : amountMinor * short.numerator;
  // Rounding takes no product below the limit that is not below it, so a product below it is exact.
  if (short !== null && product < quickLimit) {
    return roundedSafeQuotient(product, short.denominator, "down");
  }
  const exact = exactDecimal(share);
  return Number(roundedQuotient(BigInt(amountMinor) * exact.numerator, exact.denominator, "down"));
}
