import { describe, expect, test } from "vitest";
import { answerExact } from "../../fixtures/answer-exact.ts";

const base = {
  id: "p",
  task: "equal-instalments",
  currency: "CNY",
  principalMinor: 100_000,
  interestMinor: 0,
  feesMinor: 0,
  annualRate: 0,
  months: 3,
  firstDate: "2026-01-31",
};

const answer = (fields: object) => answerExact({ ...base, ...fields });
const scheduleOf = (fields: object) => {
  const answered = answer(fields);
  if (!("schedule" in answered)) throw new Error(JSON.stringify(answered));
  return answered.schedule;
};
const amountsOf = (fields: object) => scheduleOf(fields).map(({ amountMinor }) => amountMinor);
const datesOf = (fields: object) => scheduleOf(fields).map(({ date }) => date);
const failure = (fields: object) => {
  try {
    return answer(fields);
  } catch (error) {
    return error;
  }
};

test("the largest amount there is divides to the last unit", () => {
  const principalMinor = Number.MAX_SAFE_INTEGER;
  const amounts = amountsOf({ principalMinor, months: 7 });
  expect(amounts).toEqual([...new Array(6).fill(1_286_742_750_677_284), 1_286_742_750_677_287]);
});

describe("amounts", () => {
  test("each part is the floor, and the whole remainder goes on the last or the first", () => {
    expect(amountsOf({ principalMinor: 101, months: 3 })).toEqual([33, 33, 35]);
    expect(amountsOf({ principalMinor: 101, months: 3, remainder: "first" })).toEqual([35, 33, 33]);
  });

  test("owed interest and fees are paid with the first, or are divided with the principal", () => {
    const owed = { principalMinor: 900, interestMinor: 50, feesMinor: 51 };
    expect(answer(owed)).toEqual({
      id: "p",
      schedule: [
        { date: "2026-01-31", amountMinor: 401 },
        { date: "2026-02-28", amountMinor: 300 },
        { date: "2026-03-31", amountMinor: 300 },
      ],
      totalMinor: 1001,
      costMinor: 0,
      needsApproval: false,
    });
    expect(amountsOf({ ...owed, arrears: "spread" })).toEqual([333, 333, 335]);
    expect(amountsOf({ ...owed, arrears: "spread", remainder: "first" })).toEqual([335, 333, 333]);
  });

  test("an amount beyond 2^53 - 1 is an error", () => {
    const most = 2 ** 53 - 1;
    expect(amountsOf({ principalMinor: most, months: 1 })).toEqual([most]);
    expect(failure({ principalMinor: most, feesMinor: 1 })).toMatchObject({
      code: "MONEY_INVALID",
      path: "principalMinor",
    });
    expect(
      failure({ principalMinor: most, annualRate: 0.1, accrualFrom: "2026-01-01", months: 1 }),
    ).toMatchObject({
      code: "MONEY_INVALID",
      path: "annualRate",
    });
  });
});

