import type { Facts } from "@tactful/domain";
import { expect, expectTypeOf, test } from "vitest";
import { type ContactFeatures, contactFeatures } from "./contact-features.ts";

test("vulnerability, hardship and what was said reach no feature", () => {
  const account = { daysPastDue: 9, missedInstalments: 1, brokenPromises: 0 };
  const facts: Facts = { vulnerability: ["illness"], dispute_open: true };
  const withFacts = { ...account, facts, features: { emotion: "distress", age: 71, sex: "F" } };
  expect(contactFeatures(withFacts, 500, 0.3)).toEqual(contactFeatures(account, 500, 0.3));
});

test("the features are a closed list of what an account owes and how it was paid", () => {
  expectTypeOf<keyof ContactFeatures>().toEqualTypeOf<
    "daysPastDue" | "stakeMinor" | "missedInstalments" | "brokenPromises" | "probability"
  >();
});
