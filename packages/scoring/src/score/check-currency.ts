import { quoteValue, TactfulError } from "@tactful/domain";

/**
 * Holds the currency of some amounts against a model's; none given means the model's own. A model without a currency reads no amounts
 * and takes any. Undefined where they agree, else CURRENCY_MISMATCH.
 */
export function currencyFault(own: string | undefined, given: unknown): TactfulError | undefined {
  if (own === undefined || given === own || given === undefined || given === null || given === "")
    return undefined;
  if (typeof given === "string" && given.trim().toUpperCase() === own) return undefined;
  return new TactfulError(
    "CURRENCY_MISMATCH",
    `The amounts are in ${quoteValue(given)}, but the model was made for ${own}: convert them, or use a model for that currency.`,
    { path: "currency" },
  );
}

/** Holds the currency that a row names for itself, or under `features`, against the model's, as {@link currencyFault} does. */
export function rowCurrencyFault(
  own: string,
  row: Readonly<Record<string, unknown>>,
): TactfulError | undefined {
  const fault =
    currencyFault(own, row["currency"]) ??
    currencyFault(own, row["Currency"]) ??
    currencyFault(own, row["CURRENCY"]);
  const nested = row["features"];
  if (fault !== undefined || typeof nested !== "object" || nested === null) return fault;
  return "currency" in nested ? currencyFault(own, nested.currency) : undefined;
}
