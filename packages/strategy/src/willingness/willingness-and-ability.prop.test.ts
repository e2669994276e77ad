import { type EmotionId, emotions, type IntentId, intents, type Signals } from "@tactful/domain";
import fc from "fast-check";
import { expect, test } from "vitest";
import { smallAccount } from "../fixtures/small-policy.ts";
import type { Behaviour } from "./behaviour.ts";
import { willingnessAndAbility } from "./willingness-and-ability.ts";

const emotion = fc.option(
  fc.record({ id: fc.constantFrom(...(Object.keys(emotions) as EmotionId[])), confidence: fc.constant(0.9) }),
);
const signal: fc.Arbitrary<Signals> = fc.record({
  id: fc.constant("1"),
  intents: fc.array(
    fc.record({
      id: fc.constantFrom(...(Object.keys(intents) as IntentId[])),
      confidence: fc.constant(0.9),
      start: fc.constant(0),
      end: fc.constant(1),
    }),
    { maxLength: 2 },
  ),
  reason: fc.constant(null),
  emotion,
  promises: fc.constant([]),
  abstained: fc.constant([]),
});
const count = fc.nat({ max: 8 });
const behaviour: fc.Arbitrary<Behaviour> = fc.record(
  {
    today: fc.constant("2026-11-26"),
    account: fc.record({ brokenPromises: count }).map((more) => smallAccount(more)),
    promises: fc.record({ kept: count, partial: count, broken: count }),
    payments: fc.record({ full: count, partial: count, missed: count }),
    plan: fc.record({ due: count, paid: count }),
    signals: fc.array(signal, { maxLength: 3 }),
  },
  { requiredKeys: ["today", "account"] },
);

test("emotion changes nothing", () => {
  fc.assert(
    fc.property(behaviour, emotion, (known, felt) => {
      const signals = (known.signals ?? []).map((one) => ({ ...one, emotion: felt }));
      expect(willingnessAndAbility({ ...known, signals })).toEqual(
        willingnessAndAbility({ ...known, signals: known.signals ?? [] }),
      );
    }),
  );
});

test("vulnerability and hardship never raise ability and never touch willingness", () => {
  fc.assert(
    fc.property(behaviour, fc.string({ minLength: 1 }), (known, word) => {
      const before = willingnessAndAbility(known);
      const account = { ...known.account, facts: { vulnerability: [word] } };
      const after = willingnessAndAbility({ ...known, account });
      expect(after.ability.value).toBeLessThanOrEqual(before.ability.value);
      expect(after.willingness).toEqual(before.willingness);
      expect(after.quadrant === "unwilling-able" && before.quadrant !== "unwilling-able").toBe(false);
    }),
  );
});

test("a kept promise never lowers either index, a broken one never raises one", () => {
  fc.assert(
    fc.property(behaviour, count, count, count, (known, kept, partial, broken) => {
      const at = (more: { kept: number; broken: number }) =>
        willingnessAndAbility({ ...known, promises: { partial, ...more } });
      const base = at({ kept, broken });
      for (const axis of ["willingness", "ability"] as const) {
        expect(at({ kept: kept + 1, broken })[axis].value).toBeGreaterThanOrEqual(base[axis].value);
        expect(at({ kept, broken: broken + 1 })[axis].value).toBeLessThanOrEqual(base[axis].value);
        expect(base[axis].value).toBeGreaterThan(0);
        expect(base[axis].value).toBeLessThan(1);
      }
    }),
  );
});
