import { describe, expect, test } from "vitest";
import { loaded, smallAccount, smallEvent, smallLine } from "../fixtures/small-policy.ts";
import { explainTreatment } from "./explain-treatment.ts";
import { traceText } from "./trace-text.ts";

const policy = loaded({
  treatments: [
    smallLine("first", { when: { firstContact: true } }),
    smallLine("later", { when: { firstContact: false }, tone: "neutral" }),
    smallLine("large", { when: { firstContact: false, overdueMinor: { from: 10_000 } }, over: ["later"] }),
  ],
});
const today = "2026-11-26";
const history = [smallEvent("2026-11-20T10:00:00+08:00")];

describe("an explanation", () => {
  test("shows which lines hold, which fail on what, and which took whose place", () => {
    const trace = explainTreatment(smallAccount({ history }), policy, { today });
    expect(trace.stops.every(({ holds }) => !holds)).toBe(true);
    expect(trace.lines).toEqual([
      {
        id: "first",
        line: policy.treatments[0]?.line,
        holds: false,
        failedOn: "firstContact",
        replacedBy: null,
      },
      { id: "later", line: policy.treatments[1]?.line, holds: true, failedOn: null, replacedBy: "large" },
      { id: "large", line: policy.treatments[2]?.line, holds: true, failedOn: null, replacedBy: null },
    ]);
    expect(trace.case).toEqual({
      firstContact: false,
      bucket: "M1",
      overdueMinor: 50_000,
      product: "loan",
      grade: "none",
      brokenPromises: 0,
      quadrant: "unknown",
    });
  });

  test("ends with the stop that decides, before any score", () => {
    const facts = { debtor_deceased: true, dispute_open: true };
    const trace = explainTreatment(smallAccount({ facts }), policy, { today });
    expect(trace.stops.map(({ id, holds }) => [id, holds])).toEqual([
      ["self-harm", false],
      ["deceased", true],
    ]);
    expect(trace).toMatchObject({ case: null, lines: [] });
  });

  test("reads as text in both languages, with the line of the file", () => {
    const trace = explainTreatment(smallAccount({ history }), policy, { today });
    const line = policy.treatments[2]?.line;
    const english = traceText(trace, "en").split("\n");
    expect(english).toContain(`  large (small.yaml:${line}): holds and decides`);
    expect(english).toContain(
      `  later (small.yaml:${policy.treatments[1]?.line}): holds, and large takes its place`,
    );
    expect(english.slice(-2)).toEqual([`Result: treat, large (small.yaml:${line})`, "Why"]);
    const chinese = traceText(trace, "zh").split("\n");
    expect(chinese).toContain(`  first (small.yaml:${policy.treatments[0]?.line})：不适用（首次联系不符）`);
    expect(chinese.at(-1)).toBe("说明");
  });
});
