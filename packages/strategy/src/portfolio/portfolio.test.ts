import { describe, expect, test } from "vitest";
import { instalment, payment, rowsOf } from "../fixtures/account-rows.ts";
import { wilsonShare } from "../statistics/wilson-share.ts";
import { type AccountPath, type AccountPoint, accountPath, monthsBetween } from "./account-path.ts";
import { cohortTable } from "./cohort-table.ts";
import { cureCurve } from "./cure-curve.ts";
import { migrationMatrix, monthlySteps } from "./migration-matrix.ts";
import type { PortfolioState } from "./portfolio-state.ts";
import { rollRates } from "./roll-rates.ts";
import { vintageCurves } from "./vintage-curves.ts";

/** A path through states, `-` before the account was opened; it owes 100 until it is paid off. */
function path(states: string, more: Partial<AccountPath> = {}): AccountPath {
  const points = states.split(" ").map((state): AccountPoint | null => {
    if (state === "-") return null;
    const days = /^M[1-7]/.test(state) ? Number(state[1]) * 30 - 15 : 0;
    return {
      state: state as PortfolioState,
      balanceMinor: state === "paid-off" ? 0 : 100,
      overdueMinor: days > 0 ? 10 : 0,
      collectedMinor: state === "M0" ? 10 : 0,
      maxDaysPastDue: days,
    };
  });
  return { id: "A", currency: "CNY", opened: "2026-01", points, ...more };
}

test("a path sees each month from its last day, as it was known then", () => {
  const rows = rowsOf(
    [instalment("2026-01-20", 100, { openedAt: "2026-01-02" }), instalment("2026-02-20", 100)],
    [payment("2026-02-25", 100), payment("2026-03-05", -100), payment("2026-04-10", 250)],
  );
  const { points, opened } = accountPath(rows, monthsBetween("2025-12", "2026-04"));
  expect(opened).toBe("2026-01");
  expect(points).toEqual([
    null,
    { state: "M1", balanceMinor: 200, overdueMinor: 100, collectedMinor: 0, maxDaysPastDue: 11 },
    { state: "M1", balanceMinor: 100, overdueMinor: 100, collectedMinor: 100, maxDaysPastDue: 36 },
    { state: "M3", balanceMinor: 200, overdueMinor: 200, collectedMinor: -100, maxDaysPastDue: 70 },
    { state: "paid-off", balanceMinor: 0, overdueMinor: 0, collectedMinor: 250, maxDaysPastDue: 80 },
  ]);
});

test("an account that does not say when it was opened was so in the month before its first due date", () => {
  expect(accountPath(rowsOf([instalment("2026-01-20", 1)]), []).opened).toBe("2025-12");
  expect(monthsBetween("2025-11", "2026-02")).toEqual(["2025-11", "2025-12", "2026-01", "2026-02"]);
  expect(monthsBetween("2026-02", "2026-01")).toEqual([]);
});

describe("migration", () => {
  const paths = [path("M1 M2 M3"), path("M1 M0 M1"), path("M1 M1 charged-off"), path("- M0 paid-off")];

  test("counts accounts and what they owed at the start, by step", () => {
    const [first] = migrationMatrix(paths, [{ from: 0, to: 1 }]).filter(({ from }) => from === "M1");
    expect(first).toMatchObject({ accounts: 3, balanceMinor: 300 });
    const went = first?.cells.filter(({ accounts }) => accounts.hits > 0);
    expect(went?.map(({ to, accounts, balanceShare }) => [to, accounts.hits, balanceShare])).toEqual([
      ["M0", 1, 1 / 3],
      ["M1", 1, 1 / 3],
      ["M2", 1, 1 / 3],
    ]);
  });

  test("adds steps up, and leaves out accounts that were not there yet", () => {
    const matrix = migrationMatrix(paths, monthlySteps(3));
    expect(matrix.reduce((sum, { accounts }) => sum + accounts, 0)).toBe(7);
    const m0 = matrix.find(({ from }) => from === "M0");
    expect(m0?.cells.filter(({ accounts }) => accounts.hits > 0).map(({ to }) => to)).toEqual([
      "M1",
      "paid-off",
    ]);
  });

  test("rolls forward to a later bucket or a write-off, and cures to current or paid off", () => {
    const rates = rollRates(paths, monthlySteps(3));
    expect(rates.find(({ bucket }) => bucket === "M1")).toMatchObject({
      accounts: 4,
      rolled: { hits: 2, of: 4, value: 0.5 },
      rolledBalance: 0.5,
      cured: { hits: 1 },
      improved: { hits: 0 },
    });
    expect(rates.find(({ bucket }) => bucket === "M2")?.rolled.hits).toBe(1);
    expect(rates.find(({ bucket }) => bucket === "M0")?.cured.hits).toBe(0);
    expect(rates.find(({ bucket }) => bucket === "M7+")).toMatchObject({
      accounts: 0,
      rolledBalance: null,
      rolled: { value: null, low: 0, high: 1 },
    });
  });

  test("refuses sums that are no longer exact", () => {
    const huge = path("M1 M1");
    const points = huge.points.map((point) => point && { ...point, balanceMinor: Number.MAX_SAFE_INTEGER });
    expect(() => migrationMatrix([{ ...huge, points }, huge], monthlySteps(2))).toThrow(
      expect.objectContaining({ code: "MONEY_INVALID" }),
    );
  });
});

