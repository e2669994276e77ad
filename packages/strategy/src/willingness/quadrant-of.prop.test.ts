import fc from "fast-check";
import { expect, test } from "vitest";
import { quadrantOf, willingnessAndAbility } from "./willingness-and-ability.ts";

const few = fc.nat(5);

test("the quadrant alone is the one that comes with the evidence", () => {
  fc.assert(
    fc.property(
      fc.record({ kept: few, partial: few, broken: few }),
      fc.record({ full: few, partial: few, missed: few }),
      fc.record({ due: few, paid: few }),
      fc.constantFrom([], ["unemployment"], ["illness"]),
      (promises, payments, plan, vulnerability) => {
        const account = {
          product: "loan",
          currency: "CNY",
          daysPastDue: 40,
          principalMinor: 1000,
          interestMinor: 0,
          feesMinor: 0,
          missedInstalments: 2,
          brokenPromises: 0,
          facts: { vulnerability },
        } as const;
        const behaviour = { today: "2026-11-26", account, promises, payments, plan };
        expect(quadrantOf(behaviour)).toBe(willingnessAndAbility(behaviour).quadrant);
      },
    ),
    { numRuns: 500 },
  );
});
