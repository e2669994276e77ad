import { BucketId, buckets, emotions, intents, lateReasons, stages } from "@tactful/domain";
import fc from "fast-check";
import { expect, test } from "vitest";
import { chooseStage } from "./choose-stage.ts";
import { readStages } from "./load-stages.ts";
import type { Moment } from "./moment.ts";
import { answerers, channelKinds } from "./stage-condition.ts";

const book = readStages();
const keys = <Id extends string>(table: Readonly<Record<Id, unknown>>) => Object.keys(table) as Id[];
const oneOf = <Id extends string>(table: Readonly<Record<Id, unknown>>) => fc.constantFrom(...keys(table));

const moments: fc.Arbitrary<Moment> = fc.record({
  verified: fc.boolean(),
  crisis: fc.boolean(),
  crisisPossible: fc.boolean(),
  hours: fc.constantFrom("open", "closed"),
  started: fc.boolean(),
  answered: fc.constantFrom(...answerers),
  channel: fc.constantFrom(...channelKinds),
  intents: fc.uniqueArray(oneOf(intents), { maxLength: 2 }),
  newReasons: fc.array(oneOf(lateReasons), { maxLength: 1 }),
  reason: fc.option(oneOf(lateReasons)),
  emotion: fc.option(
    fc.constantFrom(...(Array.isArray(emotions) ? emotions : keys(emotions))),
  ) as fc.Arbitrary<Moment["emotion"]>,
  bucket: fc.option(oneOf(buckets)),
  plan: fc.constantFrom("none", "on-track", "off-track"),
  represented: fc.boolean(),
  vulnerable: fc.boolean(),
  disputed: fc.boolean(),
  deceased: fc.boolean(),
  disclosed: fc.boolean(),
  settled: fc.boolean(),
  farewell: fc.boolean(),
  promise: fc.constant(null),
});

test("every moment has a stage, and before verification it is one that is open", () => {
  fc.assert(
    fc.property(moments, (moment) => {
      const { stage } = chooseStage(book, moment);
      expect(moment.verified || stages[stage].beforeVerification).toBe(true);
      expect(moment.bucket === null || BucketId.safeParse(moment.bucket).success).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test("talk of self-harm goes to a person, whatever else holds", () => {
  fc.assert(
    fc.property(moments, (moment) => {
      expect(chooseStage(book, { ...moment, crisis: true }).stage).toBe("escalate");
    }),
  );
});

test("outside the permitted hours a conversation stands at prepare or close", () => {
  fc.assert(
    fc.property(moments, (moment) => {
      const { stage } = chooseStage(book, { ...moment, crisis: false, hours: "closed" });
      expect(stage).toBe(moment.started ? "close" : "prepare");
    }),
  );
});
