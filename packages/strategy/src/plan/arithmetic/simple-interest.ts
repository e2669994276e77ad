import { exactDecimal, shortDecimal } from "./exact-decimal.ts";
import { minorUnits } from "./minor-units.ts";
import { quickLimit, type Rounding, roundedQuotient, roundedSafeQuotient } from "./rounded-quotient.ts";

/** Interest in minor units on a principal in minor units over a number of days, both from 0. */
export type SimpleInterest = (principalMinor: number, days: number) => number;

/** How {@link simpleInterest} reckons. */
export interface InterestTerms {
  /** Per year, taken as an exact decimal. */
  readonly annualRate: number;
  /** Times the rate; 1 where absent. */
  readonly multiple?: number;
  readonly rounding: Rounding;
  /** The field that the rate comes from, for errors. */
  readonly path: string;
}

/** Days of a year under actual/365 (fixed), leap years included. */
const yearDays = 365;

function exactInterest({ annualRate, multiple = 1, rounding, path }: InterestTerms): SimpleInterest {
  const { numerator, denominator } = exactDecimal(annualRate);
  const rate = numerator * BigInt(multiple);
  return (principalMinor, days) =>
    minorUnits(
      roundedQuotient(BigInt(principalMinor) * rate * BigInt(days), denominator * BigInt(yearDays), rounding),
      path,
    );
}

/**
 * Simple interest by actual/365: principal x rate x days / 365, rounded once to the minor unit, exact to the last
 * digit. Throws MONEY_INVALID with the field of the rate where the interest goes beyond 2^53 - 1.
 */
export function simpleInterest(terms: InterestTerms): SimpleInterest {
  const short = shortDecimal(terms.annualRate);
  if (short === null) return exactInterest(terms);
  const rate = short.numerator * (terms.multiple ?? 1);
  const denominator = short.denominator * yearDays;
  return (principalMinor, days) => {
    // Rounding takes no product below the limit that is not below it, so a product below it is exact.
    const product = principalMinor * rate * days;
    if (product < quickLimit) return roundedSafeQuotient(product, denominator, terms.rounding);
    return exactInterest(terms)(principalMinor, days);
  };
}
