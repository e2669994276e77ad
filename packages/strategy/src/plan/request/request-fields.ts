import { AmountMinor, CurrencyCode, Id, IsoDate, Jurisdiction } from "@tactful/domain";
import { z } from "zod";

/** What every request holds besides its task. */
export interface RequestBase {
  readonly id: Id;
  /** Of all its amounts. Nothing is converted, so it may be left out. */
  readonly currency?: CurrencyCode;
  /** Whose law caps a plan; by default that of the currency's country. */
  readonly jurisdiction?: Jurisdiction;
}

/** The fields of {@link RequestBase}. */
export const requestBase: {
  readonly id: z.ZodType<Id>;
  readonly currency: z.ZodExactOptional<z.ZodType<CurrencyCode>>;
  readonly jurisdiction: z.ZodExactOptional<z.ZodType<Jurisdiction>>;
} = {
  id: Id,
  currency: z.exactOptional(CurrencyCode),
  jurisdiction: z.exactOptional(Jurisdiction),
};

/** What is owed today, in minor units. */
export interface Owed {
  readonly principalMinor: AmountMinor;
  /** 0 where absent, as are fees. */
  readonly interestMinor: AmountMinor;
  readonly feesMinor: AmountMinor;
}

/** The fields of {@link Owed}. */
export const owed: {
  readonly principalMinor: z.ZodType<AmountMinor>;
  readonly interestMinor: z.ZodDefault<z.ZodType<AmountMinor>>;
  readonly feesMinor: z.ZodDefault<z.ZodType<AmountMinor>>;
} = {
  principalMinor: AmountMinor,
  interestMinor: AmountMinor.default(0),
  feesMinor: AmountMinor.default(0),
};

/** A rate per year as a decimal, from 0: 0.24 is 24 %. */
export const annualRate: z.ZodType<number> = z.number().min(0);

/** The one way in which days are counted: actual days over 365. */
export const dayCount: z.ZodType<"actual/365"> = z.literal("actual/365");

/** A number of months or payments, from 1. */
export const months: z.ZodType<number> = z.int().min(1);

/** A day of the month, 1 to 31. */
export const paymentDay: z.ZodType<number> = z.int().min(1).max(31);

/** A share of a whole, 0 to 1. */
export const share: z.ZodType<number> = z.number().min(0).max(1);

/** Days on which no payment falls due, besides weekends. */
export const holidays: z.ZodType<readonly IsoDate[]> = z.array(IsoDate);

/** Where what does not divide goes. */
export const remainder: z.ZodType<"first" | "last"> = z.enum(["last", "first"]);
