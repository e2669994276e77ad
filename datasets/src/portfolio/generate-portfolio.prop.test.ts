import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import type { AccountColumn, AccountRow } from "./account-row.ts";
import { bucketOf, isoDate } from "./calendar.ts";
import { generatePortfolio } from "./generate-portfolio.ts";
import { loadPortfolioParameters } from "./load-parameters.ts";
import type { PortfolioParameters } from "./parameters.ts";

let parameters: PortfolioParameters;
beforeAll(async () => {
  parameters = await loadPortfolioParameters();
});

const months = ["1", "2", "3", "4", "5", "6"] as const;
const cent = 0.011;

function number(row: AccountRow, column: AccountColumn): number {
  const value = row[column];
  return typeof value === "number" ? value : Number.NaN;
}

function checkMoney(row: AccountRow): void {
  expect(number(row, "principal")).toBeLessThanOrEqual(number(row, "outstanding") + cent);
  expect(number(row, "overdue_amount")).toBeLessThanOrEqual(number(row, "outstanding") + cent);
  expect(number(row, "principal")).toBeLessThanOrEqual(number(row, "credit_limit") + cent);
  for (const month of months) {
    expect(number(row, `paid_${month}`)).toBeLessThanOrEqual(number(row, `bill_${month}`) + cent);
    expect(number(row, `status_${month}`) === -1).toBe(number(row, `bill_${month}`) === 0);
  }
}

function checkArrears(row: AccountRow): void {
  const days = number(row, "days_past_due");
  expect(row.bucket).toBe(bucketOf(days));
  expect(days > 0).toBe(number(row, "overdue_amount") > 0);
  expect(Math.abs(Math.ceil(days / 31) - number(row, "missed_instalments"))).toBeLessThanOrEqual(1);
  const asked = days > 0 ? number(row, "overdue_amount") : number(row, "instalment");
  expect(row.repaid_30d === 1).toBe(number(row, "paid_amount_30d") >= asked - cent);
}

function checkContacts(row: AccountRow): void {
  expect(row.rpc_30d === null).toBe(row.attempts_30d === 0);
  expect(number(row, "rpc_30d") > number(row, "attempts_30d")).toBe(false);
  expect(row.last_contact_result === null).toBe(row.days_since_rpc === null);
  const settled = number(row, "promises_kept_90d") + number(row, "promises_broken_90d");
  expect(settled > number(row, "promises_made_90d")).toBe(false);
}

test("every row of every book is consistent in itself", () => {
  const book = fc.record({
    seed: fc.nat(),
    day: fc.integer({ min: 15_000, max: 25_000 }),
    population: fc.constantFrom("collections" as const, "book" as const),
  });
  fc.assert(
    fc.property(book, ({ seed, day, population }) => {
      const observationDate = isoDate(day);
      for (const row of generatePortfolio({ seed, accounts: 25, observationDate, parameters, population })) {
        checkMoney(row);
        checkArrears(row);
        checkContacts(row);
      }
    }),
    { numRuns: 40 },
  );
});
