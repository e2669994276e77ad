import { Account } from "@tactful/domain";
import { describe, expect, test } from "vitest";
import { instalment, payment, promise, rowsOf } from "../fixtures/account-rows.ts";
import { keepLedger } from "./keep-ledger.ts";

const three = [
  instalment("2026-01-15", 1000),
  instalment("2026-02-15", 1000),
  instalment("2026-03-15", 1000),
];
const on = (asOf: string, ...rows: Parameters<typeof rowsOf>) => keepLedger(rowsOf(...rows), { asOf });

describe("days past due", () => {
  test("are whole days since the earliest unpaid due date, and none on that date itself", () => {
    expect(on("2026-01-15", three)).toMatchObject({
      daysPastDue: 0,
      bucket: "M0",
      overdueMinor: 0,
      dueTodayMinor: 1000,
      missedInstalments: 0,
      nextDue: { date: "2026-01-15", amountMinor: 1000 },
    });
    expect(on("2026-01-16", three)).toMatchObject({ daysPastDue: 1, bucket: "M1", overdueMinor: 1000 });
    expect(on("2026-02-14", three)).toMatchObject({ daysPastDue: 30, bucket: "M1", missedInstalments: 1 });
    expect(on("2026-02-16", three)).toMatchObject({ daysPastDue: 32, bucket: "M2", missedInstalments: 2 });
  });

  test("count over a leap day", () => {
    expect(on("2024-03-01", [instalment("2024-02-28", 5)]).daysPastDue).toBe(2);
    expect(on("2026-03-01", [instalment("2026-02-28", 5)]).daysPastDue).toBe(1);
  });

  test("fall back to the next due date once a payment has covered the oldest", () => {
    const entry = on("2026-03-20", three, [payment("2026-03-18", 1200)]);
    expect(entry).toMatchObject({
      daysPastDue: 33,
      overdueMinor: 1800,
      missedInstalments: 2,
      paidMinor: 1200,
      outstandingMinor: 1800,
      nextDue: null,
    });
    expect(entry.paymentRecord).toMatchObject({ maxDaysPastDue: 62, timesLate30: 2, timesLate60: 1 });
  });

  test("count a payment of the day itself, and none that comes later", () => {
    expect(on("2026-01-20", three, [payment("2026-01-20", 1000)]).daysPastDue).toBe(0);
    expect(on("2026-01-20", three, [payment("2026-01-21", 1000)])).toMatchObject({
      daysPastDue: 5,
      paidMinor: 0,
    });
  });
});

