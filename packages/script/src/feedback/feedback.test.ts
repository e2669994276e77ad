import { parseValue } from "@tactful/domain";
import fc from "fast-check";
import { expect, test } from "vitest";
import { editShare } from "./edit-share.ts";
import { Experiment, guardVerdicts, variantOf } from "./experiment.ts";
import { FeedbackEvent } from "./feedback-event.ts";
import { feedbackReport } from "./feedback-report.ts";

const at = "2026-11-25T10:00:00+08:00";
const experiment = parseValue(
  Experiment,
  {
    id: "reason-question",
    variants: [
      { id: "a", share: 0.5 },
      { id: "b", share: 0.5 },
    ],
  },
  "CONFIG_INVALID",
);

function cases(variant: string, count: number, complaints: number): readonly FeedbackEvent[] {
  return Array.from({ length: count }, (_, index) => {
    const own = { id: `${variant}-${index}`, at, experiment: experiment.id, variant };
    const shown: FeedbackEvent = { ...own, event: "shown", text: `t-${variant}` };
    const outcome: FeedbackEvent = { ...own, event: "outcome", outcome: { complaint: index < complaints } };
    return [shown, outcome];
  }).flat();
}

test("a text's fate is counted of the times that it was shown", () => {
  const events: readonly FeedbackEvent[] = [
    { id: "1", at, event: "shown", text: "t-1" },
    { id: "1", at, event: "used", text: "t-1" },
    { id: "2", at, event: "shown", text: "t-1" },
    { id: "2", at, event: "edited", text: "t-1", edits: 0.25 },
    { id: "2", at, event: "outcome", outcome: { promised: true } },
    { id: "3", at, event: "shown", text: "t-2" },
    { id: "3", at, event: "dismissed", text: "t-2" },
  ];
  const { texts } = feedbackReport(events);
  expect(texts.map(({ name }) => name)).toEqual(["t-1", "t-2"]);
  expect(texts[0]).toMatchObject({
    shown: 2,
    used: { hits: 1, of: 2 },
    edited: { hits: 1, of: 2 },
    meanEdits: 0.25,
    outcomes: { promised: { hits: 1, of: 1 } },
  });
  expect(texts[1]).toMatchObject({ shown: 1, dismissed: { value: 1 }, meanEdits: null });
});

test("an event without its text, or an outcome without one, is refused", () => {
  expect(FeedbackEvent.safeParse({ id: "1", at, event: "used" }).success).toBe(false);
  expect(FeedbackEvent.safeParse({ id: "1", at, event: "outcome" }).success).toBe(false);
  expect(FeedbackEvent.safeParse({ id: "1", at, event: "used", text: "t-1" }).success).toBe(true);
});

test("a case stays in its variant, and the variants get their shares", () => {
  const ids = Array.from({ length: 4000 }, (_, index) => `case-${index}`);
  const share = ids.filter((id) => variantOf(experiment, id) === "a").length / ids.length;
  expect(share).toBeGreaterThan(0.47);
  expect(share).toBeLessThan(0.53);
  const again = { ...experiment, variants: [...experiment.variants] };
  expect(ids.filter((id) => variantOf(experiment, id) !== variantOf(again, id))).toEqual([]);
});

test("a variant with clearly more complaints stops; one that only chance sets apart goes on", () => {
  const worse = feedbackReport([...cases("a", 200, 4), ...cases("b", 200, 30)]);
  expect(guardVerdicts(experiment, worse)).toEqual([{ variant: "b", stop: true, worse: ["complaint"] }]);
  const alike = feedbackReport([...cases("a", 200, 4), ...cases("b", 200, 6)]);
  expect(guardVerdicts(experiment, alike)).toEqual([{ variant: "b", stop: false, worse: [] }]);
});

test("shares that do not add up to 1 are refused", () => {
  const variants = [
    { id: "a", share: 0.5 },
    { id: "b", share: 0.6 },
  ];
  expect(Experiment.safeParse({ id: "x", variants }).success).toBe(false);
});

test("the share of edits is 0 for the same text, 1 for another, and the same both ways", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 40 }), fc.string({ maxLength: 40 }), (left, right) => {
      expect(editShare(left, left)).toBe(0);
      expect(editShare(left, right)).toBe(editShare(right, left));
      expect(editShare(left, right)).toBeLessThanOrEqual(1);
    }),
  );
  expect(editShare("您好", "再见")).toBe(1);
});
