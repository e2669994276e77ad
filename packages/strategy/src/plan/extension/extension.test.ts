import { describe, expect, test } from "vitest";
import { answerExact } from "../../fixtures/answer-exact.ts";

const base = {
  id: "p",
  task: "extension",
  currency: "CNY",
  due: [
    { date: "2026-01-31", amountMinor: 5000 },
    { date: "2026-02-28", amountMinor: 6000 },
  ],
  extendMonths: 1,
};

const answer = (fields: object) => answerExact({ ...base, ...fields });
const failure = (fields: object) => {
  try {
    return answer(fields);
  } catch (error) {
    return error;
  }
};

test("each due date moves by the months, to the payment day or the month's end; the amounts stay", () => {
  expect(answer({ paymentDay: 30 })).toEqual({
    id: "p",
    schedule: [
      { date: "2026-02-28", amountMinor: 5000 },
      { date: "2026-03-30", amountMinor: 6000 },
    ],
    totalMinor: 11_000,
    costMinor: 0,
    needsApproval: false,
  });
});

test("without a payment day each date keeps its own", () => {
  expect(answer({ extendMonths: 2 })).toMatchObject({
    schedule: [{ date: "2026-03-31" }, { date: "2026-04-28" }],
  });
});

test("interest runs on the principal from the old to the new first date and is paid with the first", () => {
  // 100,000 x .365 x 28 / 365 = 2,800; with holidays given, 28 February is a Saturday.
  const bearing = { principalMinor: 100_000, annualRate: 0.365 };
  expect(answer({ ...bearing, holidays: [] })).toEqual({
    id: "p",
    schedule: [
      { date: "2026-03-02", amountMinor: 7800 },
      { date: "2026-03-30", amountMinor: 6000 },
    ],
    totalMinor: 13_800,
    costMinor: 2800,
    needsApproval: false,
  });
});

describe("limits", () => {
  test("beyond them it is refused, with every limit that it breaks", () => {
    const policy = { maxExtensionMonths: 2, maxExtensions: 1 };
    expect(answer({ policy, extendMonths: 2, extensionsGranted: 0 })).toMatchObject({ needsApproval: false });
    expect(answer({ policy, extendMonths: 3, extensionsGranted: 1 })).toMatchObject({
      refused: true,
      reasons: [{ rule: "max-extension-months" }, { rule: "max-extensions" }],
      maxExtensionMonths: 2,
      maxExtensions: 1,
    });
    expect(answer({ policy, extensionsGranted: 1 })).toMatchObject({ refused: true, maxExtensions: 1 });
  });

  test("or it needs the approver, where the policy says so", () => {
    const policy = { maxExtensionMonths: 2, beyond: "needs-approval", approver: "team lead" };
    expect(answer({ policy, extendMonths: 3 })).toMatchObject({
      totalMinor: 11_000,
      needsApproval: true,
      approver: "team lead",
    });
    expect(answer({ policy, extendMonths: 2 })).not.toHaveProperty("approver");
  });
});

test.each([
  [{ due: [] }, "due"],
  [{ due: base.due.toReversed() }, "due.1.date"],
  [{ due: [{ date: "2026-02-30", amountMinor: 1 }] }, "due.0.date"],
  [{ extendMonths: 0 }, "extendMonths"],
  [{ extendMonths: 10 ** 6 }, "extendMonths"],
  [{ extensionsGranted: -1 }, "extensionsGranted"],
  [{ annualRate: 0.1 }, "principalMinor"],
  [{ policy: { beyond: "ask" } }, "policy.beyond"],
  [{ policy: { beyond: "needs-approval" } }, "policy.approver"],
])("%j is an error at %s", (fields, path) => {
  expect(failure(fields)).toMatchObject({ code: "RECORD_INVALID", path });
});
