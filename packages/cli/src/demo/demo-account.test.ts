import { expect, test } from "vitest";
import { type DemoAccount, demoAccount, topAccounts } from "./demo-account.ts";
import { groupTotals } from "./group-totals.ts";

const result = {
  id: "A1",
  model: "sample",
  version: "1.0.0",
  horizonDays: 30,
  probability: 0.25,
  score: 568,
  grade: "D",
  reasons: [],
  warnings: [],
};

const account = (id: string, days: number, overdue: string): DemoAccount =>
  demoAccount({ days_past_due: String(days), overdue_amount: overdue }, { ...result, id }, "CNY");

test("expected money is the probability times the overdue amount, in minor units", () => {
  expect(account("A1", 31, "1000.10")).toMatchObject({
    bucket: "M2",
    overdueMinor: 100_010,
    expectedMinor: 25_003,
  });
  expect(() => account("A1", 31, "much")).toThrow("digits");
  expect(() => account("A1", -1, "5")).toThrow("whole number");
});

test("accounts are ranked by expected money, equal ones by id", () => {
  const accounts = [account("B", 5, "10"), account("C", 5, "30"), account("A", 5, "10")];
  expect(topAccounts(accounts, 2).map(({ id }) => id)).toEqual(["C", "A"]);
});

test("groups add up to the whole", () => {
  const accounts = [account("A", 5, "10"), account("B", 40, "30"), account("C", 45, "50")];
  const groups = groupTotals(accounts, ["M1", "M2", "M3"], ({ bucket }) => bucket);
  expect(groups.map(({ name, accounts: count, overdueMinor }) => [name, count, overdueMinor])).toEqual([
    ["M1", 1, 1000],
    ["M2", 2, 8000],
  ]);
  expect(groups[1]?.meanProbability).toBe(0.25);
});
