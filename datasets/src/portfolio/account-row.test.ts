import { expect, test } from "vitest";
import type { AccountHistory } from "./account-history.ts";
import { accountColumns, accountRow } from "./account-row.ts";
import type { Borrower } from "./borrower.ts";
import { dayNumber, dueDates } from "./calendar.ts";
import type { Contract } from "./contract.ts";
import type { Cycle } from "./cycle.ts";

const borrower: Borrower = {
  region: { code: "CN-GD", zh: "广东", en: "Guangdong", weight: 1, area: "east" },
  age: 31,
  sex: "F",
  marital: "single",
  income: 6000,
  incomeBand: "5k-8k",
  otherLenders: 2,
  reportRead: false,
  ability: 0,
  willingness: 0,
  reach: 0,
  consent: { sms: true, call: false, app: true },
};

/** 1,200 yuan at 12 % over 12 months: 1,200 x 0.01 / (1 - 1.01^-12) = 106.62 a month. */
const contract: Contract = {
  product: "cash-loan",
  limit: 1200,
  drawn: 1200,
  annualRate: 0.12,
  term: 12,
  instalment: 106.62,
  monthsOnBook: 4,
  dueDay: 10,
  paydayLag: 5,
};

const onTime: Cycle = { owed: 1, paid: 1, paymentOffset: 0, contacts: [] };

/** Due on the 10th: paid in July and August, missed on 10 September and since. */
const history: AccountHistory = {
  borrower,
  contract,
  due: dueDates(dayNumber(2026, 10, 31), 10),
  elapsed: 21,
  untilNext: 10,
  cycles: [
    {
      owed: 2,
      paid: 2,
      paymentOffset: 25,
      contacts: [
        { offset: 1, result: "no-answer" },
        { offset: 5, result: "promise" },
        { offset: 9, result: "third-party" },
        { offset: 24, result: "right-party" },
      ],
      promise: { madeAt: 5, dueAt: 10, kept: false },
    },
    { owed: 1, paid: 0, paymentOffset: 7, contacts: [{ offset: 1, result: "right-party" }] },
    onTime,
    onTime,
  ],
  dueInstalments: 4,
  paidInstalments: 2,
  unpaid: 2,
  nextInstalment: 1,
  paidAfter: 2,
  lot: 0,
};

const row = accountRow("A000001", history, 1.5);

test("days past due count from the earliest unpaid due date", () => {
  expect(row.days_past_due).toBe(51);
  expect(row.bucket).toBe("M2");
  expect(row.missed_instalments).toBe(2);
  expect(row.next_due_days).toBe(10);
  expect(row.observation_date).toBe("2026-10-31");
});

test("the balances add up by hand", () => {
  const penalty = (2 * 106.62 * 0.18 * 51) / 365 / 2;
  expect(row.overdue_amount).toBeCloseTo(2 * 106.62 + penalty, 2);
  const owedAfter = (paid: number): number => (1200 * (1.01 ** 12 - 1.01 ** paid)) / (1.01 ** 12 - 1);
  expect(row.principal).toBeCloseTo(owedAfter(2), 2);
  const interest = (owedAfter(4) * 0.12 * 21) / 365;
  expect(row.outstanding).toBeCloseTo(owedAfter(4) + interest + 2 * 106.62 + penalty, 2);
  expect(row.utilisation).toBeCloseTo(owedAfter(2) / 1200, 3);
});

test("months run from the newest to the oldest, and months before the account have no bill", () => {
  const statuses = [1, 2, 3, 4, 5, 6].map((month) => row[`status_${month as 1}`]);
  expect(statuses).toEqual([1, 0, 0, 0, -1, -1]);
  expect([row.bill_1, row.bill_2, row.bill_4, row.bill_5]).toEqual([213.24, 106.62, 106.62, 0]);
  expect([row.paid_1, row.paid_2, row.paid_3]).toEqual([0, 0, 106.62]);
});

test("a payment after the observation is an outcome and no history", () => {
  expect(row.last_payment_days).toBe(21 + 30 + 31);
  expect(row.mean_days_late).toBe(10);
  expect(row.repaid_30d).toBe(1);
  expect(row.paid_amount_30d).toBe(row.overdue_amount);
});

test("contacts after the observation are not known, and a promise whose date has passed is broken", () => {
  expect(row.attempts_30d).toBe(3);
  expect(row.rpc_30d).toBe(1);
  expect(row.days_since_rpc).toBe(16);
  expect(row.last_contact_result).toBe("third-party");
  expect([row.promises_made_90d, row.promises_kept_90d, row.promises_broken_90d]).toEqual([1, 0, 1]);
});

test("without a credit report the other lenders are not known", () => {
  expect(row.other_lenders).toBeNull();
});

test("an account that nobody called has no contact facts, and one never paid says so", () => {
  const fresh = accountRow(
    "A000002",
    {
      ...history,
      cycles: [{ owed: 1, paid: 0, paymentOffset: 3, contacts: [] }],
      unpaid: 1,
      dueInstalments: 1,
    },
    1.5,
  );
  expect(fresh.attempts_30d).toBe(0);
  expect([fresh.rpc_30d, fresh.days_since_rpc, fresh.last_contact_result]).toEqual([null, null, null]);
  expect(fresh.last_payment_days).toBe(-1);
  expect(fresh.mean_days_late).toBeNull();
});

test("a row has exactly the declared columns", () => {
  expect(Object.keys(row).sort()).toEqual([...accountColumns].sort());
});
