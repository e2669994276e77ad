import fc from "fast-check";
import { expect, test } from "vitest";
import type { z } from "zod";
import {
  Account,
  type Channel,
  ContactRequest,
  Conversation,
  channels,
  contactParties,
  countries,
  Facts,
  intents,
  lateReasons,
  minorUnitDigits,
  Plan,
  parseValue,
  Signals,
  speakers,
  TactfulError,
  Utterance,
} from "./index.ts";

const keys = <Key extends string>(table: Readonly<Record<Key, unknown>>) =>
  fc.constantFrom(...(Object.keys(table) as Key[]));
/** A record whose keys may be absent, but for those named. */
const partial = <T extends Record<string, fc.Arbitrary<unknown>>>(
  shape: T,
  needed: (keyof T & string)[] = [],
) => fc.record(shape, { requiredKeys: needed });

const text = fc.string({ unit: "binary", maxLength: 20 });
const id = fc.string({ minLength: 1, maxLength: 12 });
const amountMinor = fc.maxSafeNat();
const channel: fc.Arbitrary<Channel> = keys(channels);
const date = fc
  .date({ min: new Date("1990-01-01T00:00:00Z"), max: new Date("2099-12-31T00:00:00Z"), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10));
const time = fc
  .tuple(date, fc.nat({ max: 23 }), fc.nat({ max: 59 }), fc.constantFrom("Z", "+08:00", "-03:30"))
  .map(([day, hour, minute, offset]) => {
    const two = (value: number) => String(value).padStart(2, "0");
    return `${day}T${two(hour)}:${two(minute)}:00${offset}`;
  });

const facts = partial({
  identity_verified: fc.boolean(),
  vulnerability: fc.array(id),
  opt_outs: fc.array(channel),
  case_filed: fc.oneof(fc.boolean(), id),
  disputed_at: date,
  direct_prior_consent_at: time,
  attorney: partial({ known: fc.boolean(), name: text }),
  ledger_total: amountMinor,
});
const speaker = fc.constantFrom(...speakers);
const event = partial(
  {
    at: time,
    channel,
    kind: fc.constantFrom("attempt", "connected"),
    direction: fc.constantFrom("inbound", "outbound"),
    party: fc.constantFrom(...contactParties),
    number: id,
    by: fc.constantFrom("lender", "agency-1"),
  },
  ["at", "channel", "kind", "direction", "party"],
);
const turn = partial({ speaker, at: fc.double({ min: 0, max: 1e6, noNaN: true }), text, facts }, [
  "speaker",
  "text",
]);
const jurisdiction = fc
  .tuple(fc.constantFrom(...countries), fc.constantFrom("", "-MA", "-NY-NYC"))
  .map(([country, part]) => `${country}${part}`);
const language = fc.constantFrom("zh-Hans", "zh-Hant", "en");
const timeZone = fc.constantFrom("Asia/Shanghai", ["America/Chicago", "America/Denver"]);
const confidence = fc.double({ min: 0, max: 1, noNaN: true });
const span = { start: fc.nat(), end: fc.nat() };

const records: readonly {
  readonly name: string;
  readonly schema: z.ZodType;
  readonly record: fc.Arbitrary<object>;
}[] = [
  { name: "Facts", schema: Facts, record: facts },
  {
    name: "Utterance",
    schema: Utterance,
    record: partial({ id, text, speaker, channel, language, jurisdiction, context: text, facts }, [
      "text",
      "speaker",
    ]),
  },
  {
    name: "Conversation",
    schema: Conversation,
    record: partial(
      {
        id,
        language,
        channel,
        startedAt: time,
        timeZone,
        applies: fc.constantFrom("first_party", "agency"),
        history: fc.array(event, { maxLength: 3 }),
        turns: fc.array(turn, { maxLength: 4 }),
        facts,
      },
      ["channel", "applies", "turns"],
    ),
  },
  {
    name: "ContactRequest",
    schema: ContactRequest,
    record: partial(
      {
        id,
        jurisdiction,
        party: fc.constantFrom(...contactParties),
        channel: channel.filter((one) => one !== "court"),
        at: time,
        timeZone,
        applies: fc.constantFrom("first_party", "agency"),
        history: fc.array(event, { maxLength: 3 }),
        debt: id,
        facts,
      },
      ["id", "jurisdiction", "party", "channel", "at", "timeZone", "applies", "history"],
    ),
  },
  {
    name: "Account",
    schema: Account,
    record: partial(
      {
        id,
        product: id,
        currency: keys(minorUnitDigits),
        daysPastDue: fc.nat(),
        principalMinor: amountMinor,
        interestMinor: amountMinor,
        feesMinor: amountMinor,
        missedInstalments: fc.nat(),
        brokenPromises: fc.nat(),
        overdueMinor: amountMinor,
        features: fc.dictionary(
          id.filter((key) => key !== "__proto__"),
          fc.oneof(fc.integer(), text, fc.constant(null)),
        ),
        facts,
      },
      [
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
    ),
  },
  {
    name: "Signals",
    schema: Signals,
    record: fc.record({
      id,
      intents: fc.array(fc.record({ id: keys(intents), confidence, ...span }), { maxLength: 2 }),
      reason: fc.option(fc.record({ id: keys(lateReasons), confidence })),
      emotion: fc.constant(null),
      promises: fc.array(partial({ date, amountMinor, method: text, ...span }, ["start", "end"]), {
        maxLength: 2,
      }),
      abstained: fc.subarray(["intents", "reason", "emotion"]),
    }),
  },
  {
    name: "Plan",
    schema: Plan,
    record: fc.array(fc.record({ date, amountMinor: fc.nat() }), { maxLength: 24 }).map((schedule) => ({
      kind: "instalments",
      schedule,
      totalMinor: schedule.reduce((sum, payment) => sum + payment.amountMinor, 0),
      costMinor: 0,
      needsApproval: false,
    })),
  },
];

test.each(records)("$name comes back from JSON and its schema as it was", ({ schema, record }) => {
  fc.assert(
    fc.property(record, (value) => {
      const parsed = schema.parse(value);
      expect(parsed).toEqual(value);
      expect(schema.parse(JSON.parse(JSON.stringify(parsed)))).toEqual(value);
    }),
    { numRuns: 60 },
  );
});

const inputs = records.filter(({ schema }) => schema !== Signals && schema !== Plan);

test.each(inputs)(
  "$name reads a field of null and an unknown field like no field at all",
  ({ schema, record }) => {
    fc.assert(
      fc.property(record, fc.string(), (value, name) => {
        const unknown = `x-${name}`;
        const absent = ["facts", "context", "startedAt", "overdueMinor", "debt", "plan_active"];
        const nulls = Object.fromEntries(absent.filter((key) => !(key in value)).map((key) => [key, null]));
        expect(schema.parse({ ...nulls, ...value, [unknown]: 1 })).toEqual(schema.parse(value));
      }),
      { numRuns: 60 },
    );
  },
);

test.each(records)(
  "$name answers any JSON with a record or one printable sentence, never a crash",
  ({ schema }) => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        try {
          parseValue(schema, value, "RECORD_INVALID", { line: 1 });
        } catch (error) {
          expect(error).toBeInstanceOf(TactfulError);
          expect(String(error)).toMatch(/^TactfulError: [^\p{Cc}\p{Cf}]+\.$/u);
        }
      }),
      { numRuns: 60 },
    );
  },
);
