import { CurrencyCode, Id, IsoDate, inputObject } from "@tactful/domain";
import { z } from "zod";
import { minorFrom } from "./minor-units.ts";
import { LocalDay } from "./payment.ts";

/** A borrower's promise to pay a sum by a day, alone or as one payment of a plan. */
export interface PromiseToPay {
  readonly account: Id;
  readonly id?: Id;
  /** The day the promise was made. */
  readonly madeAt: IsoDate;
  /** The day by which the money is to be there. */
  readonly date: IsoDate;
  /** In minor units, above 0. */
  readonly amountMinor: number;
  /** Name of the plan that this is a payment of; absent for a promise by itself. */
  readonly plan?: Id;
  /** The account's where absent. */
  readonly currency?: CurrencyCode;
}

/** Reads a {@link PromiseToPay}; it cannot be due before it was made. */
export const PromiseToPay: z.ZodType<PromiseToPay> = inputObject({
  account: Id,
  id: z.exactOptional(Id),
  madeAt: LocalDay,
  date: IsoDate,
  amountMinor: minorFrom(1),
  plan: z.exactOptional(Id),
  currency: z.exactOptional(CurrencyCode),
}).refine(({ madeAt, date }) => madeAt <= date, {
  error: "expected a day that is not before madeAt",
  path: ["date"],
});
