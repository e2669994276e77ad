import { type CurrencyCode, type Id, type IsoDate, quoteValue, TactfulError } from "@tactful/domain";
import type { Instalment } from "./instalment.ts";
import type { Payment } from "./payment.ts";
import type { PromiseToPay } from "./promise-to-pay.ts";

/** The rows of one account. */
export interface AccountRows {
  readonly id: Id;
  /** At least one; in any order. */
  readonly instalments: readonly Instalment[];
  readonly payments: readonly Payment[];
  readonly promises?: readonly PromiseToPay[];
}

/** What the rows of a schedule say of their account. */
export interface AccountTerms {
  readonly currency: CurrencyCode;
  readonly product?: string;
  readonly grade?: string;
  readonly openedAt?: IsoDate;
  readonly chargedOffAt?: IsoDate;
}

const told = ["product", "grade", "openedAt", "chargedOffAt"] as const;

/**
 * The currency of a row held against its account's. Throws CURRENCY_MISMATCH where they differ.
 */
export function requireCurrency(row: { readonly currency?: CurrencyCode }, account: CurrencyCode): void {
  if (row.currency === undefined || row.currency === account) return;
  const message = `The row is in ${row.currency} and its account in ${account}; convert it first.`;
  throw new TactfulError("CURRENCY_MISMATCH", message, { path: "currency" });
}

/** Adds to the terms of an account what one more row says. Throws CURRENCY_MISMATCH and RECORD_INVALID where rows contradict each other. */
export function withTerms(terms: AccountTerms | undefined, row: Instalment): AccountTerms {
  const known = terms ?? { currency: row.currency };
  requireCurrency(row, known.currency);
  const added = told.filter((key) => row[key] !== undefined && known[key] === undefined);
  const other = told.find(
    (key) => row[key] !== undefined && known[key] !== undefined && row[key] !== known[key],
  );
  if (other !== undefined) {
    const message = `"${other}" is ${quoteValue(row[other])} here and ${quoteValue(known[other])} in an earlier row of the same account; make them agree.`;
    throw new TactfulError("RECORD_INVALID", message, { path: other });
  }
  if (added.length === 0) return known;
  return { ...known, ...Object.fromEntries(added.map((key) => [key, row[key]])) };
}
