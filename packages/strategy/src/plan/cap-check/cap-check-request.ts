import { AmountMinor, Count, inputObject } from "@tactful/domain";
import { z } from "zod";
import {
  annualRate,
  dayCount,
  type Owed,
  owed,
  type RequestBase,
  requestBase,
} from "../request/request-fields.ts";

/** Asks whether what is charged stays within the legal cap. */
export interface CapCheckRequest extends RequestBase, Owed {
  readonly task: "cap-check";
  /** Days over which the interest and fees were charged. */
  readonly days: number;
  /** A lender with a licence, or a private one. */
  readonly lender: "licensed" | "private";
  /** Highest all-in yearly rate of a licensed lender, as a decimal. */
  readonly capRate?: number;
  /** One-year loan prime rate when the contract was signed, as a decimal; a private lender's cap is four times it. */
  readonly lprAtSigning?: number;
  /** Interest kept back when the loan was paid out; it never was principal. */
  readonly prepaidInterestMinor: AmountMinor;
}

/** Reads a {@link CapCheckRequest}. */
export const CapCheckRequest: z.ZodType<CapCheckRequest> = inputObject({
  ...requestBase,
  ...owed,
  task: z.literal("cap-check"),
  days: Count,
  dayCount: dayCount.default("actual/365"),
  lender: z.enum(["licensed", "private"]),
  capRate: z.exactOptional(annualRate),
  lprAtSigning: z.exactOptional(annualRate),
  prepaidInterestMinor: AmountMinor.default(0),
});
