import { beforeAll, expect, test } from "vitest";
import { type AccountColumn, type AccountRow, accountColumns, outcomeColumns } from "./account-row.ts";
import { generatePortfolio } from "./generate-portfolio.ts";
import { loadPortfolioParameters } from "./load-parameters.ts";

let rows: readonly AccountRow[] = [];
beforeAll(async () => {
  const parameters = await loadPortfolioParameters();
  rows = [...generatePortfolio({ seed: 99, accounts: 12_000, observationDate: "2026-10-31", parameters })];
});

function repaid(row: AccountRow): boolean {
  return row.repaid_30d === 1;
}

function rate(of: readonly AccountRow[]): number {
  return of.filter(repaid).length / of.length;
}

function inBuckets(...buckets: readonly string[]): readonly AccountRow[] {
  return rows.filter((row) => buckets.includes(String(row.bucket)));
}

/** Area under the ROC curve by its definition: the chance that a payer has the higher value, ties one half. */
function auc(of: readonly AccountRow[], value: (row: AccountRow) => number): number {
  const sorted = of.map((row) => ({ x: value(row), good: repaid(row) })).sort((a, b) => a.x - b.x);
  let below = 0;
  let wins = 0;
  let goods = 0;
  for (let start = 0; start < sorted.length; ) {
    let end = start;
    let tieGood = 0;
    while (end < sorted.length && sorted[end]?.x === sorted[start]?.x) {
      if (sorted[end]?.good === true) tieGood += 1;
      end += 1;
    }
    const tieBad = end - start - tieGood;
    wins += tieGood * (below + tieBad / 2);
    below += tieBad;
    goods += tieGood;
    start = end;
  }
  return wins / (goods * below);
}

test("seven rows in ten are in arrears, most of them in M1, and every bucket occurs", () => {
  const share = (of: readonly AccountRow[]): number => of.length / rows.length;
  expect(share(inBuckets("M0"))).toBeGreaterThan(0.25);
  expect(share(inBuckets("M0"))).toBeLessThan(0.33);
  expect(share(inBuckets("M1"))).toBeGreaterThan(0.53);
  expect(share(inBuckets("M1"))).toBeLessThan(0.63);
  for (const bucket of ["M2", "M3", "M4", "M5", "M6", "M7+"]) {
    expect(share(inBuckets(bucket))).toBeGreaterThan(0.003);
  }
});

test("the deeper the arrears, the fewer repay", () => {
  const rates = [
    rate(inBuckets("M0")),
    rate(inBuckets("M1")),
    rate(inBuckets("M2")),
    rate(inBuckets("M3")),
    rate(inBuckets("M4", "M5", "M6")),
    rate(inBuckets("M7+")),
  ];
  expect([...rates].sort((a, b) => b - a)).toEqual(rates);
  expect(rates[0]).toBeGreaterThan(0.87);
  expect(rates[1]).toBeGreaterThan(0.66);
  expect(rates[1]).toBeLessThan(0.76);
  expect(rates[2]).toBeGreaterThan(0.3);
  expect(rates[2]).toBeLessThan(0.46);
  expect(rates[5]).toBeLessThan(0.1);
});

test("within M1 the rate falls with the days, since the willing and able have paid already", () => {
  const early = inBuckets("M1").filter((row) => Number(row.days_past_due) <= 7);
  const late = inBuckets("M1").filter((row) => Number(row.days_past_due) >= 22);
  expect(rate(early)).toBeGreaterThan(rate(late) + 0.05);
});

test("no single column gives the outcome away", () => {
  for (const column of accountColumns) {
    if (outcomeColumns.includes(column)) continue;
    const known = rows.filter((row) => typeof row[column] === "number");
    if (known.length === 0) continue;
    const area = auc(known, (row) => Number(row[column]));
    expect(Math.max(area, 1 - area), column).toBeLessThan(0.78);
  }
});

/** Groups of accounts that a good model would tell apart, coarse enough to learn from some thousand rows. */
function cell(row: AccountRow): string {
  const step = (column: AccountColumn, cuts: readonly number[]): number =>
    cuts.filter((cut) => Number(row[column] ?? 0) > cut).length;
  return [
    row.bucket,
    row.bucket === "M1" ? step("days_past_due", [10, 20]) : 0,
    step("status_1", [-1, 0, 1]),
    step("status_2", [0]),
    step("mean_days_late", [1, 6, 14]),
  ].join();
}

test("history tells payers apart out of sample, about as well as real collections scores do", () => {
  const learned = new Map<string, { good: number; all: number }>();
  const isTest = (index: number): boolean => index % 3 === 0;
  for (const [index, row] of rows.entries()) {
    if (isTest(index)) continue;
    const counts = learned.get(cell(row)) ?? { good: 0, all: 0 };
    learned.set(cell(row), { good: counts.good + (repaid(row) ? 1 : 0), all: counts.all + 1 });
  }
  const score = (row: AccountRow): number => {
    const counts = learned.get(cell(row)) ?? { good: 0, all: 0 };
    return (counts.good + 7) / (counts.all + 10);
  };
  const area = auc(
    rows.filter((_, index) => isTest(index)),
    score,
  );
  expect(area).toBeGreaterThan(0.76);
  expect(area).toBeLessThan(0.84);
});

test("what is missing is missing for a reason", () => {
  const tried = rows.filter((row) => row.rpc_30d !== null);
  const left = rows.filter((row) => row.rpc_30d === null);
  expect(left.length / rows.length).toBeGreaterThan(0.15);
  expect(rate(left)).toBeGreaterThan(rate(tried) + 0.1);
});

test("more attempts go with fewer payments, because the bad accounts are called more", () => {
  const arrears = rows.filter((row) => row.bucket !== "M0");
  expect(auc(arrears, (row) => Number(row.attempts_30d))).toBeLessThan(0.5);
});

test("sex and age make little difference, since they act through income alone", () => {
  const women = rows.filter((row) => row.sex === "F");
  const men = rows.filter((row) => row.sex === "M");
  expect(Math.abs(rate(women) - rate(men))).toBeLessThan(0.03);
  expect(Math.abs(auc(rows, (row) => Number(row.age)) - 0.5)).toBeLessThan(0.03);
});