describe("interest", () => {
  // 100,000 x .24 x 31 / 365 = 2038.36; then 66,667 x .24 x 28 / 365 = 1227.40; then 33,334 x .24 x 31 / 365 = 679.47.
  const bearing = { annualRate: 0.24, accrualFrom: "2025-12-31" };

  test("it is simple, on the principal outstanding, by actual days over 365, each period rounded by itself", () => {
    const answered = answer(bearing);
    expect(answered).toMatchObject({ totalMinor: 103_944, costMinor: 3944 });
    expect(amountsOf(bearing)).toEqual([33_333 + 2038, 33_333 + 1227, 33_334 + 679]);
  });

  test("owed interest and fees bear none, whether paid first or spread", () => {
    const owed = { ...bearing, interestMinor: 3000, feesMinor: 300 };
    expect(amountsOf(owed)).toEqual([33_333 + 3300 + 2038, 33_333 + 1227, 33_334 + 679]);
    expect(amountsOf({ ...owed, arrears: "spread" })).toEqual([34_433 + 2038, 34_433 + 1227, 34_434 + 679]);
    expect(answer(owed)).toMatchObject({ costMinor: 3944 });
  });

  test("the first day is left out and the due date counted: one day of 36.5 % on 1,000 is 1", () => {
    const day = { principalMinor: 1000, annualRate: 0.365, months: 1, firstDate: "2026-03-02" };
    expect(amountsOf({ ...day, accrualFrom: "2026-03-01" })).toEqual([1001]);
    expect(amountsOf({ ...day, accrualFrom: "2026-03-02" })).toEqual([1000]);
    expect(amountsOf({ ...day, accrualFrom: "2026-03-03" })).toEqual([1000]);
  });

  test("a leap year has 366 days of interest over 365", () => {
    const year = { principalMinor: 36_500, annualRate: 0.1, months: 1, firstDate: "2025-01-01" };
    expect(amountsOf({ ...year, accrualFrom: "2024-01-01" })).toEqual([36_500 + 3660]);
  });

  test("half a minor unit is rounded up, and rates are decimals, not binary fractions", () => {
    // 365 x .1 x 5 / 365 = .5.
    const half = { principalMinor: 365, annualRate: 0.1, months: 1, firstDate: "2026-03-06" };
    expect(amountsOf({ ...half, accrualFrom: "2026-03-01" })).toEqual([366]);
    const exact = { principalMinor: 2190, annualRate: 0.29, months: 1, firstDate: "2026-03-26" };
    // 2190 x .29 x 25 / 365 = 43.5; in floating point it is below that.
    expect(amountsOf({ ...exact, accrualFrom: "2026-03-01" })).toEqual([2234]);
  });

  test("sums that leave the range of exact ordinary numbers stay exact", () => {
    const large = { principalMinor: 9_000_000_000_000_000, months: 1, firstDate: "2026-03-02" };
    // 9e15 x .0000000365 x 1 / 365 = 900,000 exactly.
    expect(amountsOf({ ...large, annualRate: 3.65e-8, accrualFrom: "2026-03-01" })).toEqual([
      9_000_000_000_900_000,
    ]);
  });

  test("the date from which it runs is needed where the rate is above 0, and only there", () => {
    expect(failure({ annualRate: 0.1 })).toMatchObject({ code: "RECORD_INVALID", path: "accrualFrom" });
    expect(failure({ annualRate: 0.1, accrualFrom: null })).toMatchObject({ path: "accrualFrom" });
    expect(amountsOf({ annualRate: null })).toEqual([33_333, 33_333, 33_334]);
  });
});

describe("dates", () => {
  test("a day that a month lacks is its last day, and the next month goes by the day again", () => {
    expect(datesOf({ months: 4 })).toEqual(["2026-01-31", "2026-02-28", "2026-03-31", "2026-04-30"]);
    expect(datesOf({ firstDate: "2024-01-30", months: 3 })).toEqual([
      "2024-01-30",
      "2024-02-29",
      "2024-03-30",
    ]);
  });

  test("the first payment is on its date, later ones on the payment day", () => {
    expect(datesOf({ firstDate: "2025-11-20", paymentDay: 5 })).toEqual([
      "2025-11-20",
      "2025-12-05",
      "2026-01-05",
    ]);
    expect(datesOf({ firstDate: "2026-02-28", paymentDay: 31 })).toEqual([
      "2026-02-28",
      "2026-03-31",
      "2026-04-30",
    ]);
  });

  test("no date rolls without holidays; an empty list rolls weekends", () => {
    // 2026-01-31 and 2026-02-28 are Saturdays, 2026-03-31 is a Tuesday.
    expect(datesOf({ holidays: null })).toEqual(["2026-01-31", "2026-02-28", "2026-03-31"]);
    expect(datesOf({ holidays: [] })).toEqual(["2026-02-02", "2026-03-02", "2026-03-31"]);
    expect(datesOf({ holidays: ["2026-02-02", "2026-03-31"] })).toEqual([
      "2026-02-03",
      "2026-03-02",
      "2026-04-01",
    ]);
  });

  test("later dates and interest count from the unrolled date", () => {
    const bearing = { annualRate: 0.24, accrualFrom: "2025-12-31" };
    expect(amountsOf({ ...bearing, holidays: [] })).toEqual(amountsOf(bearing));
  });
});

