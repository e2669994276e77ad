import { beforeAll, expect, test } from "vitest";
import { accountColumns } from "./account-row.ts";
import { loadPortfolioParameters } from "./load-parameters.ts";
import { type PortfolioCsvOptions, portfolioCsv } from "./portfolio-csv.ts";
import { spoilers } from "./spoiled-rows.ts";

let options: PortfolioCsvOptions;
beforeAll(async () => {
  options = {
    seed: 3,
    accounts: 130,
    observationDate: "2026-10-31",
    parameters: await loadPortfolioParameters(),
    outcomes: true,
    badRows: false,
  };
});

test("the heading names every column, and each line has as many cells", () => {
  const lines = [...portfolioCsv(options)];
  expect(lines).toHaveLength(131);
  expect(lines[0]).toBe(`${accountColumns.join(",")}\n`);
  for (const line of lines) expect(line.split(",")).toHaveLength(accountColumns.length);
});

test("a file to be scored does not know the outcome", () => {
  const [heading] = portfolioCsv({ ...options, outcomes: false });
  expect(heading).not.toContain("repaid_30d");
  expect(heading).not.toContain("paid_amount_30d");
  expect(heading).toContain("marital_status\n");
});

test("amounts have two decimals", () => {
  const [, line = ""] = portfolioCsv(options);
  const cells = line.trim().split(",");
  for (const column of ["principal", "outstanding", "overdue_amount", "bill_1", "paid_6"] as const) {
    expect(cells[accountColumns.indexOf(column)]).toMatch(/^\d+\.\d\d$/);
  }
});

test("a dozen bad rows replace good ones, each with its own fault, and the others stay", () => {
  const good = [...portfolioCsv(options)];
  const spoiled = [...portfolioCsv({ ...options, badRows: true })];
  const changed = spoiled.flatMap((line, row) => (line === good[row] ? [] : [row]));
  expect(changed).toEqual(spoilers.map((_, index) => (index + 1) * 10));
  expect(spoiled).toHaveLength(good.length);
  expect(spoiled[40]).toContain(",USD,");
  expect(spoiled[90]?.trim().endsWith(",extra")).toBe(true);
  expect(spoiled[100]).toContain('"12,345.00"');
});
