import { minorUnitDigits } from "./currency-code.ts";
import { type Money, money } from "./money.ts";

/** Writes the amount in major units with all its decimals and no currency: 808850 fen is `"8088.50"`. `parseMoney` reads it back. */
export function formatMoney(value: Money): string {
  const { amountMinor, currency } = money(value.amountMinor, value.currency);
  const digits = minorUnitDigits[currency];
  const text = String(Math.abs(amountMinor)).padStart(digits + 1, "0");
  const sign = amountMinor < 0 ? "-" : "";
  if (digits === 0) return sign + text;
  return `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`;
}
