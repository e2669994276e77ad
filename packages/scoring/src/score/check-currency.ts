import { quoteValue, TactfulError } from "@tactful/domain";

/**
 * Holds the currency of some amounts against a model's; none given means the model's own. A model without a currency reads no amounts
 * and takes any. Throws CURRENCY_MISMATCH.
 */
export function checkCurrency(own: string | undefined, given: unknown): void {
  if (own === undefined || given === own || given === undefined || given === null || given === "") return;
  if (typeof given === "string" && given.trim().toUpperCase() === own) return;
  throw new TactfulError(
    "CURRENCY_MISMATCH",
    `The amounts are in ${quoteValue(given)}, but the model was made for ${own}: convert them, or use a model for that currency.`,
    { path: "currency" },
  );
}

/** Holds the currency that a row names for itself against the model's. Throws CURRENCY_MISMATCH. */
export function checkRowCurrency(own: string, row: Readonly<Record<string, unknown>>): void {
  checkCurrency(own, row["currency"]);
  checkCurrency(own, row["Currency"]);
  checkCurrency(own, row["CURRENCY"]);
  const nested = row["features"];
  if (typeof nested === "object" && nested !== null && "currency" in nested)
    checkCurrency(own, nested.currency);
}
