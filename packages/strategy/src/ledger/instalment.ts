import { type AmountMinor, CurrencyCode, Id, IsoDate, inputObject } from "@tactful/domain";
import { z } from "zod";
import { minorFrom } from "./minor-units.ts";

/** One row of a repayment schedule: what falls due on one day. */
export interface Instalment {
  readonly account: Id;
  readonly due: IsoDate;
  readonly currency: CurrencyCode;
  /** What falls due, by part, in minor units; a sum that is not split counts as principal. */
  readonly principalMinor: AmountMinor;
  readonly interestMinor: AmountMinor;
  readonly feesMinor: AmountMinor;
  /** What is known of the account; the rows of one account may not differ in it. */
  readonly product?: string;
  readonly grade?: string;
  readonly openedAt?: IsoDate;
  readonly chargedOffAt?: IsoDate;
}

const amount = minorFrom(0);

const row = inputObject({
  account: Id,
  due: IsoDate,
  currency: CurrencyCode,
  amountMinor: z.exactOptional(amount),
  principalMinor: z.exactOptional(amount),
  interestMinor: z.exactOptional(amount),
  feesMinor: z.exactOptional(amount),
  product: z.exactOptional(Id),
  grade: z.exactOptional(Id),
  openedAt: z.exactOptional(IsoDate),
  chargedOffAt: z.exactOptional(IsoDate),
});

type Row = z.output<typeof row>;

/** The principal of a row, or why its amounts do not fit together. */
function principalOf(given: Row): number | string {
  const { amountMinor, principalMinor, interestMinor = 0, feesMinor = 0 } = given;
  const others = interestMinor + feesMinor;
  const total = amountMinor ?? (principalMinor ?? 0) + others;
  const principal = principalMinor ?? total - others;
  if (!Number.isSafeInteger(others) || !Number.isSafeInteger(total)) {
    return "its parts add up to more than 2^53 - 1 minor units";
  }
  if (principal >= 0 && principal + others === total) return principal;
  return "it must be the sum of principalMinor, interestMinor and feesMinor";
}

/**
 * Reads an {@link Instalment}. A row has `amountMinor`, or some of `principalMinor`, `interestMinor` and `feesMinor`, or both;
 * given both they must agree, and a part that is left out is the rest (principal) or 0 (interest, fees).
 */
export const Instalment: z.ZodType<Instalment> = row.transform((given, context): Instalment => {
  const { amountMinor, ...rest } = given;
  const { interestMinor = 0, feesMinor = 0 } = rest;
  const isEmpty = [amountMinor, rest.principalMinor, rest.interestMinor, rest.feesMinor].every(
    (amount) => amount === undefined,
  );
  const principal = isEmpty ? "expected a whole number of minor units" : principalOf(given);
  if (typeof principal === "number") return { ...rest, principalMinor: principal, interestMinor, feesMinor };
  context.issues.push({ code: "custom", input: amountMinor, path: ["amountMinor"], message: principal });
  return z.NEVER;
});
