import { type AccountState, type ContactChannel, channels as channelIds, type Facts } from "@tactful/domain";
import fc from "fast-check";
import { expect, test } from "vitest";
import { smallAccount } from "../fixtures/small-policy.ts";
import { type Policy, tones } from "../policy/policy.ts";
import { samplePolicy } from "../policy/sample-policies.ts";
import { quadrants } from "../willingness/quadrant.ts";
import { chooseTreatment } from "./choose-treatment.ts";
import { explainTreatment } from "./explain-treatment.ts";
import type { TreatmentContext } from "./treatment.ts";

const policies = [samplePolicy("CN"), samplePolicy("US")].filter((policy) => policy !== undefined);
const channel = fc.constantFrom(...(Object.keys(channelIds) as (keyof typeof channelIds)[]));
const day = fc
  .nat({ max: 300 })
  .map((ago) => new Date(Date.UTC(2026, 10, 26) - ago * 86_400_000).toISOString());

const event = fc.record({
  at: day,
  channel,
  kind: fc.constantFrom("attempt" as const, "connected" as const),
  direction: fc.constantFrom("outbound" as const, "inbound" as const),
  party: fc.constantFrom("debtor" as const, "third-party" as const),
});

const facts: fc.Arbitrary<Facts> = fc.record(
  {
    opt_outs: fc.subarray(Object.keys(channelIds) as (keyof typeof channelIds)[]),
    electronic_consent: fc.boolean(),
    prior_express_consent: fc.boolean(),
    vulnerability: fc.subarray(["self-harm", "illness", "unemployment", "student"], { maxLength: 2 }),
    dispute_open: fc.boolean(),
    plan_active: fc.boolean(),
    debtor_deceased: fc.boolean(),
    attorney: fc.record({ known: fc.boolean() }),
    agreed_window: fc.constant({ date: "2026-11-28", from: "10:00", to: "11:00", evidence: "call" }),
  },
  { requiredKeys: [] },
);

const account = (policy: Policy): fc.Arbitrary<AccountState> =>
  fc
    .record({
      product: fc.constantFrom(...policy.products),
      daysPastDue: fc.nat({ max: 400 }),
      overdueMinor: fc.nat({ max: 3_000_000 }),
      brokenPromises: fc.nat({ max: 4 }),
      history: fc.array(event, { maxLength: 6 }),
      facts,
    })
    .map((more) => smallAccount({ ...more, currency: policy.currency }));

const context = (policy: Policy): fc.Arbitrary<TreatmentContext> =>
  fc.record({
    today: fc.constant("2026-11-26"),
    score: fc.record({
      grade: fc.constantFrom(...policy.grades),
      probability: fc.double({ min: 0, max: 1, noNaN: true }),
    }),
    quadrant: fc.constantFrom(...quadrants),
  });

const drawn = fc.constantFrom(...policies).chain((policy) =>
  fc.record({
    policy: fc.constant(policy),
    one: account(policy),
    context: context(policy),
    other: context(policy),
  }),
);

test("every account of a policy's products gets one decision that survives JSON", () => {
  fc.assert(
    fc.property(drawn, ({ policy, one, context }) => {
      const treatment = chooseTreatment(one, policy, context);
      expect(JSON.parse(JSON.stringify(treatment))).toEqual(treatment);
      expect(treatment.channels.length > 0).toBe(treatment.nextContactOn !== null);
      expect((treatment.nextContactOn ?? "9999-12-31") >= context.today).toBe(true);
    }),
    { numRuns: 400 },
  );
});

test("a score or a grid changes no stop", () => {
  fc.assert(
    fc.property(drawn, ({ policy, one, context, other }) => {
      const treatment = chooseTreatment(one, policy, context);
      const changed = chooseTreatment(one, policy, other);
      expect(changed.decidedBy.kind).toBe(treatment.decidedBy.kind);
      if (treatment.decidedBy.kind === "stop") expect(changed).toEqual(treatment);
    }),
    { numRuns: 400 },
  );
});

test("no channel is used that the line does not name or the borrower has closed", () => {
  fc.assert(
    fc.property(drawn, ({ policy, one, context }) => {
      const { channels, decidedBy } = chooseTreatment(one, policy, context);
      const line = [...policy.stops, ...policy.treatments].find(({ id }) => id === decidedBy.id);
      const named: readonly ContactChannel[] = line?.channels ?? [];
      expect(new Set(channels).size).toBe(channels.length);
      for (const used of channels) {
        expect(named).toContain(used);
        expect(one.facts?.opt_outs ?? []).not.toContain(used);
      }
    }),
    { numRuns: 400 },
  );
});

test("vulnerability never makes the treatment firmer", () => {
  fc.assert(
    fc.property(drawn, fc.string({ minLength: 1 }), ({ policy, one, context }, word) => {
      const before = chooseTreatment(one, policy, context);
      const vulnerability = [...(one.facts?.vulnerability ?? []), word];
      const after = chooseTreatment({ ...one, facts: { ...one.facts, vulnerability } }, policy, context);
      expect(tones.indexOf(after.tone)).toBeLessThanOrEqual(tones.indexOf(before.tone));
      expect(after.decidedBy.kind).toBe("stop");
      expect(["field", "legal"].includes(after.handler ?? "") && before.handler !== after.handler).toBe(
        false,
      );
    }),
    { numRuns: 400 },
  );
});

test("the explanation comes to the same treatment, and exactly one line in it decides", () => {
  fc.assert(
    fc.property(drawn, ({ policy, one, context }) => {
      const trace = explainTreatment(one, policy, context);
      expect(trace.treatment).toEqual(chooseTreatment(one, policy, context));
      const deciding = [
        ...trace.stops.filter(({ holds }) => holds),
        ...trace.lines.filter(({ holds, replacedBy }) => holds && replacedBy === null),
      ];
      expect(deciding.map(({ id }) => id)).toEqual([trace.treatment.decidedBy.id]);
    }),
    { numRuns: 300 },
  );
});
