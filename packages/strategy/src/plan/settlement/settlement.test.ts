import { describe, expect, test } from "vitest";
import { answerExact } from "../../fixtures/answer-exact.ts";

const base = {
  id: "p",
  task: "settlement",
  currency: "CNY",
  principalMinor: 1000,
  interestMinor: 300,
  feesMinor: 33,
  dueDate: "2026-02-28",
};
const roles = [
  { role: "collector", maxDiscount: 0.1 },
  { role: "team-lead", maxDiscount: 0.3 },
  { role: "director", maxDiscount: 0.5 },
];
const waiver = {
  role: "collector",
  feesShare: 1,
  interestShare: 0.5,
  principalShare: 0,
  approver: "team-lead",
};

const answer = (fields: object) => answerExact({ ...base, ...fields });
const failure = (fields: object) => {
  try {
    return answer(fields);
  } catch (error) {
    return error;
  }
};

describe("a discount", () => {
  test("what is paid is rounded up, and what is waived uses up fees, interest, then principal", () => {
    // 1333 x .7 = 933.1.
    expect(answer({ discount: 0.3, authority: roles })).toEqual({
      id: "p",
      settlementMinor: 934,
      waivedMinor: 399,
      waived: { feesMinor: 33, interestMinor: 300, principalMinor: 66 },
      schedule: [{ date: "2026-02-28", amountMinor: 934 }],
      needsApproval: true,
      approver: "team-lead",
    });
  });

  test("a whole product is not rounded up: it is reckoned in decimals", () => {
    // In floating point 100 x (1 - .9) is below 10 and 1000 x (1 - .42) above 580.
    const owed = { interestMinor: 0, feesMinor: 0, authority: [{ role: "any", maxDiscount: 1 }] };
    expect(answer({ ...owed, principalMinor: 100, discount: 0.9 })).toMatchObject({ settlementMinor: 10 });
    expect(answer({ ...owed, discount: 0.42 })).toMatchObject({ settlementMinor: 580 });
    expect(answer({ ...owed, discount: 1 })).toMatchObject({ settlementMinor: 0, waivedMinor: 1000 });
    expect(answer({ ...owed, discount: 0 })).toMatchObject({ settlementMinor: 1000, waivedMinor: 0 });
  });

  test("the lowest role whose limit covers it decides; only the first needs no approval", () => {
    const decided = (discount: number) => answer({ discount, authority: roles });
    expect(decided(0.1)).toMatchObject({ needsApproval: false, approver: "collector" });
    expect(decided(0.11)).toMatchObject({ needsApproval: true, approver: "team-lead" });
    expect(decided(0.5)).toMatchObject({ needsApproval: true, approver: "director" });
    expect(decided(0.51)).toMatchObject({
      refused: true,
      reasons: [{ rule: "authority" }],
      maxDiscount: 0.5,
    });
    expect(answer({ discount: 0, authority: [] })).toMatchObject({ refused: true });
  });
});

describe("a waiver", () => {
  test("within the role's share of each part it needs no approval", () => {
    expect(answer({ waiveMinor: 183, authority: waiver })).toEqual({
      id: "p",
      settlementMinor: 1150,
      waivedMinor: 183,
      waived: { feesMinor: 33, interestMinor: 150, principalMinor: 0 },
      schedule: [{ date: "2026-02-28", amountMinor: 1150 }],
      needsApproval: false,
    });
  });

  test("beyond the share of any part it needs the approver, and without one it is refused", () => {
    expect(answer({ waiveMinor: 184, authority: waiver })).toMatchObject({
      needsApproval: true,
      approver: "team-lead",
      waived: { feesMinor: 33, interestMinor: 151, principalMinor: 0 },
    });
    const half = { ...waiver, feesShare: 0.5 };
    expect(answer({ waiveMinor: 16, authority: half })).toMatchObject({ needsApproval: false });
    expect(answer({ waiveMinor: 17, authority: half })).toMatchObject({ needsApproval: true });
    expect(answer({ waiveMinor: 184, authority: { ...waiver, approver: null } })).toMatchObject({
      refused: true,
    });
  });
});

describe("when it is paid", () => {
  test("in equal parts month by month", () => {
    const parts = { waiveMinor: 333, authority: waiver, dueDate: null, parts: 3, firstDate: "2026-01-31" };
    expect(answer(parts)).toMatchObject({
      schedule: [
        { date: "2026-01-31", amountMinor: 333 },
        { date: "2026-02-28", amountMinor: 333 },
        { date: "2026-03-31", amountMinor: 334 },
      ],
    });
    expect(answer({ ...parts, remainder: "first", paymentDay: 10 })).toMatchObject({
      schedule: [
        { date: "2026-01-31", amountMinor: 334 },
        { date: "2026-02-10", amountMinor: 333 },
        { date: "2026-03-10", amountMinor: 333 },
      ],
    });
  });

  test("on the next working day where holidays are given", () => {
    const rolled = answer({ discount: 0, authority: roles, holidays: ["2026-03-02"] });
    expect(rolled).toMatchObject({ schedule: [{ date: "2026-03-03" }] });
  });
});

test.each([
  [{ discount: 1.01, authority: roles }, "discount"],
  [{ discount: -0.1, authority: roles }, "discount"],
  [{ authority: roles }, "discount"],
  [{ discount: 0.1, waiveMinor: 5, authority: roles }, "waiveMinor"],
  [{ waiveMinor: 1334, authority: waiver }, "waiveMinor"],
  [{ waiveMinor: 5.5, authority: waiver }, "waiveMinor"],
  [{ waiveMinor: 5, authority: roles }, "authority"],
  [{ discount: 0.1, authority: waiver }, "authority"],
  [{ discount: 0.1 }, "authority"],
  [{ discount: 0.1, authority: [{ role: "a", maxDiscount: 2 }] }, "authority.0.maxDiscount"],
  [{ waiveMinor: 5, authority: { ...waiver, feesShare: -1 } }, "authority.feesShare"],
  [{ discount: 0.1, authority: roles, dueDate: null }, "dueDate"],
  [{ discount: 0.1, authority: roles, parts: 2, firstDate: "2026-01-01" }, "parts"],
  [{ discount: 0.1, authority: roles, dueDate: null, parts: 2 }, "firstDate"],
  [{ discount: 0.1, authority: roles, dueDate: null, parts: 10 ** 9, firstDate: "2026-01-01" }, "parts"],
  [{ discount: 0.1, authority: roles, dueDate: "2026-13-01" }, "dueDate"],
])("%j is an error at %s", (fields, path) => {
  expect(failure(fields)).toMatchObject({ code: "RECORD_INVALID", path });
});
