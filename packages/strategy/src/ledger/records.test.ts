import { parseValue, TactfulError } from "@tactful/domain";
import { expect, test } from "vitest";
import type { z } from "zod";
import { Instalment } from "./instalment.ts";
import { Payment } from "./payment.ts";
import { PromiseToPay } from "./promise-to-pay.ts";

function fault(schema: z.ZodType, value: unknown): TactfulError {
  try {
    parseValue(schema, value, "RECORD_INVALID");
  } catch (error) {
    if (error instanceof TactfulError) return error;
    throw error;
  }
  throw new Error("it was read");
}

const base = { account: 7, due: "2026-01-15", currency: "CNY" };

test("an instalment has one sum or its parts, and both only where they agree", () => {
  const read = { account: "7", due: "2026-01-15", currency: "CNY", interestMinor: 0, feesMinor: 0 };
  expect(Instalment.parse({ ...base, amountMinor: 100 })).toEqual({ ...read, principalMinor: 100 });
  expect(Instalment.parse({ ...base, principalMinor: 90, interestMinor: 10 })).toEqual({
    ...read,
    principalMinor: 90,
    interestMinor: 10,
  });
  expect(Instalment.parse({ ...base, amountMinor: 100, interestMinor: 10 })).toMatchObject({
    principalMinor: 90,
  });
  expect(fault(Instalment, { ...base, amountMinor: 100, principalMinor: 99 }).message).toBe(
    '"amountMinor": it must be the sum of principalMinor, interestMinor and feesMinor.',
  );
  expect(fault(Instalment, { ...base, amountMinor: 5, feesMinor: 6 }).path).toBe("amountMinor");
  expect(fault(Instalment, base).message).toBe(
    '"amountMinor" is missing; expected a whole number of minor units.',
  );
  const most = Number.MAX_SAFE_INTEGER;
  expect(fault(Instalment, { ...base, principalMinor: most, feesMinor: 1 }).message).toContain("2^53 - 1");
});

test("a payment takes a day or a time, and a reversal either sign", () => {
  const paid = { account: "A", date: "2026-01-15T23:30:00+08:00", amountMinor: 100 };
  expect(Payment.parse(paid)).toEqual({ account: "A", date: "2026-01-15", amountMinor: 100 });
  for (const amountMinor of [100, -100]) {
    expect(Payment.parse({ ...paid, amountMinor, kind: "reversal" }).amountMinor).toBe(-100);
  }
  expect(Object.is(Payment.parse({ ...paid, amountMinor: 0, kind: "reversal" }).amountMinor, 0)).toBe(true);
  expect(fault(Payment, { ...paid, amountMinor: -1, kind: "payment" }).path).toBe("amountMinor");
  expect(fault(Payment, { ...paid, date: "2026-02-30" }).message).toContain("expected a date such as");
  expect(fault(Payment, { ...paid, amountMinor: "100" }).path).toBe("amountMinor");
});

test("a promise is of some money by a day that is not before it was made", () => {
  const promise = { account: "A", madeAt: "2026-01-15", date: "2026-01-15", amountMinor: 1 };
  expect(PromiseToPay.parse(promise)).toEqual(promise);
  expect(fault(PromiseToPay, { ...promise, date: "2026-01-14" }).path).toBe("date");
  expect(fault(PromiseToPay, { ...promise, amountMinor: 0 }).path).toBe("amountMinor");
});
