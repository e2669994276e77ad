import { describe, expect, test } from "vitest";
import { answerExact } from "../../fixtures/answer-exact.ts";

const base = {
  id: "p",
  task: "stepped",
  currency: "CNY",
  principalMinor: 100_000,
  interestMinor: 0,
  feesMinor: 0,
  annualRate: 0,
  firstDate: "2026-01-15",
};

const answer = (fields: object) => answerExact({ ...base, ...fields });
const scheduleOf = (fields: object) => {
  const answered = answer(fields);
  if (!("schedule" in answered)) throw new Error(JSON.stringify(answered));
  return answered.schedule;
};
const amountsOf = (fields: object) => scheduleOf(fields).map(({ amountMinor }) => amountMinor);
const failure = (fields: object) => {
  try {
    return answer(fields);
  } catch (error) {
    return error;
  }
};

describe("amounts and the rest", () => {
  const steps = [
    { count: 2, amountMinor: 10_000 },
    { count: 3, amount: "rest-equal" },
  ];

  test("fixed amounts are taken off all that is owed, and the rest is divided equally", () => {
    const owed = { interestMinor: 1000, feesMinor: 100 };
    expect(amountsOf({ ...owed, steps })).toEqual([10_000, 10_000, 27_033, 27_033, 27_034]);
    expect(amountsOf({ ...owed, steps, remainder: "first" })).toEqual([
      10_000, 10_000, 27_034, 27_033, 27_033,
    ]);
    expect(answer({ ...owed, steps })).toMatchObject({
      totalMinor: 101_100,
      costMinor: 0,
      needsApproval: false,
    });
  });

  test("payments keep the order of the steps, wherever the rest stands", () => {
    const mixed = [
      { count: 2, amount: "rest-equal" },
      { count: 1, amountMinor: 49_999 },
      { count: 1, amount: "rest-equal" },
    ];
    expect(amountsOf({ steps: mixed })).toEqual([16_667, 16_667, 49_999, 16_667]);
    expect(amountsOf({ steps: mixed, principalMinor: 100_001 })).toEqual([16_667, 16_667, 49_999, 16_668]);
  });

  test("fixed amounts that pay all need no rest", () => {
    expect(
      amountsOf({
        months: 2,
        steps: [
          { count: 1, amountMinor: 99_999 },
          { count: 1, amountMinor: 1 },
        ],
      }),
    ).toEqual([99_999, 1]);
  });

  test.each([
    ["pay less than is owed", [{ count: 2, amountMinor: 49_999 }]],
    ["pay more than is owed", [{ count: 2, amountMinor: 50_001 }]],
    [
      "pay more before the rest",
      [
        { count: 2, amountMinor: 50_001 },
        { count: 1, amount: "rest-equal" },
      ],
    ],
    [
      "leave nothing for the rest",
      [
        { count: 2, amountMinor: 50_000 },
        { count: 1, amount: "rest-equal" },
      ],
    ],
    ["mix weights and counts", [{ count: 2, amountMinor: 50_000 }, { weight: 1 }]],
    ["weigh nothing", [{ weight: 0 }, { weight: 0 }]],
    ["rise to more than is owed", { increaseMinor: 33_334 }],
    ["hold two patterns", { increaseMinor: 1, seasonMonths: [1] }],
    ["hold no pattern", {}],
  ])("steps that %s are an error at steps", (_what, steps) => {
    const months = Array.isArray(steps) ? null : 3;
    expect(failure({ steps, months })).toMatchObject({ code: "RECORD_INVALID", path: "steps" });
  });

  test.each([
    [{ steps: [{ count: 0, amountMinor: 1 }] }, "steps.0.count"],
    [{ steps: [{ amountMinor: 1 }] }, "steps.0.count"],
    [{ steps: [{ count: 1 }] }, "steps.0.amountMinor"],
    [{ steps: [{ count: 1, amountMinor: -1 }] }, "steps.0.amountMinor"],
    [{ steps: [{ weight: -1 }] }, "steps.0.weight"],
    [{ steps: { increaseMinor: -5 }, months: 3 }, "steps.increaseMinor"],
    [{ steps: { seasonMonths: [0] }, months: 3 }, "steps.seasonMonths.0"],
    [{ steps: { seasonMonths: [2, 3] }, months: 3 }, "firstDate"],
    [{ steps: { increaseMinor: 5 } }, "months"],
    [{ steps: [] }, "steps"],
    [{ steps: [{ count: 2, amount: "rest-equal" }], months: 3 }, "steps"],
    [{ steps: [{ count: 10 ** 15, amount: "rest-equal" }] }, "steps"],
    [{ steps: { increaseMinor: 0 }, months: 10 ** 15 }, "months"],
    [{}, "steps"],
  ])("%j is an error at %s", (fields, path) => {
    expect(failure(fields)).toMatchObject({ code: "RECORD_INVALID", path });
  });
});

