import { quoteValue } from "../quote-value.ts";
import { TactfulError } from "../tactful-error.ts";
import { minorUnitDigits } from "./currency-code.ts";
import { isCurrency, type Money, money, moneyOfBigInt } from "./money.ts";

const decimal = /^(-?)(\d{1,40})(?:\.(\d{1,40}))?$/;

/**
 * Reads an amount of major units exactly, without floating point: `"8088.5"` in CNY is 808850 fen.
 *
 * Text is plain digits with an optional minus sign and decimal point: no separators, signs of currency or
 * exponents. A number stands for the shortest decimal that reads back as it, which is what JSON and CSV wrote.
 * Digits beyond the currency's minor unit must be zeros. Throws MONEY_INVALID otherwise.
 */
export function parseMoney(amount: string | number, currency: string): Money {
  if (!isCurrency(currency)) return money(0, currency);
  const [, sign = "", whole = "", fraction = ""] = decimal.exec(String(amount)) ?? [];
  if (whole === "") {
    throw new TactfulError(
      "MONEY_INVALID",
      `An amount must be written in digits, such as 8088.50; got ${quoteValue(amount)}.`,
    );
  }
  const digits = minorUnitDigits[currency];
  const kept = fraction.slice(0, digits).padEnd(digits, "0");
  if (/[1-9]/.test(fraction.slice(digits))) {
    throw new TactfulError(
      "MONEY_INVALID",
      `An amount in ${currency} has at most ${digits} decimals; got ${quoteValue(amount)}.`,
    );
  }
  const minor = BigInt(whole + kept);
  return moneyOfBigInt(sign === "-" ? -minor : minor, currency);
}
