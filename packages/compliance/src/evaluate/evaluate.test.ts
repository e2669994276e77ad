import type { Finding } from "@tactful/domain";
import { expect, test } from "vitest";
import { compareEvaluations } from "./compare-evaluations.ts";
import { conversationFaults, conversationFigures } from "./conversation-figures.ts";
import { type LabelledRecord, labelledRecord } from "./labelled-records.ts";
import { retrievalOf } from "./retrieval.ts";
import { utteranceFigures } from "./utterance-figures.ts";
import { type UtteranceOutcome, utteranceOutcome } from "./utterance-outcome.ts";
import { wilsonShare } from "./wilson-interval.ts";

function finding(category: Finding["category"], given: Partial<Finding> = {}): Finding {
  return {
    rule: `common/${category.replace(".", "-")}`,
    category,
    severity: "high",
    status: "violation",
    start: 0,
    end: 1,
    text: "x",
    citations: [],
    reader: "rules",
    ...given,
  };
}

test("the ends of a Wilson interval are the shares whose score test just fails", () => {
  for (const [hits, of] of [
    [0, 5],
    [3, 7],
    [50, 60],
    [9, 9],
  ] as const) {
    const { low, high } = wilsonShare(hits, of);
    // Wilson 1927: an end p solves |hits/of - p| = z sqrt(p (1 - p) / of).
    for (const end of [low, high].filter((value) => value > 0 && value < 1)) {
      const distance = Math.abs(hits / of - end) / Math.sqrt((end * (1 - end)) / of);
      expect(distance).toBeCloseTo(1.96, 3);
    }
    expect(low).toBeLessThanOrEqual(hits / of);
    expect(high).toBeGreaterThanOrEqual(hits / of);
  }
  expect(wilsonShare(0, 0)).toEqual({ hits: 0, of: 0, value: null, low: 0, high: 1 });
});

test("F1 is the harmonic mean of precision and recall", () => {
  const { precision, recall, f1 } = retrievalOf({ right: 6, wrong: 2, missed: 4 });
  const [p = 0, r = 0] = [precision.value ?? 0, recall.value ?? 0];
  expect(f1.value).toBeCloseTo((2 * p * r) / (p + r), 12);
  expect(f1.low).toBeLessThan(f1.value ?? 0);
  expect(retrievalOf({ right: 0, wrong: 0, missed: 0 }).f1.value).toBeNull();
});

const outcome = (
  id: string,
  label: Partial<UtteranceOutcome["label"]> & { expect: "violation" | "needs-fact" | "clean" },
  ...findings: readonly Finding[]
): UtteranceOutcome => utteranceOutcome(id, { also: [], ...label }, { language: "en", findings });

test("what needs a fact does not find a violation, but is a false alarm on a clean record", () => {
  const open = finding("threat.arrest", { status: "needs-fact" });
  expect(outcome("a", { expect: "violation", category: "threat.arrest" }, open).verdict).toBe("missed");
  expect(outcome("b", { expect: "needs-fact", category: "threat.arrest" }, open).verdict).toBe("right");
  expect(outcome("c", { expect: "clean" }, open).verdict).toBe("wrong");
  expect(outcome("d", { expect: "clean" }).verdict).toBe("quiet");
});

test("the gravest finding tells whether the category is right; others that are allowed count as right", () => {
  const label = { expect: "violation", category: "threat.visit", also: ["threat.violence"] } as const;
  const grave = finding("threat.violence", { severity: "critical", start: 5, end: 6 });
  const other = finding("abuse.insult");
  expect(outcome("a", label, other, grave).isCategoryRight).toBe(true);
  expect(outcome("b", label, other).isCategoryRight).toBe(false);
});

test("categories, rules, groups and suggestions are counted", () => {
  const figures = utteranceFigures(
    [
      outcome(
        "a",
        { expect: "violation", category: "threat.arrest", form: "plain" },
        finding("threat.arrest", { suggestion: "s" }),
      ),
      outcome(
        "b",
        { expect: "violation", category: "threat.arrest", form: "plain" },
        finding("abuse.insult"),
      ),
      outcome("c", { expect: "clean", form: "everyday" }, finding("abuse.insult")),
    ],
    [{ id: "common/threat-arrest", category: "threat.arrest", languages: ["en"] }],
  );
  const arrest = figures.categories.find(({ name }) => name === "threat.arrest");
  expect(arrest).toMatchObject({ right: 1, wrong: 0, missed: 1, detected: { hits: 2, of: 2 } });
  expect(figures.categories.find(({ name }) => name === "abuse.insult")).toMatchObject({ wrong: 2 });
  expect(figures.rules).toMatchObject([
    { name: "common/abuse-insult", right: 0, wrong: 2 },
    { name: "common/threat-arrest", right: 1, missed: 1 },
  ]);
  expect(figures.forms).toMatchObject([
    { name: "everyday", falseAlarms: { hits: 1, of: 1 } },
    { name: "plain", found: { hits: 2, of: 2 } },
  ]);
  expect(figures.suggestions.covered).toMatchObject({ hits: 1, of: 2 });
});

test("conversations are measured by turn, by duty and by staying clean", () => {
  const label = {
    duties: { "duty.identify": "missed", "duty.recording": "met" },
    findings: [{ turn: 2, category: "threat.visit", status: "violation" }],
    clean: false,
  } as const;
  const wrong = {
    id: "c1",
    label,
    findings: [finding("abuse.insult", { turn: 2 }), finding("abuse.insult", { turn: 4 })],
    duties: [
      { id: "duty.identify", status: "missed" },
      { id: "duty.recording", status: "missed" },
    ],
  } as const;
  const clean = { id: "c2", label: { duties: {}, findings: [], clean: true }, findings: [], duties: [] };
  const figures = conversationFigures([wrong, clean]);
  expect(figures.turns).toMatchObject({ right: 1, wrong: 1, missed: 0 });
  expect(figures.findings).toMatchObject({ right: 0, wrong: 2, missed: 1 });
  expect(figures.missedDuties).toMatchObject({ right: 1, wrong: 1, missed: 0 });
  expect(figures.dutyStatus).toMatchObject({ hits: 1, of: 2 });
  expect(figures.cleanLeftClean).toMatchObject({ hits: 1, of: 1 });
  expect(conversationFaults(wrong)).toEqual([
    "turn 4 abuse.insult wrongly flagged",
    "duty.recording met, answered missed",
  ]);
});

test("a comparison names what was mended and what broke", () => {
  const before = { faulty: [{ id: "a", faults: ["missed"], rules: [] }] };
  const after = { faulty: [{ id: "b", faults: ["wrong"], rules: [] }] };
  expect(compareEvaluations(before, after)).toEqual({ figures: [], broken: ["b"], mended: ["a"] });
});

test("labels are read beside their record, and a label without its category is refused", () => {
  const read: LabelledRecord = labelledRecord(
    { text: "x", expect: "violation", category: "threat.visit", facts: { case_filed: false } },
    "a",
  );
  expect(read).toMatchObject({ kind: "utterance", record: { speaker: "collector", id: "a" } });
  expect(() => labelledRecord({ text: "x", expect: "violation" }, "a")).toThrow("category");
});
