import { Account } from "@tactful/domain";
import fc from "fast-check";
import { expect, test } from "vitest";
import { plainAccount } from "./plain-account.ts";

/** Mostly one of the right values, now and then one that is wrong or unusual. */
function mostly(right: fc.Arbitrary<unknown>, ...odd: readonly unknown[]): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 30, arbitrary: right }, { weight: 1, arbitrary: fc.constantFrom(...odd) });
}

const count = mostly(fc.nat(1_000_000), -1, 0.5, -0, 2 ** 53, "7", null, true, Number.NaN);
const event = fc.record(
  {
    at: mostly(fc.constantFrom("2026-11-20T10:00:00+08:00", "2026-02-28T10:00:00Z"), "2026-02-30T10:00Z", 5),
    channel: mostly(fc.constantFrom("call", "sms"), "fax", null),
    kind: mostly(fc.constantFrom("attempt", "connected"), "talk"),
    by: mostly(fc.constantFrom("lender", 7), ""),
  },
  { requiredKeys: ["at", "channel", "kind"] },
);
const fields = fc.record(
  {
    id: mostly(fc.constantFrom("A1", "账户"), "", 12, null),
    product: mostly(fc.constantFrom("loan", "credit-card"), "", 3),
    currency: mostly(fc.constantFrom("CNY", "USD", "JPY"), "cny", 1),
    daysPastDue: count,
    overdueMinor: count,
    principalMinor: count,
    interestMinor: count,
    feesMinor: count,
    missedInstalments: count,
    brokenPromises: count,
    borrowerId: mostly(fc.constant("B"), "", 4, null),
    jurisdiction: mostly(fc.constantFrom("CN", "US-MA"), "FR", null),
    timeZone: mostly(fc.constant("Asia/Shanghai"), "Nowhere/Land", ["Asia/Tokyo"], [], null),
    features: mostly(fc.constant({ a: 1 }), [], "x", null),
    history: mostly(fc.array(event, { maxLength: 3 }), "x", null, {}),
    facts: mostly(
      fc.constantFrom({ plan_active: true }, { odd: 1, dispute_open: null }),
      { opt_outs: ["fax"] },
      [],
      3,
    ),
    surplus: fc.anything(),
  },
  {
    requiredKeys: [
      "id",
      "product",
      "currency",
      "daysPastDue",
      "principalMinor",
      "interestMinor",
      "feesMinor",
      "missedInstalments",
      "brokenPromises",
    ],
  },
);

test("where the fast reading answers, it answers what the schema answers", () => {
  let answered = 0;
  fc.assert(
    fc.property(fields, (given) => {
      const plain = plainAccount(given);
      if (plain === null) return;
      answered += 1;
      expect(plain).toEqual(Account.parse(given));
    }),
    { numRuns: 1000 },
  );
  expect(answered).toBeGreaterThan(100);
});
