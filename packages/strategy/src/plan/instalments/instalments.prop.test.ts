import fc from "fast-check";
import { expect, test } from "vitest";
import { readExact } from "../../fixtures/answer-exact.ts";
import { laterDay, partsOf, payments, type ReferenceTerms } from "../../fixtures/plan-reference.ts";
import { answerPlan } from "../answer-plan.ts";

const date = fc.integer({ min: 0, max: 13_000 }).map((days) => laterDay("2000-01-01", days));

const terms = fc
  .record({
    principalMinor: fc.oneof(
      fc.integer({ min: 1000, max: 10 ** 8 }),
      fc.integer({ min: 10 ** 11, max: 10 ** 13 }),
    ),
    interestMinor: fc.integer({ min: 0, max: 10 ** 6 }),
    feesMinor: fc.integer({ min: 0, max: 10 ** 5 }),
    rateTenThousandths: fc.integer({ min: 0, max: 9999 }),
    firstDate: date,
    before: fc.integer({ min: -3, max: 60 }),
    paymentDay: fc.integer({ min: 1, max: 31 }),
    remainder: fc.constantFrom("first" as const, "last" as const),
    arrears: fc.constantFrom("first" as const, "spread" as const),
  })
  .map(({ before, ...rest }) => ({ ...rest, accrualFrom: laterDay(rest.firstDate, -before) }));

type Terms = typeof terms extends fc.Arbitrary<infer Value> ? Value : never;

/** 2400 ten-thousandths as the number that a person would write: 0.24. */
function rateOf({ rateTenThousandths }: Terms): number {
  return Number(`0.${String(rateTenThousandths).padStart(4, "0")}`);
}

function requestOf(given: Terms, task: object) {
  const { rateTenThousandths: _rate, ...fields } = given;
  const policy = { minInstalmentMinor: 0 };
  return readExact({ id: "p", ...fields, annualRate: rateOf(given), policy, ...task });
}

function referenceTerms(given: Terms, season: readonly number[] | null): ReferenceTerms {
  return { ...given, arrearsMinor: given.interestMinor + given.feesMinor, season };
}

function expectAnswer(answer: unknown, schedule: ReturnType<typeof payments>, owedMinor: number): void {
  const totalMinor = Number(schedule.reduce((sum, { amountMinor }) => sum + BigInt(amountMinor), 0n));
  expect(answer).toEqual({
    id: "p",
    schedule,
    totalMinor,
    costMinor: totalMinor - owedMinor,
    needsApproval: false,
  });
}

test("equal instalments are what day-by-day interest and dealt-out parts make", () => {
  fc.assert(
    fc.property(terms, fc.integer({ min: 1, max: 40 }), (given, months) => {
      const { principalMinor, remainder, arrears } = given;
      const reference = referenceTerms(given, null);
      const owed = BigInt(principalMinor) + BigInt(reference.arrearsMinor);
      const principalParts = partsOf(BigInt(principalMinor), months, remainder);
      const parts =
        arrears === "spread"
          ? partsOf(owed, months, remainder)
          : principalParts.map((part, index) => (index === 0 ? part + BigInt(reference.arrearsMinor) : part));
      const answer = answerPlan(requestOf(given, { task: "equal-instalments", months }));
      expectAnswer(answer, payments(reference, parts, principalParts), Number(owed));
    }),
    { numRuns: 2500 },
  );
});

/** How much principal each part pays back: what comes after the arrears, or its share of all. */
function principalOf(parts: readonly bigint[], given: Terms): readonly bigint[] {
  const principal = BigInt(given.principalMinor);
  const owed = parts.reduce((sum, part) => sum + part, 0n);
  let [paid, back] = [0n, 0n];
  return parts.map((part) => {
    paid += part;
    const first = paid > owed - principal ? paid - (owed - principal) : 0n;
    const now = given.arrears === "first" ? first : (principal * paid) / owed;
    const share = now - back;
    back = now;
    return share;
  });
}

const season = fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 11 });
const fixed = fc.array(
  fc.record({ count: fc.integer({ min: 1, max: 5 }), share: fc.integer({ min: 0, max: 99 }) }),
  {
    maxLength: 3,
  },
);

const shape = fc.oneof(
  fc.record({ weights: fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 1, maxLength: 20 }) }),
  fc.record({ increaseMinor: fc.integer({ min: 0, max: 5 }), months: fc.integer({ min: 1, max: 15 }) }),
  fc.record({ season, months: fc.integer({ min: 1, max: 15 }) }),
  fc.record({ fixed, rest: fc.integer({ min: 1, max: 12 }), restFirst: fc.boolean() }),
);

type Shape = typeof shape extends fc.Arbitrary<infer Value> ? Value : never;

