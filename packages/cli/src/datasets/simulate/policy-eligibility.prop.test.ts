import type { BookView } from "@tactful/datasets";
import { chooseTreatment, readPolicy, samplePolicyFile } from "@tactful/strategy";
import fc from "fast-check";
import { expect, test } from "vitest";
import { policyEligibility } from "./policy-eligibility.ts";
import { accountReader } from "./simulated-account.ts";

const policy = readPolicy(samplePolicyFile("CN") ?? "");
const reader = accountReader(policy);
const courtesy = { mostPerFortnight: 2, quietAfterConversation: 7 };

/** One account as the simulator shows it; whatever is not named is 0, and nothing has happened yet. */
function viewOf(values: Partial<Record<keyof BookView, number>>): BookView {
  const column = (name: keyof BookView, otherwise = 0) => [values[name] ?? otherwise];
  return {
    accounts: 1,
    open: [1],
    overdueMinor: column("overdueMinor", 100_000),
    daysPastDue: column("daysPastDue", 10),
    score: column("score"),
    brokenPromises: column("brokenPromises"),
    keptPromises: [0],
    callsTried: [0, 0, 0],
    callsAnswered: [0, 0, 0],
    conversations: column("conversations"),
    messages: column("messages"),
    contacts: column("contacts"),
    lastContact: column("lastContact", -1),
    lastConversation: column("lastConversation", -1),
    recentContacts: column("recentContacts"),
    lastPayment: [-1],
    promisedFor: column("promisedFor", -1),
    hardshipTold: column("hardshipTold"),
    planActive: column("planActive"),
    complained: column("complained"),
    lot: [0],
  };
}

const flag = fc.nat(1);
const anyView = fc
  .record({
    overdueMinor: fc.integer({ min: 1, max: 2_000_000 }),
    daysPastDue: fc.integer({ min: 1, max: 220 }),
    score: fc.double({ min: -3, max: 3, noNaN: true }),
    brokenPromises: fc.nat(5),
    conversations: fc.nat(3),
    messages: fc.nat(3),
    hardshipTold: flag,
    planActive: flag,
    complained: flag,
  })
  .map(viewOf);

test("accounts with the same key get the same treatment", () => {
  const seen = new Map<number, string>();
  fc.assert(
    fc.property(anyView, (view) => {
      const { decidedBy, channels, cadence } = chooseTreatment(
        reader.state(view, 0),
        policy,
        reader.context(view, 0),
      );
      const treatment = JSON.stringify({ decidedBy, channels, cadence });
      const key = reader.caseKey(view, 0);
      expect(seen.get(key) ?? treatment).toBe(treatment);
      seen.set(key, treatment);
    }),
    { numRuns: 3000 },
  );
  expect(seen.size).toBeGreaterThan(100);
});

test("an account is open to contact just where the policy treats it, through the channels of its line", () => {
  const eligible = policyEligibility(policy, courtesy);
  fc.assert(
    fc.property(anyView, (view) => {
      const { action, channels } = chooseTreatment(reader.state(view, 0), policy, reader.context(view, 0));
      const treated = action === "treat";
      const spoken = channels.some((channel) => channel === "call" || channel === "ai-call");
      const written = channels.some((channel) => ["sms", "email", "chat", "letter"].includes(channel));
      expect(eligible(view, 0, 30)).toEqual({ call: treated && spoken, message: treated && written });
    }),
    { numRuns: 1000 },
  );
});

test.each([
  ["told hardship", { hardshipTold: 1 }],
  ["a plan", { planActive: 1 }],
  ["a complaint", { complained: 1 }],
  ["an open promise", { promisedFor: 31 }],
  ["a contact yesterday", { lastContact: 29, recentContacts: 0b10, messages: 1 }],
  ["two contacts in the fortnight", { lastContact: 23, recentContacts: 0b1000010000000, messages: 2 }],
  [
    "a conversation within the week",
    { lastContact: 25, lastConversation: 25, recentContacts: 0b100000, conversations: 1 },
  ],
])("%s keeps an account off the list", (_, values) => {
  expect(policyEligibility(policy, courtesy)(viewOf(values), 0, 30)).toEqual({ call: false, message: false });
});

test("a high score is the first grade, a low one the last", () => {
  expect(reader.context(viewOf({ score: 2 }), 0).score?.grade).toBe("A");
  expect(reader.context(viewOf({ score: 0 }), 0).score?.grade).toBe("C");
  expect(reader.context(viewOf({ score: -2 }), 0).score?.grade).toBe("E");
});
