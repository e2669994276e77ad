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

  test("reads as text in both languages, with the lines of the file", () => {
    const [first, later, large] = policy.treatments.map(({ line }) => line);
    const trace = explainTreatment(smallAccount({ history, facts: { opt_outs: ["sms"] } }), policy, {
      today,
    });
    expect(traceText(trace, "en").split("\n")).toEqual([
      "small 1 small.yaml",
      "Stops, before any score:",
      "  none holds",
      "Treatment lines:",
      `  later (line ${later}): holds, and large takes its place`,
      `  large (line ${large}): holds and decides`,
      "  for another stage of contact: first",
      `Result: contact, large (line ${large})`,
      "  Why",
      "  tone: gentle",
      "  handler: collector",
      "  channels: call",
      "  not before: 2026-11-26",
      "  sms: The borrower opted out of this channel",
    ]);
    const chinese = traceText(trace, "zh").split("\n");
    expect(chinese).toContain(`  later（第 ${later} 行）: 适用，但由 large 取代`);
    expect(chinese).toContain("  联系阶段不符：first");
    expect(first).toBeLessThan(later ?? 0);
  });

  test("reads as text where a stop decides", () => {
    const trace = explainTreatment(smallAccount({ facts: { plan_active: true } }), policy, { today });
    const line = policy.stops.find(({ id }) => id === "plan-active")?.line;
    expect(traceText(trace, "zh").split("\n")).toEqual([
      "small 1 small.yaml",
      "先看停止与转办：",
      `  plan-active（第 ${line} 行）: 方案履行中，据此处理`,
      `结论：停止催收, plan-active（第 ${line} 行）`,
      "  说明",
    ]);
  });
});
