import fc from "fast-check";
import { expect, test } from "vitest";
import { gradeTools, personaIds, playLines, practiceWith } from "../fixtures/practice-tools.ts";
import { gradePractice } from "./grade-practice.ts";

const line = fc.oneof(
  fc.constantFrom(
    "您好，请先核对一下身份。",
    "您的贷款逾期了。",
    "是遇到什么困难了吗？",
    "听到您这么说，我心里也不好受。",
    "今天必须还，别找借口。",
    "每月还500元可以吗？",
    "我跟您确认一下，12月5日还500元。",
    "我先登记您的异议。",
    "再见。",
  ),
  fc.string({ minLength: 1, maxLength: 40 }),
);
const call = fc.record({
  id: fc.constantFrom(...personaIds),
  seed: fc.nat(1000),
  lines: fc.array(line, { minLength: 1, maxLength: 8 }),
});

test("the same lines and seed give the same call and grade, and all of it survives JSON", () => {
  fc.assert(
    fc.property(call, ({ id, seed, lines }) => {
      const setting = practiceWith(id, "zh-Hans", seed);
      const [first, second] = [playLines(setting, lines), playLines(setting, lines)];
      expect(first.turns).toEqual(second.turns);
      const grade = gradePractice(setting, first, gradeTools);
      expect(gradePractice(setting, second, gradeTools)).toEqual(grade);
      expect(JSON.parse(JSON.stringify(grade))).toEqual(grade);
    }),
    { numRuns: 40 },
  );
});

test("feelings stay within 0 and 10, grades within 0 and 100, and a borrower promises no more than he can pay", () => {
  fc.assert(
    fc.property(call, ({ id, seed, lines }) => {
      const setting = practiceWith(id, "zh-Hans", seed);
      const state = playLines(setting, lines);
      for (const { after } of state.steps) {
        for (const degree of [after.tension, after.trust]) {
          expect(degree).toBeGreaterThanOrEqual(0);
          expect(degree).toBeLessThanOrEqual(10);
        }
        expect(after.agreed?.amountMinor ?? 0).toBeLessThanOrEqual(setting.persona.ability.CNY);
      }
      const { compliance, empathy, negotiation, outcome } = gradePractice(setting, state, gradeTools);
      for (const grade of [compliance, empathy, negotiation, outcome.lender, outcome.borrower]) {
        expect(grade).toBeGreaterThanOrEqual(0);
        expect(grade).toBeLessThanOrEqual(100);
      }
    }),
    { numRuns: 40 },
  );
});

test("a line that presses or breaks a rule never calms the borrower", () => {
  fc.assert(
    fc.property(call, ({ id, seed, lines }) => {
      for (const { heard, before, after } of playLines(practiceWith(id, "zh-Hans", seed), lines).steps) {
        if (heard.violations.length > 0 || heard.tone.pressure > 0.3) {
          expect(after.tension).toBeGreaterThanOrEqual(before.tension);
        }
      }
    }),
    { numRuns: 40 },
  );
});
