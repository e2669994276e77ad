import { expect, test } from "vitest";
import { answerExact } from "../../fixtures/answer-exact.ts";

const base = {
  id: "p",
  task: "cap-check",
  currency: "CNY",
  principalMinor: 100_000,
  interestMinor: 5000,
  feesMinor: 918,
  days: 90,
  lender: "licensed",
  capRate: 0.24,
};

const answer = (fields: object) => answerExact({ ...base, ...fields });
const failure = (fields: object) => {
  try {
    return answer(fields);
  } catch (error) {
    return error;
  }
};

test("the cap is rounded down, and interest and fees together are held against it", () => {
  // 100,000 x .24 x 90 / 365 = 5917.8.
  expect(answer({})).toEqual({
    id: "p",
    effectivePrincipalMinor: 100_000,
    capMinor: 5917,
    withinCap: false,
    excessMinor: 1,
  });
  expect(answer({ feesMinor: 917 })).toMatchObject({ withinCap: true, excessMinor: 0 });
});

test("a private lender's cap is four times the prime rate at signing", () => {
  // 100,000 x 4 x .0345 x 90 / 365 = 3402.7.
  const own = { lender: "private", lprAtSigning: 0.0345 };
  expect(answer(own)).toMatchObject({ capMinor: 3402, withinCap: false, excessMinor: 2516 });
});

test("prepaid interest is no principal", () => {
  expect(answer({ prepaidInterestMinor: 10_000 })).toMatchObject({
    effectivePrincipalMinor: 90_000,
    capMinor: 5326,
  });
  expect(answer({ prepaidInterestMinor: 100_000 })).toMatchObject({ capMinor: 0, excessMinor: 5918 });
});

test("a product that is whole is reckoned in decimals", () => {
  // 1,000,000 x .29 x 365 / 365 is 290,000; in floating point .29 x 100 is below 29.
  expect(answer({ principalMinor: 100, capRate: 0.29, days: 365 })).toMatchObject({ capMinor: 29 });
});

test.each([
  [{ capRate: null }, "capRate"],
  [{ lender: "private" }, "lprAtSigning"],
  [{ lender: "bank" }, "lender"],
  [{ days: -1 }, "days"],
  [{ days: 1.5 }, "days"],
  [{ prepaidInterestMinor: 100_001 }, "prepaidInterestMinor"],
  [{ capRate: -0.1 }, "capRate"],
])("%j is an error at %s", (fields, path) => {
  expect(failure(fields)).toMatchObject({ code: "RECORD_INVALID", path });
});
