import { expect, test } from "vitest";
import { answerExact } from "../../fixtures/answer-exact.ts";

const base = {
  id: "p",
  task: "affordability",
  currency: "CNY",
  debtMinor: 100_000,
  incomeMinor: 600_000,
  essentialExpenseMinor: 300_000,
  otherDebtPaymentsMinor: 100_000,
  protectedMinimumMinor: 150_000,
  share: 0.33,
};

const answer = (fields: object) => answerExact({ ...base, ...fields });
const failure = (fields: object) => {
  try {
    return answer(fields);
  } catch (error) {
    return error;
  }
};

test("what is left is shared, rounded down, and the months are rounded up", () => {
  expect(answer({})).toEqual({
    id: "p",
    disposableMinor: 50_000,
    affordableMinor: 16_500,
    months: 7,
    refused: false,
  });
  expect(answer({ incomeMinor: 600_001, debtMinor: 99_000 })).toMatchObject({
    affordableMinor: 16_500,
    months: 6,
  });
  // In floating point 100 x .29 is below 29.
  expect(answer({ incomeMinor: 550_100, share: 0.29 })).toMatchObject({
    disposableMinor: 100,
    affordableMinor: 29,
  });
});

test("what must be paid may be more than the income: then nothing is affordable", () => {
  expect(answer({ incomeMinor: 500_000 })).toMatchObject({
    disposableMinor: -50_000,
    affordableMinor: 0,
    months: null,
    refused: true,
    reasons: [{ rule: "affordable" }],
    suggest: "hardship",
  });
});

test("below the least instalment or beyond the most months it is refused for hardship help", () => {
  const tooSmall = answer({ policy: { minInstalmentMinor: 16_501 } });
  expect(tooSmall).toMatchObject({
    months: 7,
    refused: true,
    minInstalmentMinor: 16_501,
    suggest: "hardship",
  });
  const tooLong = answer({ policy: { maxMonths: 6 } });
  expect(tooLong).toMatchObject({ months: 7, refused: true, maxMonths: 6, suggest: "hardship" });
  expect(answer({ policy: { maxMonths: 7, minInstalmentMinor: 16_500 } })).toMatchObject({ refused: false });
});

test("nothing owed takes no months", () => {
  expect(answer({ debtMinor: 0 })).toMatchObject({ months: 0, refused: false });
});

test.each([
  [{ debtMinor: null }, "debtMinor"],
  [{ incomeMinor: -1 }, "incomeMinor"],
  [{ essentialExpenseMinor: null }, "essentialExpenseMinor"],
  [{ share: 1.2 }, "share"],
  [{ share: null }, "share"],
  [{ policy: { maxMonths: 0 } }, "policy.maxMonths"],
])("%j is an error at %s", (fields, path) => {
  expect(failure(fields)).toMatchObject({ code: "RECORD_INVALID", path });
});
