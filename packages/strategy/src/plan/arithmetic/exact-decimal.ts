/** A decimal as a fraction of whole numbers, its denominator a power of ten: 0.24 is 24 / 100. */
export interface ExactDecimal {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

const form = /^(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/;

/**
 * The decimal that a person wrote for a number from 0: the shortest text that reads back as the same number
 * (ECMA-262, Number::toString), taken digit by digit. 0.1 is one tenth, not the binary fraction that stands for it.
 * Throws RangeError for a number below 0 or one that is not finite.
 */
export function exactDecimal(value: number): ExactDecimal {
  const match = form.exec(String(value));
  if (match === null) throw new RangeError(`A decimal must be finite and from 0; got ${value}.`);
  const [, whole = "", fraction = "", exponent = "0"] = match;
  const digits = BigInt(whole + fraction);
  const places = fraction.length - Number(exponent);
  return places > 0
    ? { numerator: digits, denominator: 10n ** BigInt(places) }
    : { numerator: digits * 10n ** BigInt(-places), denominator: 1n };
}

/** An {@link ExactDecimal} in ordinary numbers, both of them safe integers. */
export interface ShortDecimal {
  readonly numerator: number;
  readonly denominator: number;
}

/** Digits that every double tells apart: no two decimals of so many digits are the same number (DBL_DIG of C). */
const safeDigits = 10 ** 15;

const mostPlaces = 8;

/**
 * The decimal of a number that has at most 8 places and 15 digits, as nearly all rates have; null for any other. Such a
 * decimal is the only one of so few digits that reads as this number, so it is the one {@link exactDecimal} finds.
 */
export function shortDecimal(value: number): ShortDecimal | null {
  let denominator = 1;
  for (let places = 0; places <= mostPlaces; places += 1) {
    const numerator = Math.round(value * denominator);
    if (numerator < safeDigits && numerator / denominator === value) return { numerator, denominator };
    denominator *= 10;
  }
  return null;
}
