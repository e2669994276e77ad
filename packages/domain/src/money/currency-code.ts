import type { z } from "zod";
import { idSchema } from "../values/id-schema.ts";

/**
 * Decimal digits of the minor unit by currency (ISO 4217, list one): CNY has 2, so 1 yuan is 100; JPY has
 * none, so 100 yen is 100. TWD has 2, though cents are no longer used.
 */
export const minorUnitDigits = {
  AED: 2,
  AUD: 2,
  BDT: 2,
  BHD: 3,
  BRL: 2,
  CAD: 2,
  CHF: 2,
  CLP: 0,
  CNY: 2,
  COP: 2,
  CZK: 2,
  DKK: 2,
  EGP: 2,
  EUR: 2,
  GBP: 2,
  GHS: 2,
  HKD: 2,
  HUF: 2,
  IDR: 2,
  ILS: 2,
  INR: 2,
  ISK: 0,
  JOD: 3,
  JPY: 0,
  KES: 2,
  KRW: 0,
  KWD: 3,
  LKR: 2,
  MOP: 2,
  MXN: 2,
  MYR: 2,
  NGN: 2,
  NOK: 2,
  NPR: 2,
  NZD: 2,
  OMR: 3,
  PEN: 2,
  PHP: 2,
  PKR: 2,
  PLN: 2,
  QAR: 2,
  RON: 2,
  SAR: 2,
  SEK: 2,
  SGD: 2,
  THB: 2,
  TND: 3,
  TRY: 2,
  TWD: 2,
  UGX: 0,
  USD: 2,
  VND: 0,
  ZAR: 2,
} as const;

/** The ISO 4217 code of a currency the toolkit knows. */
export type CurrencyCode = keyof typeof minorUnitDigits;

/** Checks a {@link CurrencyCode}. */
export const CurrencyCode: z.ZodType<CurrencyCode> = idSchema<CurrencyCode>(minorUnitDigits);
