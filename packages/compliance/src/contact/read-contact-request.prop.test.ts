import { ContactRequest, contactParties, parseValue, TactfulError } from "@tactful/domain";
import fc from "fast-check";
import { expect, test } from "vitest";
import { readContactRequest } from "./read-contact-request.ts";

/** A good value mostly, now and then one of another kind, or none. */
const mostly = <Value>(good: fc.Arbitrary<Value>) =>
  fc.oneof(
    { weight: 30, arbitrary: good as fc.Arbitrary<unknown> },
    {
      weight: 1,
      arbitrary: fc.constantFrom<unknown>(
        null,
        undefined,
        "",
        "court",
        7,
        true,
        [],
        {},
        ["call"],
        "2026-02-30",
      ),
    },
  );

const time = fc.constantFrom(
  "2026-03-01T09:30:00+08:00",
  "2026-03-01T09:30Z",
  "2026-02-29T09:30:00Z",
  "2026-03-01",
);
const id = fc.oneof(fc.string({ minLength: 1, maxLength: 4 }), fc.nat());

const event = fc.record(
  {
    at: mostly(time),
    channel: mostly(fc.constantFrom("call", "sms", "court")),
    kind: mostly(fc.constantFrom("attempt", "connected")),
    direction: mostly(fc.constantFrom("inbound", "outbound")),
    number: mostly(id),
    debt: mostly(id),
    by: mostly(fc.constantFrom("lender", "agency-1")),
    party: mostly(fc.constantFrom(...contactParties)),
    place: mostly(fc.constantFrom("home", "work")),
    note: fc.constant("left out"),
  },
  { requiredKeys: ["at", "channel", "kind"] },
);

const facts = fc.record(
  {
    plan_active: mostly(fc.boolean()),
    product_type: mostly(fc.string()),
    place: mostly(fc.constantFrom("home", "work")),
    purpose: mostly(fc.constantFrom("collection", "location")),
    opt_outs: mostly(fc.constant(["sms"])),
    attorney: mostly(fc.constant({ known: true, extra: 1 })),
    agreed_window: mostly(fc.constant({ date: "2026-03-01", from: "22:30", to: "23:00", evidence: "r1" })),
    collectors: mostly(fc.nat()),
    unknown_fact: fc.constant(1),
  },
  { requiredKeys: [] },
);

const record = fc.record(
  {
    id: mostly(id),
    jurisdiction: mostly(fc.constantFrom("CN", "US-NY-NYC", "XX")),
    party: mostly(fc.constantFrom(...contactParties)),
    channel: mostly(fc.constantFrom("call", "letter")),
    at: mostly(time),
    timeZone: mostly(
      fc.constantFrom<unknown>("Asia/Shanghai", ["UTC", "Asia/Tokyo"], "Asia/Nowhere", "+08:00"),
    ),
    applies: mostly(fc.constantFrom("agency", "first_party")),
    number: mostly(id),
    debt: mostly(id),
    history: mostly(fc.array(mostly(event), { maxLength: 3 })),
    facts: mostly(facts),
  },
  { requiredKeys: ["jurisdiction", "party", "channel", "at", "timeZone"] },
);

/** What a reader makes of a record: its value, or the code, message and path of its error. */
function outcome(read: () => unknown): unknown {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof TactfulError)) throw error;
    return { code: error.code, message: error.message, path: error.path };
  }
}

test("a request is read as its schema reads it, errors included", () => {
  fc.assert(
    fc.property(record, (given) => {
      const value: unknown = JSON.parse(JSON.stringify(given));
      const fields = { ...(value as object), id: "r" };
      const bySchema = outcome(() => parseValue(ContactRequest, fields, "RECORD_INVALID"));
      const read = outcome(() => readContactRequest(value as Record<string, unknown>, "r"));
      // Facts that the schema does not know are left in where nothing else is unusual; nobody asks for them.
      expect(read).toEqual(
        typeof bySchema === "object" && bySchema !== null && "facts" in bySchema
          ? { ...bySchema, facts: expect.objectContaining(bySchema.facts as object) }
          : bySchema,
      );
    }),
    { numRuns: 4000 },
  );
});
