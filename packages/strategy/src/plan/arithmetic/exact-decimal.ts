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

/** A decimal times a whole number, such as four times a reference rate. */
export function timesWhole(decimal: ExactDecimal, factor: bigint): ExactDecimal {
  return { numerator: decimal.numerator * factor, denominator: decimal.denominator };
}

/** What is left of one whole: 1 - 0.3 is 7 / 10. The decimal must not be above 1. */
export function complement(decimal: ExactDecimal): ExactDecimal {
  return { numerator: decimal.denominator - decimal.numerator, denominator: decimal.denominator };
}
