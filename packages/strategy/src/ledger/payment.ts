import { CurrencyCode, Id, IsoDate, IsoTime, inputObject } from "@tactful/domain";
import { z } from "zod";
import { SignedMinor } from "./minor-units.ts";

/** Money that came in for an account, or went back. */
export interface Payment {
  readonly account: Id;
  /** The day it came in. */
  readonly date: IsoDate;
  /** In minor units; below 0 where an earlier payment is taken back, as when a direct debit is returned. */
  readonly amountMinor: number;
  /** The account's where absent. */
  readonly currency?: CurrencyCode;
}

/** Reads a date, or the local day of a time. */
export const LocalDay: z.ZodType<IsoDate> = z
  .union([IsoDate, IsoTime], "expected a date such as 2026-03-01, or a time with its offset")
  .transform((text) => text.slice(0, 10));

/**
 * Reads a {@link Payment}. A reversal is an amount below 0, or any amount of `kind: "reversal"`; a `kind: "payment"` below 0 is refused,
 * since it says both.
 */
export const Payment: z.ZodType<Payment> = inputObject({
  account: Id,
  date: LocalDay,
  amountMinor: SignedMinor,
  kind: z.exactOptional(z.enum(["payment", "reversal"])),
  currency: z.exactOptional(CurrencyCode),
}).transform(({ kind, ...payment }, context): Payment => {
  if (kind === "payment" && payment.amountMinor < 0) {
    const message = 'expected an amount from 0 where kind is "payment"';
    context.issues.push({ code: "custom", input: payment.amountMinor, path: ["amountMinor"], message });
    return z.NEVER;
  }
  // Adding 0 keeps a reversal of nothing from becoming -0.
  return kind === "reversal" ? { ...payment, amountMinor: -Math.abs(payment.amountMinor) + 0 } : payment;
});
