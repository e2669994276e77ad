import { type CategoryId, type Finding, severities } from "@tactful/domain";
import fc from "fast-check";
import { expect, test } from "vitest";
import { sampleFinding } from "../fixtures/conversation-logs.ts";
import { compareFindings, withoutRepeats } from "./compare-findings.ts";

const finding = fc
  .record({
    category: fc.constantFrom<CategoryId>("threat.arrest", "abuse.insult"),
    severity: fc.constantFrom(...severities),
    status: fc.constantFrom<Finding["status"]>("violation", "needs-fact"),
    start: fc.integer({ min: 0, max: 30 }),
    length: fc.integer({ min: 1, max: 8 }),
    rule: fc.constantFrom("a/a", "a/b", "a/c"),
  })
  .map(
    ({ category, status, start, length, ...rest }): Finding => ({
      ...sampleFinding(category, status),
      ...rest,
      start,
      end: start + length,
    }),
  );
const findings = fc.array(finding, { maxLength: 12 });

const meet = (left: Finding, right: Finding) =>
  left.category === right.category && left.start < right.end && right.start < left.end;

test("of one category no two stay on the same words, and each that goes met one of its category", () => {
  fc.assert(
    fc.property(findings, (all) => {
      const kept = withoutRepeats(all);
      for (const [index, one] of kept.entries()) {
        expect(kept.slice(index + 1).some((other) => meet(one, other))).toBe(false);
      }
      for (const gone of all.filter((one) => !kept.includes(one))) {
        expect(all.some((other) => other !== gone && meet(gone, other))).toBe(true);
      }
    }),
    { numRuns: 1000 },
  );
});

test("the gravest violation always stays, whatever the order in which they come", () => {
  fc.assert(
    fc.property(findings, (all) => {
      const kept = withoutRepeats(all);
      const weight = (one: Finding) =>
        severities.indexOf(one.severity) + (one.status === "violation" ? 0 : 10);
      for (const category of ["threat.arrest", "abuse.insult"] as const) {
        const of = (list: readonly Finding[]) =>
          Math.min(...list.filter((one) => one.category === category).map(weight));
        expect(of(kept)).toBe(of(all));
      }
      const turned = withoutRepeats(all.toReversed());
      expect(turned.map(({ start, end }) => [start, end])).toEqual(
        kept.map(({ start, end }) => [start, end]),
      );
    }),
    { numRuns: 1000 },
  );
});

test("findings are in order, and the order is one", () => {
  fc.assert(
    fc.property(findings, (all) => {
      const kept = withoutRepeats(all);
      expect(kept).toEqual(kept.toSorted(compareFindings));
    }),
  );
});
