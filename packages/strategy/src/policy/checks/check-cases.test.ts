import { TactfulError } from "@tactful/domain";
import { describe, expect, test } from "vitest";
import { policyText, smallLine, smallPolicy } from "../../fixtures/small-policy.ts";
import { loadPolicy } from "../load-policy.ts";
import type { TreatmentCondition, TreatmentLine } from "../policy.ts";

function refusal(treatments: readonly TreatmentLine[]): { message: string; id: string | undefined } | null {
  const text = policyText(smallPolicy({ treatments }));
  try {
    loadPolicy(text, "small.yaml");
  } catch (error) {
    if (!(error instanceof TactfulError)) throw error;
    expect(error.code).toBe("POLICY_INVALID");
    const id = text.split("\n")[(error.line ?? 0) - 1]?.slice((error.column ?? 0) - 1);
    return { message: error.message, id };
  }
  return null;
}

const early: TreatmentCondition = { bucket: ["M0", "M1", "M2"] };
const late: TreatmentCondition = { bucket: ["M3", "M4", "M5", "M6", "M7+"] };

describe("gaps and overlaps", () => {
  test("a gap is told by an account that nobody decides", () => {
    const found = refusal([
      smallLine("early", { when: early }),
      smallLine("late", { when: { ...late, overdueMinor: { from: 100_000 } } }),
      smallLine("late-cards", {
        when: { ...late, overdueMinor: { below: 100_000 }, product: ["credit-card"] },
      }),
    ]);
    expect(found?.message).toBe(
      "No line decides an account such as this: M3 (61-90 days past due), product loan, 0.00 CNY overdue; add a line for it or widen one.",
    );
  });

  test("an overlap names both lines and an account that both decide, at the later line", () => {
    const found = refusal([
      smallLine("early", { when: early }),
      smallLine("late", { when: late }),
      smallLine("broken", { when: { brokenPromises: { from: 3 } } }),
    ]);
    expect(found?.message).toMatch(
      /^broken \(line \d+\) and early \(line \d+\) both decide an account such as this: M0 \(0 days past due\), 3 broken promises; narrow one, .* \(and 1 more problem\)\.$/,
    );
    expect(found?.id).toMatch(/^"broken"/);
  });

  test("`over` settles an overlap", () => {
    const lines = [
      smallLine("early", { when: early }),
      smallLine("late", { when: late }),
      smallLine("broken", { when: { brokenPromises: { from: 3 } }, over: ["early", "late"] }),
    ];
    expect(refusal(lines)).toBeNull();
    expect(
      refusal([...lines, smallLine("cards", { when: { product: ["credit-card"] }, over: ["early"] })]),
    ).toMatchObject({ message: expect.stringContaining("cards") });
  });

  test("the edges of a stretch are exact", () => {
    const split = (below: number, from: number) =>
      refusal([
        smallLine("small", { when: { overdueMinor: { below } } }),
        smallLine("large", { when: { overdueMinor: { from } } }),
      ]);
    expect(split(100, 100)).toBeNull();
    expect(split(100, 101)?.message).toContain("1.00 CNY overdue");
    expect(split(101, 100)?.message).toContain("1.00 CNY overdue");
  });

  test("no score is a case of its own", () => {
    expect(refusal([smallLine("graded", { when: { grade: ["A", "B"] } })])?.message).toContain("no score");
  });

  test("a line that never decides is refused", () => {
    const found = refusal([
      smallLine("all", { over: ["cards"] }),
      smallLine("cards", { when: { product: ["credit-card"] } }),
    ]);
    expect(found?.message).toMatch(/^cards never decides/);
  });
});

describe("what a line may do", () => {
  test.each([
    ["tone", { tone: "neutral" }],
    ["handler", { handler: "senior" }],
    ["channels", { channels: ["sms", "visit"] }],
  ] as const)("a first contact is gentle in its %s", (_, change) => {
    expect(refusal([smallLine("all", change)])?.message).toMatch(/^all .* first contacts, which are gentle/);
    expect(
      refusal([
        smallLine("first", { when: { firstContact: true } }),
        smallLine("later", { when: { firstContact: false }, ...change }),
      ]),
    ).toBeNull();
    expect(
      refusal([
        smallLine("first", { when: { firstContact: true }, over: ["later"] }),
        smallLine("later", change),
      ]),
    ).toBeNull();
  });

  test("who cannot pay is not pressed harder than who can", () => {
    const lines = (unable: Partial<TreatmentLine>, able: Partial<TreatmentLine>) => [
      smallLine("first", { when: { firstContact: true } }),
      smallLine("unable", {
        when: { firstContact: false, quadrant: ["willing-unable", "unwilling-unable"] },
        ...unable,
      }),
      smallLine("able", {
        when: { firstContact: false, quadrant: ["willing-able", "unwilling-able", "unknown"] },
        ...able,
      }),
    ];
    expect(refusal(lines({ tone: "neutral" }, {}))?.message).toMatch(/^unable presses who cannot pay/);
    expect(refusal(lines({ channels: ["visit"] }, {}))?.message).toMatch(/^unable presses who cannot pay/);
    expect(refusal(lines({}, { tone: "firm", handler: "legal" }))).toBeNull();
    expect(refusal(lines({ tone: "neutral" }, { tone: "neutral" }))).toBeNull();
  });
});
