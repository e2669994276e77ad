import { quoteValue } from "../quote-value.ts";
import { TactfulError } from "../tactful-error.ts";
import { type Money, money } from "./money.ts";

/** Far beyond any repayment plan; keeps a mistyped number of parts from filling memory. */
const maxParts = 10_000;

/** Which part of {@link splitMoney} carries what does not divide. */
export type RemainderPlace = "first" | "last";

/**
 * Splits an amount into equal parts that sum to it exactly: each is the floor of amount / parts, and the whole
 * remainder goes on the first or the last. Throws MONEY_INVALID for an amount below 0 and OPTION_INVALID where
 * `parts` is no whole number from 1 to 10,000.
 */
export function splitMoney(
  value: Money,
  parts: number,
  remainder: RemainderPlace = "last",
): readonly Money[] {
  const { amountMinor, currency } = money(value.amountMinor, value.currency);
  if (amountMinor < 0) {
    throw new TactfulError("MONEY_INVALID", `Only an amount from 0 can be split; got ${amountMinor}.`);
  }
  if (!Number.isInteger(parts) || parts < 1 || parts > maxParts) {
    throw new TactfulError(
      "OPTION_INVALID",
      `An amount splits into 1 to ${maxParts} parts; got ${quoteValue(parts)}.`,
    );
  }
  const left = amountMinor % parts;
  // The difference divides exactly, so no rounding takes place even near 2^53.
  const each = (amountMinor - left) / parts;
  const special = remainder === "first" ? 0 : parts - 1;
  return Array.from({ length: parts }, (_, index) => money(index === special ? each + left : each, currency));
}
