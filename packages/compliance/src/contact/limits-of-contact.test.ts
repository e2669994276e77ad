import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { frequencyDuty } from "../duties/frequency-duty.ts";
import { hoursDuty } from "../duties/hours-duty.ts";
import { pastCall, sketchLog } from "../fixtures/conversation-logs.ts";
import { loadContactBook } from "./contact-book.ts";
import type { ContactRule } from "./contact-rule.ts";
import { createContactRules } from "./contact-rules.ts";
import { limitsOfContact } from "./limits-of-contact.ts";

const book = loadContactBook();
const limits = limitsOfContact(book.rules, book.laws);
const timed = createContactRules({ ...book, rules: book.rules.filter(({ gate }) => gate === undefined) });

const places = [
  { jurisdiction: "CN", timeZone: "Asia/Shanghai" },
  { jurisdiction: "US", timeZone: "America/New_York" },
  { jurisdiction: "US-MA", timeZone: "America/New_York" },
  { jurisdiction: "US-NY-NYC", timeZone: "America/New_York" },
  { jurisdiction: "IN", timeZone: "Asia/Kolkata" },
  { jurisdiction: "AU", timeZone: "Australia/Perth" },
] as const;

describe("the duties of a conversation and contact permission", () => {
  test("agree on every answered call, as if it had been asked for before", () => {
    const event = fc.record({
      hoursAgo: fc.integer({ min: 0, max: 35 * 24 }),
      isConnected: fc.boolean(),
      isInbound: fc.boolean(),
      by: fc.constantFrom("lender", "agency-1", undefined),
    });
    const asked = fc.record({
      place: fc.constantFrom(...places),
      // From Monday, 12 October 2026: a fortnight without holidays.
      minute: fc.integer({ min: 0, max: 14 * 24 * 60 }),
      applies: fc.constantFrom("agency", "first_party"),
      events: fc.array(event, { maxLength: 12 }),
    });
    fc.assert(
      fc.property(asked, ({ place, minute, applies, events }) => {
        const now = Date.UTC(2026, 9, 12) + minute * 60_000;
        const startedAt = new Date(now).toISOString();
        const history = events.map(({ hoursAgo, isConnected, isInbound, by }) =>
          pastCall(
            new Date(now - hoursAgo * 3_600_000).toISOString(),
            isConnected ? "connected" : "attempt",
            {
              direction: isInbound ? "inbound" : "outbound",
              ...(by === undefined ? {} : { by }),
            },
          ),
        );
        const log = sketchLog([["borrower", ""]], { ...place, startedAt, applies, history, limits });
        const { reasons } = timed.answer({
          ...place,
          id: "1",
          party: "debtor",
          channel: "call",
          at: startedAt,
          applies,
          history,
        });
        const ids = reasons.map(({ rule }) => rule);
        const isHours = ids.some((id) => /hours|night/.test(id));
        // A conversation is no unanswered call: that limit is asked before, and does not count it after.
        const isNumber = ids.some((id) => !/hours|night|unanswered/.test(id));
        expect(hoursDuty(log).status === "missed").toBe(isHours);
        expect(frequencyDuty(log).status === "missed").toBe(isNumber);
      }),
      { numRuns: 600 },
    );
  });
});

const sample: ContactRule = {
  id: "acme/sample",
  title: { zh: "示例", en: "Sample" },
  jurisdiction: "CN",
  citation: "cn-gbt-45251",
  examples: { allowed: [], refused: [] },
};

describe("a rule that a conversation cannot show", () => {
  test.each([
    ["a gate", { gate: "closed" as const }],
    ["another party's", { parties: ["guarantor" as const], cooldown: { days: 7, per: ["person" as const] } }],
    [
      "hours of visits",
      {
        channels: ["visit" as const],
        hours: { weekdays: { from: "09:00", to: "18:00" }, agreedWindow: false },
      },
    ],
    [
      "a calendar month",
      {
        count: {
          unit: "any" as const,
          per: ["debt" as const],
          window: { month: "calendar" as const },
          most: 3,
        },
      },
    ],
  ])("%s gives no limit", (_name, part) => {
    expect(limitsOfContact([{ ...sample, ...part }], book.laws)).toEqual([]);
  });
});
