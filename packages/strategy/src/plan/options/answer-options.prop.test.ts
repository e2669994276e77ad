import { type AccountState, type Facts, Plan } from "@tactful/domain";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Policy } from "../../policy/policy.ts";
import { samplePolicy } from "../../policy/sample-policies.ts";
import { answerOptions, type OptionsAnswer } from "./answer-options.ts";
import type { OptionsRequest } from "./options-request.ts";

const policies = [samplePolicy("CN"), samplePolicy("US")].filter((policy) => policy !== undefined);
const amount = fc.integer({ min: 0, max: 5_000_000 });

const facts: fc.Arbitrary<Facts> = fc.record(
  {
    vulnerability: fc.subarray(["illness", "unemployment", "student", "self-harm"], { maxLength: 2 }),
    dispute_open: fc.boolean(),
    plan_active: fc.boolean(),
  },
  { requiredKeys: [] },
);

const account = (policy: Policy): fc.Arbitrary<AccountState> =>
  fc.record(
    {
      product: fc.constantFrom(...policy.products),
      currency: fc.constant(policy.currency),
      daysPastDue: fc.nat({ max: 400 }),
      overdueMinor: amount,
      principalMinor: amount,
      interestMinor: fc.nat({ max: 200_000 }),
      feesMinor: fc.nat({ max: 50_000 }),
      missedInstalments: fc.nat({ max: 6 }),
      brokenPromises: fc.nat({ max: 4 }),
      facts,
    },
    {
      requiredKeys: [
        "product",
        "currency",
        "daysPastDue",
        "principalMinor",
        "interestMinor",
        "feesMinor",
        "missedInstalments",
        "brokenPromises",
      ],
    },
  );

const household = fc.record(
  { incomeMinor: amount, essentialExpenseMinor: amount, share: fc.double({ min: 0, max: 1, noNaN: true }) },
  { requiredKeys: [] },
);

const asked = fc.constantFrom(...policies).chain((policy) =>
  fc.record({
    policy: fc.constant(policy),
    today: fc.constantFrom("2026-11-26", "2027-01-31", "2028-02-29"),
    request: fc
      .record({
        account: account(policy),
        household,
        probability: fc.double({ min: 0, max: 1, noNaN: true }),
        extensionsGranted: fc.nat({ max: 3 }),
      })
      .map(
        ({ household: means, probability, ...rest }): OptionsRequest => ({
          id: "a",
          task: "options",
          ...rest,
          ...means,
          score: { probability, grade: "C" },
        }),
      ),
  }),
);

const roles = ({ authority }: Policy) => authority.map(({ role }) => role);

test("every option adds up, is within the caps, names who must approve it, and survives JSON", () => {
  fc.assert(
    fc.property(asked, ({ policy, request, today }) => {
      const answer = answerOptions(request, policy, today);
      expect(JSON.parse(JSON.stringify(answer))).toEqual(answer);
      for (const plan of answer.options) {
        expect(Plan.parse(plan)).toEqual(plan);
        expect(plan.schedule.length).toBeLessThanOrEqual(
          policy.caps.maxMonths[request.account.product] ?? 1000,
        );
        expect(plan.needsApproval).toBe(plan.approver !== undefined);
        if (plan.approver !== undefined) expect(roles(policy).indexOf(plan.approver)).toBeGreaterThan(0);
        expect(plan.schedule.every(({ date }) => date >= today)).toBe(true);
        expect(plan.netPresentValueMinor).toBeLessThanOrEqual(plan.totalMinor);
      }
    }),
    { numRuns: 600 },
  );
});

test("options are ranked by what is affordable, then cost, then value to the lender", () => {
  const key = ({ affordable, costMinor, netPresentValueMinor = 0 }: Plan) =>
    [affordable === false ? 1 : 0, costMinor, -netPresentValueMinor] as const;
  fc.assert(
    fc.property(asked, ({ policy, request, today }) => {
      const keys = answerOptions(request, policy, today).options.map(key);
      keys.forEach((after, index) => {
        const before = keys[index - 1] ?? after;
        const difference = before.map((part, at) => part - (after[at] ?? 0)).find((part) => part !== 0) ?? 0;
        expect(difference).toBeLessThanOrEqual(0);
      });
    }),
    { numRuns: 400 },
  );
});

test("no word of vulnerability takes an option away, except where it stops all collection", () => {
  const words = fc.string({ minLength: 1 }).filter((word) => word !== "self-harm");
  const shown = ({ options }: OptionsAnswer) => options.map((plan) => JSON.stringify(plan));
  fc.assert(
    fc.property(asked, words, ({ policy, request, today }, word) => {
      const before = answerOptions(request, policy, today);
      const vulnerability = [...(request.account.facts?.vulnerability ?? []), word];
      const soft = { ...request.account, facts: { ...request.account.facts, vulnerability } };
      expect(shown(answerOptions({ ...request, account: soft }, policy, today))).toEqual(
        expect.arrayContaining(shown(before)),
      );
    }),
    { numRuns: 400 },
  );
});
