import type { EmotionId, Signals } from "@tactful/domain";
import { expect, test } from "vitest";
import { signalCourse } from "./course.ts";

function turn(at: number, emotion: EmotionId, more: Partial<Signals> = {}): Signals {
  return {
    id: "call",
    turn: at,
    intents: [],
    reason: null,
    emotion: { id: emotion, confidence: 0.8 },
    promises: [],
    abstained: [],
    ...more,
  };
}

test("a feeling that lifts is easing, one that grows heavier is worsening", () => {
  expect(signalCourse([turn(1, "angry"), turn(3, "anxious"), turn(5, "calm")]).trend).toBe("easing");
  expect(signalCourse([turn(1, "calm"), turn(3, "angry"), turn(5, "despairing")]).trend).toBe("worsening");
  expect(signalCourse([turn(1, "calm"), turn(3, "calm")]).trend).toBe("steady");
  expect(signalCourse([]).trend).toBe("steady");
});

test("the last reason and the last promises count, and self-harm is never forgotten", () => {
  const crisis = { id: "crisis.self-harm", confidence: 0.9, start: 0, end: 2 } as const;
  const course = signalCourse([
    turn(1, "despairing", { intents: [crisis], reason: { id: "illness", confidence: 0.9 } }),
    turn(3, "anxious", { promises: [{ amountMinor: 100, start: 0, end: 2 }] }),
    turn(5, "calm", {
      reason: { id: "job-loss", confidence: 0.9 },
      promises: [{ amountMinor: 200, start: 0, end: 2 }],
    }),
    turn(7, "calm"),
  ]);
  expect(course).toMatchObject({ reason: "job-loss", promises: [{ amountMinor: 200 }], hasCrisis: true });
  expect(course.intents).toEqual([{ id: "crisis.self-harm", turns: [1] }]);
});