describe("the cure curve", () => {
  test("without arrears that are still open is the plain share", () => {
    const paths = [
      path("M0 M1 M0 M0"),
      path("M0 M1 M2 M0"),
      path("M0 M1 M2 M3"),
      path("M0 M1 M2 charged-off"),
    ];
    expect(cureCurve(paths).map(({ atRisk, cured, share }) => [atRisk, cured, share])).toEqual([
      [4, 0, 0],
      [4, 1, 0.25],
      [3, 1, 0.5],
    ]);
  });

  test("has Wilson's interval where nothing is open, also before the first cure", () => {
    const paths = [path("M0 M1 M2 M3"), path("M0 M1 M2 M0"), path("M0 M1 M2 M0"), path("M0 M1 M2 M3")];
    const [start, first, second] = cureCurve(paths);
    expect(start).toMatchObject({ low: 0, high: 0 });
    const plain = wilsonShare(0, 4);
    expect(first).toMatchObject({ share: 0, low: 0, high: plain.high });
    const half = wilsonShare(2, 4);
    expect(second?.low).toBeCloseTo(half.low, 12);
    expect(second?.high).toBeCloseTo(half.high, 12);
  });

  test("takes open arrears for as long as they were watched", () => {
    const paths = [path("M0 M1 M0 M0"), path("M0 M0 M1 M2"), path("M0 M0 M0 M1"), path("M0 M1 M2 M0")];
    const curve = cureCurve(paths);
    expect(curve.map(({ atRisk, cured }) => [atRisk, cured])).toEqual([
      [4, 0],
      [3, 1],
      [1, 1],
    ]);
    expect(curve.map(({ share }) => share)).toEqual([0, expect.closeTo(1 / 3, 12), 1]);
  });

  test("leaves arrears out whose beginning was not seen, and is empty without any", () => {
    expect(cureCurve([path("M1 M0 M0")])).toEqual([]);
    expect(cureCurve([path("M2 M0 M1 M0")]).map(({ cured }) => cured)).toEqual([0, 1]);
    expect(cureCurve([path("- M1 M0")]).map(({ cured }) => cured)).toEqual([0, 1]);
  });
});

test("a vintage counts what was ever that late, by months on book", () => {
  const months = ["2026-01", "2026-02", "2026-03"];
  const paths = [
    path("M0 M2 M2"),
    path("M0 M0 M2"),
    path("- M0 M2", { opened: "2026-02" }),
    path("M0 M0 M0", { opened: "2025-11" }),
  ];
  const curves = vintageCurves(paths, months, 30).map(({ vintage, accounts, points }) => ({
    vintage,
    accounts,
    points: points.map(({ monthsOnBook, late }) => [monthsOnBook, late.hits, late.of]),
  }));
  expect(curves).toEqual([
    {
      vintage: "2025-11",
      accounts: 1,
      points: [
        [2, 0, 1],
        [3, 0, 1],
        [4, 0, 1],
      ],
    },
    {
      vintage: "2026-01",
      accounts: 2,
      points: [
        [0, 0, 2],
        [1, 1, 2],
        [2, 2, 2],
      ],
    },
    {
      vintage: "2026-02",
      accounts: 1,
      points: [
        [0, 0, 1],
        [1, 1, 1],
      ],
    },
  ]);
  expect(
    vintageCurves(paths, months, 60).every(({ points }) => points.every(({ late }) => late.hits === 0)),
  ).toBe(true);
});

describe("a cohort table", () => {
  const paths = [
    path("M1 M0", { product: "loan", grade: "B" }),
    path("M1 M2", { product: "loan" }),
    path("M0 M0", { product: "card", grade: "A" }),
    path("paid-off paid-off", { product: "card" }),
  ];
  const step = { from: 0, to: 1 };

  test("puts accounts together as they were at the start, in order", () => {
    expect(cohortTable(paths, step, "bucket").map(({ group, accounts }) => [group, accounts])).toEqual([
      ["M0", 1],
      ["M1", 2],
    ]);
    expect(cohortTable(paths, step, "grade").map(({ group }) => group)).toEqual(["A", "B", null]);
  });

  test("tells what came in, who paid, and who is current again", () => {
    const [card, loan] = cohortTable(paths, step, "product");
    expect(loan).toMatchObject({
      group: "loan",
      balanceMinor: 200,
      overdueMinor: 20,
      collectedMinor: 10,
      paying: { hits: 1, of: 2 },
      cured: { hits: 1, of: 2 },
    });
    expect(card).toMatchObject({ accounts: 1, cured: { of: 0, value: null } });
  });
});
