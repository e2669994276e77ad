import { TactfulError } from "@tactful/domain";
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  decidersPlainly,
  holdsPlainly,
  linesOf,
  randomCase,
  randomCondition,
  randomDivision,
} from "../fixtures/random-policies.ts";
import { policyText, smallLine, smallPolicy } from "../fixtures/small-policy.ts";
import { caseGroups } from "./cases/case-groups.ts";
import { decidingLines, matchingLines } from "./cases/deciding-lines.ts";
import { loadPolicy } from "./load-policy.ts";
import type { Policy, TreatmentLine } from "./policy.ts";

interface Read {
  readonly policy: Policy | null;
  readonly message: string;
  /** What stands in the file where the error points. */
  readonly at: string;
}

function read(treatments: readonly TreatmentLine[]): Read {
  const text = policyText(smallPolicy({ treatments }));
  try {
    return { policy: loadPolicy(text, "random.yaml"), message: "", at: "" };
  } catch (error) {
    if (!(error instanceof TactfulError)) throw error;
    expect(error).toMatchObject({ code: "POLICY_INVALID", file: "random.yaml" });
    const at = text.split("\n")[(error.line ?? 0) - 1]?.slice((error.column ?? 0) - 1) ?? "";
    return { policy: null, message: error.message, at };
  }
}

test("a division of all accounts loads, and each account has the one decision that a plain search finds", () => {
  fc.assert(
    fc.property(
      randomDivision,
      fc.array(randomCase, { minLength: 50, maxLength: 50 }),
      (conditions, cases) => {
        const lines = linesOf(conditions);
        const { policy } = read(lines);
        for (const one of cases) {
          const decided = decidingLines(matchingLines(policy?.treatments ?? [], one)).map(({ id }) => id);
          expect(decided).toHaveLength(1);
          expect(decided).toEqual(decidersPlainly(lines, one));
        }
      },
    ),
    { numRuns: 150 },
  );
});

test("with one part taken away it is refused, and the account that is told lies in that part", () => {
  fc.assert(
    fc.property(randomDivision, fc.nat(), (conditions, which) => {
      const missing = conditions[which % conditions.length] ?? {};
      const lines = linesOf(conditions.filter((when) => when !== missing));
      fc.pre(lines.length > 0);
      const { message, at } = read(lines);
      expect(message).toMatch(/^No line decides an account such as this/);
      expect(at).toMatch(/^\[/);
      const gaps = caseGroups(smallPolicy({ treatments: lines }))
        .flat()
        .filter(({ matching }) => matching.length === 0);
      expect(gaps.length).toBeGreaterThan(0);
      for (const { example } of gaps) expect(holdsPlainly(missing, example)).toBe(true);
    }),
    { numRuns: 150 },
  );
});

test("with one more line laid across it is refused at that line, which is named with one that it meets", () => {
  fc.assert(
    fc.property(randomDivision, randomCondition, (conditions, when) => {
      const lines = linesOf(conditions);
      const { message, at } = read([...lines, smallLine("more", { when })]);
      expect(message).toMatch(/^more \(line \d+\) and line-\d+ \(line \d+\) both decide/);
      expect(at).toMatch(/^"more"/);
    }),
    { numRuns: 150 },
  );
});

test("lines that take each other's place load only where a plain search finds no account at fault", () => {
  const layered = fc
    .array(fc.tuple(randomCondition, fc.array(fc.nat(), { maxLength: 3 })), { maxLength: 5 })
    .map((extra) => {
      const lines = [smallLine("rest")];
      for (const [when, picks] of extra) {
        const picked = picks.map((pick) => lines[pick % lines.length]?.id ?? "rest");
        lines.push(smallLine(`line-${lines.length}`, { when, over: [...new Set(["rest", ...picked])] }));
      }
      return lines;
    });
  const verdicts = { loaded: 0, refused: 0 };
  fc.assert(
    fc.property(layered, fc.array(randomCase, { minLength: 300, maxLength: 300 }), (lines, cases) => {
      const { policy, message } = read(lines);
      verdicts[policy === null ? "refused" : "loaded"] += 1;
      const faulty = cases.some((one) => decidersPlainly(lines, one).length !== 1);
      if (policy !== null) expect(faulty).toBe(false);
      if (faulty) expect(message).toMatch(/both decide/);
      const idle = /^(line-\d+|rest) never decides/.exec(message)?.[1];
      if (idle !== undefined) {
        expect(cases.every((one) => !decidersPlainly(lines, one).includes(idle))).toBe(true);
      }
    }),
    { numRuns: 200 },
  );
  expect(Math.min(verdicts.loaded, verdicts.refused)).toBeGreaterThan(20);
});
