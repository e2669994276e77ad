import { beforeAll, expect, test } from "vitest";
import type { AccountRow } from "./account-row.ts";
import { generatePortfolio, type PortfolioOptions } from "./generate-portfolio.ts";
import { loadPortfolioParameters } from "./load-parameters.ts";

let options: PortfolioOptions;
beforeAll(async () => {
  const parameters = await loadPortfolioParameters();
  options = { seed: 5, accounts: 300, observationDate: "2026-10-31", parameters };
});

test("the same seed gives the same book, and another seed another", () => {
  const book = [...generatePortfolio(options)];
  expect([...generatePortfolio(options)]).toEqual(book);
  expect([...generatePortfolio({ ...options, seed: 6 })]).not.toEqual(book);
});

test("more accounts only add rows at the end", () => {
  const few = [...generatePortfolio({ ...options, accounts: 40 })];
  expect([...generatePortfolio(options)].slice(0, 40)).toEqual(few);
});

test("rows come one at a time, whatever the size of the book", () => {
  const endless = generatePortfolio({ ...options, accounts: Number.MAX_SAFE_INTEGER });
  const ids: unknown[] = [];
  for (const row of endless) {
    ids.push(row.account_id);
    if (ids.length === 3) break;
  }
  expect(ids).toEqual(["A000001", "A000002", "A000003"]);
});

test("an empty book is empty", () => {
  expect([...generatePortfolio({ ...options, accounts: 0 })]).toEqual([]);
});

test("the whole book is mostly current", () => {
  const book = [...generatePortfolio({ ...options, accounts: 2000, population: "book" })];
  const current = book.filter((row) => row.bucket === "M0").length / book.length;
  expect(current).toBeGreaterThan(0.9);
});

test("a date, a seed or a number of accounts that cannot be is refused by name", () => {
  const first = (change: Partial<PortfolioOptions>): AccountRow | undefined =>
    generatePortfolio({ ...options, ...change }).next().value ?? undefined;
  expect(() => first({ observationDate: "2026-02-30" })).toThrow(
    expect.objectContaining({ code: "OPTION_INVALID", path: "observationDate" }),
  );
  expect(() => first({ accounts: 1.5 })).toThrow(expect.objectContaining({ path: "accounts" }));
  expect(() => first({ seed: -1 })).toThrow(expect.objectContaining({ path: "seed" }));
});
