import type { ContactEvent, ContactRequest } from "@tactful/domain";
import fc from "fast-check";
import { expect, test } from "vitest";
import { referenceIds, referenceRefusals } from "../fixtures/contact-reference.ts";
import { loadContactBook } from "./contact-book.ts";
import { createContactRules } from "./contact-rules.ts";

const book = loadContactBook();
// Gates without a clock have no reference of their own: the consent of New York City is kept, since it begins on a day.
const rules = createContactRules({ ...book, rules: book.rules.filter(({ id }) => referenceIds.has(id)) });

const minute = 60_000;
const quarter = 15 * minute;
const day = 24 * 60 * minute;

const zones = [
  "Asia/Shanghai",
  "America/New_York",
  "America/Los_Angeles",
  "Asia/Kolkata",
  "Asia/Kathmandu",
  "Australia/Lord_Howe",
  "Australia/Sydney",
  "America/St_Johns",
  "Pacific/Apia",
  "America/Havana",
  "Africa/Casablanca",
  "Atlantic/Azores",
  "UTC",
];

/** Days around which something changes: clocks, laws, years, February. */
const turningPoints = [
  "2025-02-28",
  "2025-11-02",
  "2026-01-30",
  "2026-03-08",
  "2026-04-05",
  "2026-09-01",
  "2026-10-04",
  "2026-11-01",
  "2026-12-31",
  "2027-12-26",
  "2028-02-29",
].map((date) => Date.parse(date));

const moment = fc.oneof(
  fc.integer({ min: Date.UTC(2025, 1, 1), max: Date.UTC(2028, 8, 1) }),
  fc
    .tuple(
      fc.constantFrom(...turningPoints),
      fc.integer({ min: -36 * 4, max: 60 * 4 }),
      fc.constantFrom(0, -1, 1),
    )
    .map(([point, quarters, off]) => point + quarters * quarter + off),
);

const optional = <Value>(value: Value) => fc.option(fc.constant(value), { nil: undefined });

const event = fc.record(
  {
    quartersAgo: fc.oneof(fc.integer({ min: 0, max: 8 * 96 }), fc.integer({ min: -96, max: 34 * 96 })),
    channel: fc.constantFrom("call", "call", "ai-call", "sms", "email", "letter", "visit"),
    kind: fc.constantFrom("attempt", "connected"),
    direction: fc.constantFrom("outbound", "outbound", "outbound", "inbound"),
    number: fc.constantFrom("1", "2"),
    debt: fc.constantFrom("A", "B"),
    by: fc.constantFrom("lender", "agency-1", "agency-2"),
    party: fc.constantFrom("debtor", "debtor", "debtor", "contact-person", "attorney"),
    place: fc.constantFrom("home", "work"),
  },
  { requiredKeys: ["quartersAgo", "channel", "kind", "direction", "party"] },
);

function windowOf(at: number, [days, from, to]: readonly [number, number, number]) {
  const clock = (quarters: number): string =>
    new Date(quarters * quarter)
      .toISOString()
      .slice(11, 16)
      .replace(/^00:00$/, quarters === 0 ? "00:00" : "24:00");
  return {
    date: new Date(at + days * day).toISOString().slice(0, 10),
    from: clock(Math.min(from, to)),
    to: clock(Math.max(from, to) + 1),
    evidence: "recorded",
  };
}

const request: fc.Arbitrary<ContactRequest> = fc
  .record({
    jurisdiction: fc.constantFrom("CN", "US", "US-CA", "US-MA", "US-WA", "US-NY-NYC", "US-TX", "AU", "IN"),
    party: fc.constantFrom("debtor", "debtor", "debtor", "contact-person", "guarantor", "attorney"),
    channel: fc.constantFrom("call", "call", "call", "ai-call", "sms", "email", "letter", "visit"),
    at: moment,
    timeZone: fc.oneof(
      fc.constantFrom(...zones),
      fc.uniqueArray(fc.constantFrom(...zones), { minLength: 1, maxLength: 3 }),
    ),
    applies: fc.constantFrom("agency", "agency", "first_party"),
    number: optional("1"),
    debt: optional("A"),
    events: fc.array(event, { maxLength: 14 }),
    place: fc.constantFrom(undefined, "home", "work"),
    consent: fc.option(fc.integer({ min: -96 * 2, max: 8 * 96 }), { nil: undefined }),
    agreed: fc.option(
      fc.tuple(
        fc.integer({ min: -1, max: 1 }),
        fc.integer({ min: 0, max: 95 }),
        fc.integer({ min: 0, max: 95 }),
      ),
      { nil: undefined },
    ),
    electronic: fc.constantFrom(undefined, true),
  })
  .map(({ at, events, place, consent, agreed, electronic, number, debt, ...rest }) => {
    const onGrid = Math.floor(at / quarter) * quarter;
    const history = events.map(
      ({ quartersAgo, ...event }) =>
        ({ ...event, at: new Date(onGrid - quartersAgo * quarter).toISOString() }) as ContactEvent,
    );
    return {
      id: "1",
      ...rest,
      ...(number === undefined ? {} : { number }),
      ...(debt === undefined ? {} : { debt }),
      at: new Date(at).toISOString(),
      history,
      facts: {
        ...(place === undefined ? {} : { place }),
        ...(consent === undefined
          ? {}
          : { direct_prior_consent_at: new Date(onGrid - consent * quarter).toISOString() }),
        ...(agreed === undefined ? {} : { agreed_window: windowOf(at, agreed) }),
        ...(electronic === undefined ? {} : { electronic_consent: electronic }),
      },
    } as ContactRequest;
  })
  // The shipped Australian holidays end with 2028, and a search may look 400 days ahead.
  .filter(({ jurisdiction, at }) => jurisdiction !== "AU" || at < "2027-11");

test("the rules that forbid a contact are those that a literal reading finds", () => {
  fc.assert(
    fc.property(request, (asked) => {
      const answer = rules.answer(asked, { withMessages: false });
      const expected = referenceRefusals(asked, Date.parse(asked.at));
      expect(answer.reasons.map(({ rule }) => rule).toSorted()).toEqual([...expected].toSorted());
      expect(answer.allowed).toBe(expected.length === 0);
    }),
    { numRuns: 3000 },
  );
});

/** The first moment at which a literal reading finds nothing, looking every quarter of an hour for so many days. */
function firstOpen(asked: ContactRequest, days: number): number | null {
  const at = Date.parse(asked.at);
  for (let ms = Math.floor(at / quarter) * quarter + quarter; ms <= at + days * day; ms += quarter) {
    if (referenceRefusals(asked, ms).length === 0) return ms;
  }
  return null;
}

test("the next allowed time is the first quarter of an hour at which a literal reading finds nothing", () => {
  const days = 34;
  fc.assert(
    fc.property(request, (asked) => {
      const { allowed, nextAllowedAt } = rules.answer(asked, { withMessages: false });
      // What no clock opens need not be looked for at every quarter of an hour.
      const isShut = referenceRefusals(asked, Date.parse(asked.at)).some((id) => /once|electronic/.test(id));
      const expected = isShut || allowed === true ? null : firstOpen(asked, days);
      const next = nextAllowedAt === null ? null : Date.parse(nextAllowedAt);
      const isSoon = next !== null && next <= Date.parse(asked.at) + days * day;
      expect(isSoon ? next : null).toBe(expected);
    }),
    { numRuns: 150 },
  );
});
