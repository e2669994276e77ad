import fc from "fast-check";
import { expect, test } from "vitest";
import { dateOfDay } from "../calendar/day-number.ts";
import { lastDayOfMonth, monthNumber } from "../calendar/month-number.ts";
import { dateAt, instalment, payment, rowsOf } from "../fixtures/account-rows.ts";
import { keepLedger } from "../ledger/keep-ledger.ts";
import { accountPath, monthsBetween } from "./account-path.ts";
import { cohortTable } from "./cohort-table.ts";
import { cureCurve } from "./cure-curve.ts";
import { migrationMatrix, monthlySteps } from "./migration-matrix.ts";
import { rollRates } from "./roll-rates.ts";

const months = monthsBetween("2026-01", "2026-07");
const event = fc.record({ day: fc.nat({ max: 200 }), amount: fc.integer({ min: 1, max: 60 }) });
const accounts = fc
  .record({
    dues: fc.array(event, { minLength: 1, maxLength: 5 }),
    paid: fc.array(event, { maxLength: 5 }),
  })
  .map(({ dues, paid }) =>
    rowsOf(
      dues.map(({ day, amount }) => instalment(dateAt(day), amount)),
      paid.map(({ day, amount }) => payment(dateAt(day), amount)),
    ),
  );

test("each point of a path is what the ledger says on the month's last day", () => {
  fc.assert(
    fc.property(accounts, (rows) => {
      const { points, opened } = accountPath(rows, months);
      for (const [index, month] of months.entries()) {
        const asOf = dateOfDay(lastDayOfMonth(monthNumber(month)));
        const entry = keepLedger(rows, { asOf });
        const point = points[index];
        expect(point === null).toBe(month < opened);
        if (!point) continue;
        expect(point.state).toBe(entry.status === "open" ? entry.bucket : entry.status);
        expect(point.balanceMinor).toBe(entry.principalMinor + entry.interestMinor + entry.feesMinor);
        expect(point.maxDaysPastDue).toBe(entry.paymentRecord.maxDaysPastDue);
      }
      const last = keepLedger(rows, { asOf: "2026-07-31" });
      const early = rows.payments
        .filter(({ date }) => date < "2026-01-01" || date.slice(0, 7) < opened)
        .reduce((sum, { amountMinor }) => sum + amountMinor, 0);
      const collected = points.reduce((sum, point) => sum + (point?.collectedMinor ?? 0), 0);
      expect(collected + early).toBe(last.paidMinor);
    }),
  );
});

test("matrix, roll rates and cohorts count every account once a step, and no share leaves its interval", () => {
  fc.assert(
    fc.property(fc.array(accounts, { maxLength: 12 }), (books) => {
      const paths = books.map((rows) => accountPath(rows, months));
      const steps = monthlySteps(months.length);
      const seen = paths.flatMap(({ points }) =>
        steps.filter(({ from, to }) => points[from] && points[to]).map(({ from }) => points[from]),
      );
      const matrix = migrationMatrix(paths, steps);
      expect(matrix.reduce((sum, row) => sum + row.accounts, 0)).toBe(seen.length);
      for (const row of matrix) {
        expect(row.cells.reduce((sum, cell) => sum + cell.accounts.hits, 0)).toBe(row.accounts);
        for (const { accounts: share } of row.cells) {
          expect(share.low).toBeLessThanOrEqual(share.value ?? 0);
          expect(share.high).toBeGreaterThanOrEqual(share.value ?? 1);
        }
      }
      for (const rate of rollRates(paths, steps)) {
        const row = matrix.find(({ from }) => from === rate.bucket);
        expect(rate.accounts).toBe(row?.accounts);
        expect(rate.rolled.hits + rate.cured.hits + rate.improved.hits).toBeLessThanOrEqual(rate.accounts);
      }
      const cohorts = cohortTable(paths, { from: 0, to: 1 }, "bucket");
      const open = paths.filter(({ points }) => points[0] && points[0].state !== "paid-off");
      expect(cohorts.reduce((sum, cohort) => sum + cohort.accounts, 0)).toBe(open.length);
    }),
  );
});

test("a cure curve never falls and stays within 0 and 1", () => {
  fc.assert(
    fc.property(fc.array(accounts, { maxLength: 15 }), (books) => {
      const curve = cureCurve(books.map((rows) => accountPath(rows, months)));
      for (const [index, point] of curve.entries()) {
        expect(point.share).toBeGreaterThanOrEqual(curve[index - 1]?.share ?? 0);
        expect(point.low).toBeGreaterThanOrEqual(0);
        expect(point.high).toBeLessThanOrEqual(1);
        expect(point.low).toBeLessThanOrEqual(point.share);
        expect(point.high).toBeGreaterThanOrEqual(point.share);
      }
    }),
  );
});
