import { z } from "zod";
import { quoteValue } from "../quote-value.ts";
import { TactfulError } from "../tactful-error.ts";
import { CurrencyCode, minorUnitDigits } from "./currency-code.ts";

/** An exact amount of money: a safe integer of minor units (fen, cents) and its currency. */
export interface Money {
  /** From -(2^53 - 1) to 2^53 - 1. */
  readonly amountMinor: number;
  readonly currency: CurrencyCode;
}

/** Checks {@link Money}. */
export const Money: z.ZodType<Money> = z.strictObject({ amountMinor: z.int(), currency: CurrencyCode });

/** Whether a text is the code of a currency the toolkit knows. */
export function isCurrency(code: string): code is CurrencyCode {
  return Object.hasOwn(minorUnitDigits, code);
}

/** Makes {@link Money}; throws MONEY_INVALID where the amount is no safe integer or the currency is unknown. */
export function money(amountMinor: number, currency: string): Money {
  if (!isCurrency(currency)) {
    throw new TactfulError(
      "MONEY_INVALID",
      `The currency must be an ISO 4217 code such as CNY or USD; got ${quoteValue(currency)}.`,
    );
  }
  if (!Number.isSafeInteger(amountMinor)) {
    throw new TactfulError(
      "MONEY_INVALID",
      `An amount must be a whole number of minor units within 2^53 - 1; got ${quoteValue(amountMinor)}.`,
    );
  }
  // Adding 0 turns the -0 of some computations into 0, which JSON would do anyway.
  return { amountMinor: amountMinor + 0, currency };
}

/** Makes {@link Money} of an exact integer; throws MONEY_INVALID beyond 2^53 - 1. */
export function moneyOfBigInt(amountMinor: bigint, currency: string): Money {
  const amount = Number(amountMinor);
  if (!Number.isSafeInteger(amount)) {
    throw new TactfulError(
      "MONEY_INVALID",
      `An amount must stay within 2^53 - 1 minor units; got ${quoteValue(amountMinor)}.`,
    );
  }
  return money(amount, currency);
}