interface Divided {
  readonly task: object;
  readonly parts: readonly bigint[];
  readonly season: readonly number[] | null;
}

function byWeights(weights: readonly number[], owed: bigint): Divided {
  const sum = BigInt(weights.reduce((total, weight) => total + weight, 0));
  const floors = weights.map((weight) => (owed * BigInt(weight)) / sum);
  const others = floors.slice(0, -1);
  const last = owed - others.reduce((total, part) => total + part, 0n);
  // Weights in hundredths: 150 is written 1.5.
  const steps = weights.map((weight) => ({
    weight: Number(`${Math.floor(weight / 100)}.${String(weight % 100).padStart(2, "0")}`),
  }));
  return { task: { task: "stepped", steps }, parts: [...others, last], season: null };
}

function byIncrease(increaseMinor: number, months: number, owed: bigint): Divided {
  const parts: bigint[] = Array.from({ length: months }, (_, index) => BigInt(index * increaseMinor));
  const base = (owed - parts.reduce((sum, part) => sum + part, 0n)) / BigInt(months);
  const raised = parts.map((part) => part + base);
  const missing = owed - raised.reduce((sum, part) => sum + part, 0n);
  const last = months - 1;
  return {
    task: { task: "stepped", months, steps: { increaseMinor } },
    parts: raised.map((part, index) => (index === last ? part + missing : part)),
    season: null,
  };
}

function byFixed(
  given: Extract<Shape, { rest: number }>,
  owed: bigint,
  remainder: "first" | "last",
): Divided {
  const total = given.fixed.reduce((sum, { count }) => sum + count, 0);
  const fixedSteps = given.fixed.map(({ count, share }) => ({
    count,
    amountMinor: Number((owed * BigInt(share)) / BigInt(100 * Math.max(1, total))),
  }));
  const paid = fixedSteps.flatMap(({ count, amountMinor }) =>
    new Array<bigint>(count).fill(BigInt(amountMinor)),
  );
  const rest = partsOf(owed - paid.reduce((sum, part) => sum + part, 0n), given.rest, remainder);
  const restStep = { count: given.rest, amount: "rest-equal" };
  const steps = given.restFirst ? [restStep, ...fixedSteps] : [...fixedSteps, restStep];
  const parts = given.restFirst ? [...rest, ...paid] : [...paid, ...rest];
  return { task: { task: "stepped", steps }, parts, season: null };
}

function divide(given: Shape, owed: bigint, { firstDate, remainder }: Terms): Divided {
  if ("weights" in given) return byWeights(given.weights, owed);
  if ("increaseMinor" in given) return byIncrease(given.increaseMinor, given.months, owed);
  if ("rest" in given) return byFixed(given, owed, remainder);
  const months = [...new Set([...given.season, Number(firstDate.slice(5, 7))])];
  const task = { task: "stepped", months: given.months, steps: { seasonMonths: months } };
  return { task, parts: partsOf(owed, given.months, remainder), season: months };
}

test("stepped plans are what day-by-day interest and brute division make", () => {
  fc.assert(
    fc.property(terms, shape, (given, asked) => {
      const owed = BigInt(given.principalMinor) + BigInt(given.interestMinor) + BigInt(given.feesMinor);
      const divided = divide(asked, owed, given);
      const answer = answerPlan(requestOf(given, divided.task));
      const reference = payments(
        referenceTerms(given, divided.season),
        divided.parts,
        principalOf(divided.parts, given),
      );
      expectAnswer(answer, reference, Number(owed));
    }),
    { numRuns: 2500 },
  );
});

test("with holidays the same plan is paid, every payment on a working day on or after its date", () => {
  const holidays = fc.array(date, { maxLength: 40 });
  fc.assert(
    fc.property(terms, fc.integer({ min: 1, max: 24 }), holidays, (given, months, days) => {
      const plain = answerPlan(requestOf(given, { task: "equal-instalments", months }));
      const rolled = answerPlan(requestOf(given, { task: "equal-instalments", months, holidays: days }));
      if (!("schedule" in plain && "schedule" in rolled)) throw new Error("both must be answered");
      expect(rolled.schedule.map(({ amountMinor }) => amountMinor)).toEqual(
        plain.schedule.map(({ amountMinor }) => amountMinor),
      );
      rolled.schedule.forEach((payment, index) => {
        let expected = plain.schedule[index]?.date ?? "";
        while (days.includes(expected) || [0, 6].includes(new Date(`${expected}T00:00:00Z`).getUTCDay())) {
          expected = laterDay(expected, 1);
        }
        expect(payment.date).toBe(expected);
      });
    }),
    { numRuns: 500 },
  );
});