describe("weights, increases and seasons", () => {
  test("a weight gets the floor of its share, the last payment the remainder", () => {
    expect(amountsOf({ principalMinor: 100, steps: [{ weight: 1 }, { weight: 1 }, { weight: 4 }] })).toEqual([
      16, 16, 68,
    ]);
    expect(
      amountsOf({ principalMinor: 100, steps: [{ weight: 0.1 }, { weight: 0.2 }, { weight: 0.7 }] }),
    ).toEqual([10, 20, 70]);
    expect(
      amountsOf({ principalMinor: 100, remainder: "first", steps: [{ weight: 2 }, { weight: 1 }] }),
    ).toEqual([66, 34]);
  });

  test("payments rise by the same amount from the floor, the last with the remainder", () => {
    // (1000 - 10 x 4 x 3 / 2) / 4 = 235.
    expect(amountsOf({ principalMinor: 1000, months: 4, steps: { increaseMinor: 10 } })).toEqual([
      235, 245, 255, 265,
    ]);
    expect(amountsOf({ principalMinor: 1003, months: 4, steps: { increaseMinor: 10 } })).toEqual([
      235, 245, 255, 268,
    ]);
    expect(amountsOf({ principalMinor: 10, months: 3, steps: { increaseMinor: 0 } })).toEqual([3, 3, 4]);
  });

  test("a first payment of nothing is below the least instalment", () => {
    const steps = { increaseMinor: 10 };
    expect(answer({ principalMinor: 30, months: 3, steps })).toMatchObject({
      refused: true,
      minInstalmentMinor: 1,
    });
    const policy = { minInstalmentMinor: 0 };
    expect(amountsOf({ principalMinor: 30, months: 3, steps, policy })).toEqual([0, 10, 20]);
  });

  test("payments fall in the months of the season until all are made", () => {
    const season = {
      principalMinor: 503,
      interestMinor: 2,
      months: 5,
      firstDate: "2026-06-30",
      paymentDay: 31,
    };
    expect(scheduleOf({ ...season, steps: { seasonMonths: [5, 6, 7] } })).toEqual([
      { date: "2026-06-30", amountMinor: 101 },
      { date: "2026-07-31", amountMinor: 101 },
      { date: "2027-05-31", amountMinor: 101 },
      { date: "2027-06-30", amountMinor: 101 },
      { date: "2027-07-31", amountMinor: 101 },
    ]);
  });

  test("the law counts the months that a plan runs, the policy its payments", () => {
    const season = { principalMinor: 10 ** 6, months: 6, steps: { seasonMonths: [1] } };
    expect(amountsOf({ ...season, policy: { maxMonths: 6 } })).toHaveLength(6);
    expect(answer({ ...season, policy: { product: "credit-card" } })).toMatchObject({
      refused: true,
      maxMonths: 60,
    });
  });
});

describe("interest", () => {
  const bearing = { annualRate: 0.365, accrualFrom: "2025-12-15", paymentDay: 15 };

  test("each period's interest on the principal outstanding comes on top of the step", () => {
    // A day costs .1 %: 31 days of 100,000, 31 of 90,000, 28 of 50,000.
    const steps = [
      { count: 1, amountMinor: 10_000 },
      { count: 1, amountMinor: 40_000 },
      { count: 1, amount: "rest-equal" },
    ];
    expect(amountsOf({ ...bearing, steps })).toEqual([13_100, 42_790, 51_400]);
  });

  test("for it a payment counts towards owed interest and fees first, or towards each in its share", () => {
    const owed = { ...bearing, interestMinor: 15_000, feesMinor: 5000 };
    const steps = [
      { count: 1, amountMinor: 30_000 },
      { count: 1, amount: "rest-equal" },
    ];
    // 10,000 of the first 30,000 is principal; spread, five sixths of it are.
    expect(amountsOf({ ...owed, steps })).toEqual([33_100, 92_790]);
    expect(amountsOf({ ...owed, steps, arrears: "spread" })).toEqual([33_100, 92_325]);
  });
});
