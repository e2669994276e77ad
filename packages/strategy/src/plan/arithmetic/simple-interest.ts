import type { ExactDecimal } from "./exact-decimal.ts";
import { minorUnits } from "./minor-units.ts";
import { type Rounding, roundedQuotient, roundedSafeQuotient } from "./rounded-quotient.ts";

/** Interest in minor units on a principal in minor units over a number of days, both from 0. */
export type SimpleInterest = (principalMinor: number, days: number) => number;

/** Days of a year under actual/365 (fixed), leap years included. */
const yearDays = 365;

/**
 * Simple interest by actual/365: principal x rate x days / 365, rounded once to the minor unit, exact to the last
 * digit. Throws MONEY_INVALID with the field of the rate where the interest goes beyond 2^53 - 1.
 */
export function simpleInterest(annualRate: ExactDecimal, rounding: Rounding, path: string): SimpleInterest {
  const denominator = annualRate.denominator * BigInt(yearDays);
  const [top, bottom] = [Number(annualRate.numerator), Number(denominator)];
  const isSmall = Number.isSafeInteger(top) && bottom < 2 ** 52;
  return (principalMinor, days) => {
    // Rounding never takes a product below 2^53 that is not below it, so a safe product is an exact one.
    const product = principalMinor * top * days;
    if (isSmall && Number.isSafeInteger(product)) return roundedSafeQuotient(product, bottom, rounding);
    const exact = BigInt(principalMinor) * annualRate.numerator * BigInt(days);
    return minorUnits(roundedQuotient(exact, denominator, rounding), path);
  };
}
