import { expect, test } from "vitest";
import type { UpliftModel } from "../uplift/uplift-model.ts";
import { amountAtStake } from "./amount-at-stake.ts";
import { probabilityGain } from "./contact-effect.ts";
import { contactValue } from "./contact-value.ts";

const features = {
  daysPastDue: 20,
  stakeMinor: 100_000,
  missedInstalments: 1,
  brokenPromises: 0,
  probability: 0.4,
};

test("without a known effect the value is expected recovery net of the cost of contact", () => {
  expect(contactValue(0.4, 100_000, 300, probabilityGain({ kind: "unknown" }, 0.4, features))).toEqual({
    probability: 0.4,
    stakeMinor: 100_000,
    recoveryMinor: 40_000,
    gainMinor: null,
    costMinor: 300,
    netMinor: 39_700,
    channelShare: 1,
    valueMinor: 39_700,
    basis: "recovery",
  });
});

test("an assumed effect counts only its share, and says that it is assumed", () => {
  const effect = { kind: "assumed", share: 0.25, source: "assumption" } as const;
  const value = contactValue(0.4, 100_000, 300, probabilityGain(effect, 0.4, features));
  expect(value).toMatchObject({ gainMinor: 10_000, valueMinor: 9700, netMinor: 39_700, basis: "assumed" });
});

const model: UpliftModel = {
  claim: "average",
  average: 0.05,
  scale: { means: [0, 0, 0, 0, 0, 0], deviations: [1, 1, 1, 1, 1, 1] },
  coefficients: [0, 0, 0, 0, 0.5, 0, 0],
};

test("a measured effect counts as it was measured", () => {
  const gain = probabilityGain({ kind: "measured", model }, 0.4, features);
  expect(contactValue(0.4, 100_000, 300, gain)).toMatchObject({ gainMinor: 5000, valueMinor: 4700 });
});

test("a measured absence of effect claims no gain and ranks by expected recovery", () => {
  const gain = probabilityGain({ kind: "measured", model: { ...model, claim: "none" } }, 0.4, features);
  expect(contactValue(0.4, 100_000, 300, gain)).toMatchObject({
    gainMinor: 0,
    valueMinor: 39_700,
    basis: "no-effect",
  });
});

test("what is at stake is the overdue amount, else all that is outstanding", () => {
  const owed = { daysPastDue: 40, principalMinor: 900, interestMinor: 80, feesMinor: 20 };
  expect(amountAtStake({ ...owed, overdueMinor: 120 })).toEqual({ amountMinor: 120, of: "overdue" });
  expect(amountAtStake(owed)).toEqual({ amountMinor: 1000, of: "outstanding" });
  expect(amountAtStake({ ...owed, daysPastDue: 0 })).toEqual({ amountMinor: 0, of: "overdue" });
});

test("an impossible probability is refused", () => {
  const gain = { uplift: null, basis: "recovery" } as const;
  expect(() => contactValue(1.2, 100, 1, gain)).toThrow("probability must be a number from 0 to 1; got 1.2.");
});

test("a channel that comes later counts with its assumed share, and costs what it costs", () => {
  const gain = { uplift: null, basis: "recovery" } as const;
  expect(contactValue(0.4, 100_000, 300, gain, 0.5)).toMatchObject({ netMinor: 39_700, valueMinor: 19_700 });
});
