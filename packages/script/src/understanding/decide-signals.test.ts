import { expect, test } from "vitest";
import { decideSignals } from "./decide-signals.ts";
import type { LabelScore } from "./label-scores.ts";

function score(label: string, probability: number, threshold = 0.5): LabelScore {
  return { label, probability, threshold, sure: undefined };
}

const calm = score("emotion:calm", 0.9);

test("at most two intents count, by how far they are above their thresholds", () => {
  const { intents } = decideSignals([
    score("intent:pay.now", 0.6),
    score("intent:pay.how", 0.5, 0.2),
    score("intent:pay.vague", 0.9),
    calm,
  ]);
  expect(intents.map(({ id }) => id)).toEqual(["pay.vague", "pay.how"]);
});

test("self-harm comes first whatever else is surer", () => {
  const { intents } = decideSignals([
    score("intent:crisis.self-harm", 0.1, 0.05),
    score("intent:pay.now", 0.99),
    score("intent:pay.how", 0.98),
    calm,
  ]);
  expect(intents.map(({ id }) => id)).toEqual(["crisis.self-harm", "pay.now"]);
});

test("what is close but not enough is left out and named", () => {
  expect(
    decideSignals([
      score("intent:pay.now", 0.45),
      score("reason:forgot", 0.45),
      score("emotion:angry", 0.1),
      score("emotion:calm", 0.2),
    ]),
  ).toEqual({ intents: [], reason: null, emotion: null, abstained: ["intents", "reason", "emotion"] });
});

test("no intent and no reason is an answer, not a doubt", () => {
  const { intents, reason, emotion, abstained } = decideSignals([
    score("intent:pay.now", 0.05),
    score("reason:forgot", 0.05),
    calm,
  ]);
  expect([intents, reason, emotion?.id, abstained]).toEqual([[], null, "calm", []]);
});