describe("money", () => {
  test("paid too early is credit that the next due dates take", () => {
    expect(on("2026-01-20", three, [payment("2026-01-10", 1700)])).toMatchObject({
      creditMinor: 700,
      overdueMinor: 0,
      nextDue: { date: "2026-02-15", amountMinor: 300 },
      outstandingMinor: 1300,
    });
  });

  test("paid beyond the whole schedule is credit, and the account is paid off", () => {
    expect(on("2026-04-01", three, [payment("2026-03-15", 3005)])).toMatchObject({
      status: "paid-off",
      creditMinor: 5,
      outstandingMinor: 0,
      nextDue: null,
      daysPastDue: 0,
    });
  });

  test("goes to fees, then interest, then principal of the oldest due date", () => {
    const parts = { principalMinor: 800, interestMinor: 150, feesMinor: 50 };
    const rows = [instalment("2026-01-15", 0, parts), instalment("2026-02-15", 0, parts)];
    expect(on("2026-01-31", rows, [payment("2026-01-15", 120)])).toMatchObject({
      feesMinor: 0,
      interestMinor: 80,
      principalMinor: 1600,
      outstandingMinor: 1880,
    });
  });

  test("within the tolerance leaves no due date missed, and every sum exact", () => {
    const rows = rowsOf(three, [payment("2026-01-15", 995), payment("2026-02-15", 995)]);
    const entry = keepLedger(rows, { asOf: "2026-02-20", toleranceMinor: 9 });
    expect(entry).toMatchObject({ daysPastDue: 5, missedInstalments: 1, overdueMinor: 10 });
    expect(keepLedger(rows, { asOf: "2026-02-20", toleranceMinor: 10 })).toMatchObject({
      daysPastDue: 0,
      overdueMinor: 10,
    });
  });

  test("that was returned was never there", () => {
    const payments = [payment("2026-01-15", 1000), payment("2026-02-15", 1000), payment("2026-02-20", -1000)];
    const entry = on("2026-02-25", three, payments);
    expect(entry).toMatchObject({ daysPastDue: 10, paidMinor: 1000, overdueMinor: 1000 });
    expect(entry.paymentRecord).toMatchObject({
      paidOnTime: 1,
      lastPayment: { date: "2026-01-15", amountMinor: 1000 },
    });
    expect(on("2026-02-19", three, payments).daysPastDue).toBe(0);
  });

  test("is refused where more goes back than came in, sums leave the safe integers, or currencies differ", () => {
    expect(() => on("2026-02-25", three, [payment("2026-01-15", 10), payment("2026-01-16", -11)])).toThrow(
      "reversals up to 2026-01-16 take back more than was paid",
    );
    const huge = Number.MAX_SAFE_INTEGER;
    expect(() => on("2026-02-25", [instalment("2026-01-15", huge), instalment("2026-02-15", 1)])).toThrow(
      expect.objectContaining({ code: "MONEY_INVALID" }),
    );
    expect(() => on("2026-02-25", three, [payment("2026-01-15", huge), payment("2026-01-16", 1)])).toThrow(
      expect.objectContaining({ code: "MONEY_INVALID" }),
    );
    expect(() => on("2026-02-25", three, [{ ...payment("2026-01-15", 1), currency: "USD" }])).toThrow(
      expect.objectContaining({ code: "CURRENCY_MISMATCH" }),
    );
  });
});

describe("how an account was paid", () => {
  test("counts due dates on time and late, and days with part of what was due", () => {
    const payments = [
      payment("2026-01-15", 1000),
      payment("2026-02-20", 400),
      payment("2026-02-20", 100),
      payment("2026-03-01", 500),
    ];
    expect(on("2026-03-10", three, payments).paymentRecord).toEqual({
      instalmentsDue: 2,
      paidOnTime: 1,
      maxDaysPastDue: 14,
      timesLate30: 0,
      timesLate60: 0,
      timesLate90: 0,
      partialPayments: 1,
      lastPayment: { date: "2026-03-01", amountMinor: 500 },
    });
  });

  test("thirty days late is late 30, twenty-nine is not", () => {
    const paid = (date: string) => on("2026-06-01", [instalment("2026-01-01", 5)], [payment(date, 5)]);
    expect(paid("2026-01-30").paymentRecord).toMatchObject({ maxDaysPastDue: 29, timesLate30: 0 });
    expect(paid("2026-01-31").paymentRecord).toMatchObject({ maxDaysPastDue: 30, timesLate30: 1 });
  });
});

describe("what the rows say of their account", () => {
  test("is told on, a write-off counts from its day, and the entry reads as an account", () => {
    const rows = [instalment("2026-01-15", 1000, { product: "loan", chargedOffAt: "2026-05-01" })];
    const entry = on("2026-05-01", rows, [], [promise("2026-02-01", "2026-02-10", 5)]);
    expect(entry).toMatchObject({ product: "loan", status: "charged-off" });
    expect(on("2026-04-30", rows).status).toBe("open");
    expect(Account.parse(entry)).toMatchObject({ id: "A", daysPastDue: 106, brokenPromises: 1 });
  });

  test("must agree, and there must be an instalment", () => {
    const rows = [
      instalment("2026-01-15", 5, { product: "loan" }),
      instalment("2026-02-15", 5, { product: "card" }),
    ];
    expect(() => on("2026-05-01", rows)).toThrow('"product" is "card" here and "loan" in an earlier row');
    expect(() => on("2026-05-01", [])).toThrow("no instalment in the schedule");
  });
});
