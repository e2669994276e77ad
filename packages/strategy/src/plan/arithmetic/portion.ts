import type { ExactDecimal } from "./exact-decimal.ts";
import { type Rounding, roundedQuotient } from "./rounded-quotient.ts";

/** An amount from 0 times an exact decimal, rounded to the minor unit. The decimal must be within 0 to 1. */
export function portionOf(amountMinor: number, part: ExactDecimal, rounding: Rounding): number {
  return Number(roundedQuotient(BigInt(amountMinor) * part.numerator, part.denominator, rounding));
}
