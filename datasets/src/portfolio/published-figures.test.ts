import { beforeAll, expect, test } from "vitest";
import { type AccountHistory, createWorld, daysPastDue, simulateAccount } from "./account-history.ts";
import { dayNumber } from "./calendar.ts";
import { principalOwed } from "./contract.ts";
import { loadPortfolioParameters } from "./load-parameters.ts";
import type { PortfolioParameters } from "./parameters.ts";

const candidates = 150_000;

interface Sums {
  accounts: number;
  balance: number;
  overdue31: number;
  overdue90: number;
  cardBalance: number;
  cardLimit: number;
  cards: number;
  card180: number;
  loans: number;
  loanAmount: number;
  loanInterest: number;
  age20to40: number;
  due: number;
  missedOnDay1: number;
  collected: number;
  readonly regions: Map<string, number>;
}

let parameters: PortfolioParameters;
let sums: Sums;

/** Adds the closed cycles of the last year in which one instalment and nothing else was owed. */
function addDay1(total: Sums, { contract, cycles }: AccountHistory): void {
  for (const cycle of cycles.slice(1, 13)) {
    if (cycle.owed !== 1) continue;
    total.due += contract.instalment;
    if (cycle.paymentOffset === 0 && cycle.paid === 1) continue;
    total.missedOnDay1 += contract.instalment;
    total.collected += cycle.paid * contract.instalment;
  }
}

function addAccount(total: Sums, history: AccountHistory): void {
  const { contract, borrower } = history;
  const balance = principalOwed(contract, history.paidInstalments);
  const days = daysPastDue(history);
  total.accounts += 1;
  total.balance += balance;
  if (days > 30 && days <= 60) total.overdue31 += balance;
  if (days > 90) total.overdue90 += balance;
  if (contract.product === "credit-card") {
    total.cards += 1;
    total.cardBalance += balance;
    total.cardLimit += contract.limit;
    if (days > 180) total.card180 += balance;
  }
  if (contract.term !== Number.POSITIVE_INFINITY) {
    total.loans += 1;
    total.loanAmount += contract.drawn;
    total.loanInterest += contract.drawn * contract.annualRate;
  }
  if (borrower.age >= 20 && borrower.age <= 40) total.age20to40 += 1;
  const code = borrower.region.code;
  total.regions.set(code, (total.regions.get(code) ?? 0) + 1);
}

beforeAll(async () => {
  parameters = await loadPortfolioParameters();
  const world = createWorld(dayNumber(2026, 10, 31), parameters);
  sums = {
    accounts: 0,
    balance: 0,
    overdue31: 0,
    overdue90: 0,
    cardBalance: 0,
    cardLimit: 0,
    cards: 0,
    card180: 0,
    loans: 0,
    loanAmount: 0,
    loanInterest: 0,
    age20to40: 0,
    due: 0,
    missedOnDay1: 0,
    collected: 0,
    regions: new Map(),
  };
  for (let index = 0; index < candidates; index += 1) {
    const history = simulateAccount(world, 1, index);
    if (history === undefined) continue;
    addDay1(sums, history);
    addAccount(sums, history);
  }
});

/** The published figures again, measured on the generated book. */
const measures: Readonly<Record<string, (of: Sums) => number>> = {
  day1_overdue: (of) => of.missedOnDay1 / of.due,
  day1_collected_30d: (of) => of.collected / of.missedOnDay1,
  overdue_31_60: (of) => of.overdue31 / of.balance,
  overdue_beyond_90: (of) => of.overdue90 / of.balance,
  card_overdue_beyond_180: (of) => of.card180 / of.cardBalance,
  card_utilisation: (of) => of.cardBalance / of.cardLimit,
  card_limit_mean: (of) => of.cardLimit / of.cards,
  loan_amount_mean: (of) => of.loanAmount / of.loans,
  loan_rate_mean: (of) => of.loanInterest / of.loanAmount,
  age_20_to_40: (of) => of.age20to40 / of.accounts,
};

test("every published figure is measured", () => {
  expect(Object.keys(measures).sort()).toEqual(Object.keys(parameters.anchors).sort());
});

test.each(Object.keys(measures))("%s lies within the tolerance around the published figure", (name) => {
  const anchor = parameters.anchors[name];
  const measured = measures[name]?.(sums) ?? Number.NaN;
  expect(measured).toBeGreaterThanOrEqual(anchor?.low ?? Number.NaN);
  expect(measured).toBeLessThanOrEqual(anchor?.high ?? Number.NaN);
});

test("provinces come up in proportion to their inhabitants", () => {
  const inhabitants = parameters.regions.reduce((sum, region) => sum + region.weight, 0);
  for (const region of parameters.regions) {
    const share = (sums.regions.get(region.code) ?? 0) / sums.accounts;
    expect(Math.abs(share - region.weight / inhabitants)).toBeLessThan(0.004);
  }
});