describe("what the policy or the law forbids", () => {
  test("more payments than the policy allows are refused with the limit", () => {
    expect(answer({ months: 13, policy: { maxMonths: 12 } })).toEqual({
      id: "p",
      refused: true,
      reasons: [
        {
          rule: "max-months",
          message: {
            zh: "期数超过政策允许的最多 12 期。",
            en: "The policy allows 12 monthly payments at most.",
          },
        },
      ],
      maxMonths: 12,
    });
    expect(amountsOf({ months: 12, policy: { maxMonths: 12 } })).toHaveLength(12);
    expect(answer({ months: 10 ** 9, policy: { maxMonths: 12 } })).toMatchObject({
      refused: true,
      maxMonths: 12,
    });
  });

  test("a payment below the least instalment is refused; the least is 1 where none is given", () => {
    const policy = { minInstalmentMinor: 33_334 };
    expect(answer({ policy })).toMatchObject({ refused: true, minInstalmentMinor: 33_334 });
    expect(amountsOf({ policy: { minInstalmentMinor: 33_333 } })).toHaveLength(3);
    expect(answer({ principalMinor: 2 })).toMatchObject({ refused: true, minInstalmentMinor: 1 });
  });

  test("a Chinese credit card plan runs 60 months at most, with the law that says so", () => {
    const card = { principalMinor: 10 ** 7, months: 61, policy: { product: "credit-card", maxMonths: 72 } };
    const citation = { article: "第七十条", layer: "rule", grade: "V1" };
    expect(answer(card)).toMatchObject({ refused: true, maxMonths: 60, reasons: [{ citation }] });
    expect(answer({ ...card, months: 80 })).toMatchObject({ maxMonths: 60, reasons: [{}, { citation }] });
    expect(answer({ ...card, policy: { product: "credit-card", maxMonths: 48 } })).toMatchObject({
      maxMonths: 48,
    });
    expect(amountsOf({ ...card, months: 60 })).toHaveLength(60);
    expect(amountsOf({ ...card, currency: "USD" })).toHaveLength(61);
    expect(answer({ ...card, currency: "USD", jurisdiction: "CN" })).toMatchObject({ maxMonths: 60 });
    expect(amountsOf({ ...card, jurisdiction: "US-MA" })).toHaveLength(61);
  });
});

describe("wrong input", () => {
  test.each([
    [{ months: 0 }, "months"],
    [{ months: 2.5 }, "months"],
    [{ months: null }, "months"],
    [{ months: 10_001 }, "months"],
    [{ months: 10_000, firstDate: "9999-11-30" }, "months"],
    [{ principalMinor: -1 }, "principalMinor"],
    [{ principalMinor: "100" }, "principalMinor"],
    [{ feesMinor: 0.5 }, "feesMinor"],
    [{ annualRate: -0.1 }, "annualRate"],
    [{ dayCount: "30/360" }, "dayCount"],
    [{ firstDate: "2026-02-29" }, "firstDate"],
    [{ paymentDay: 32 }, "paymentDay"],
    [{ remainder: "middle" }, "remainder"],
    [{ currency: "XYZ" }, "currency"],
    [{ holidays: ["2026-02-30"] }, "holidays.0"],
    [{ policy: { maxMonths: 0 } }, "policy.maxMonths"],
    [{ task: "equal" }, "task"],
  ])("%j is an error at %s", (fields, path) => {
    expect(failure(fields)).toMatchObject({ name: "TactfulError", code: "RECORD_INVALID", path });
  });
});
