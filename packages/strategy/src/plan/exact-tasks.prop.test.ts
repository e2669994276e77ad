import fc from "fast-check";
import { expect, test } from "vitest";
import { answerExact } from "../fixtures/answer-exact.ts";
import { dayOfMonth, dueDates, interestByDay, laterDay, partsOf } from "../fixtures/plan-reference.ts";

const answer = (fields: object) => answerExact({ id: "p", ...fields });
const date = fc.integer({ min: 0, max: 13_000 }).map((days) => laterDay("2000-01-01", days));
const amount = fc.oneof(fc.integer({ min: 0, max: 10 ** 8 }), fc.integer({ min: 0, max: 10 ** 14 }));
const owed = { principalMinor: amount, interestMinor: amount, feesMinor: amount };
const tenThousandths = fc.integer({ min: 0, max: 9999 });
const decimal = (units: number) => Number(`0.${String(units).padStart(4, "0")}`);

/** The least whole number that is not below a fraction. */
function ceiling(numerator: bigint, denominator: bigint): bigint {
  const floor = numerator / denominator;
  return floor * denominator < numerator ? floor + 1n : floor;
}

function movedMonths(from: string, months: number, day: number): string {
  let [year, month] = [Number(from.slice(0, 4)), Number(from.slice(5, 7))];
  for (let step = 0; step < months; step += 1)
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
  return dayOfMonth(year, month, day);
}

test("an extension moves every date month by month and charges interest day by day", () => {
  const due = fc.array(fc.record({ date, amountMinor: amount }), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(
      fc.record({
        due,
        extendMonths: fc.integer({ min: 1, max: 24 }),
        paymentDay: fc.integer({ min: 1, max: 31 }),
      }),
      fc.record({ principalMinor: amount, rate: tenThousandths }),
      ({ due: unsorted, extendMonths, paymentDay }, { principalMinor, rate }) => {
        const sorted = unsorted.toSorted((one, other) => (one.date < other.date ? -1 : 1));
        const moved = sorted.map((payment) => movedMonths(payment.date, extendMonths, paymentDay));
        const interest = interestByDay(BigInt(principalMinor), rate, sorted[0]?.date ?? "", moved[0] ?? "");
        const terms = { due: sorted, extendMonths, paymentDay, principalMinor, annualRate: decimal(rate) };
        const schedule = sorted.map(({ amountMinor }, index) => ({
          date: moved[index],
          amountMinor: index === 0 ? amountMinor + Number(interest) : amountMinor,
        }));
        expect(answer({ task: "extension", ...terms })).toEqual({
          id: "p",
          schedule,
          totalMinor: schedule.reduce((sum, { amountMinor }) => sum + amountMinor, 0),
          costMinor: Number(interest),
          needsApproval: false,
        });
      },
    ),
    { numRuns: 1500 },
  );
});

test("a settlement is the least whole amount that is not below its share, in parts that sum to it", () => {
  const when = fc.record({
    firstDate: date,
    paymentDay: fc.integer({ min: 1, max: 31 }),
    parts: fc.integer({ min: 1, max: 12 }),
  });
  fc.assert(
    fc.property(fc.record(owed), tenThousandths, when, (debt, discount, { firstDate, paymentDay, parts }) => {
      const total = BigInt(debt.principalMinor) + BigInt(debt.interestMinor) + BigInt(debt.feesMinor);
      const paid = ceiling(total * BigInt(10_000 - discount), 10_000n);
      const authority = [
        { role: "first", maxDiscount: 0.2 },
        { role: "second", maxDiscount: 0.6 },
      ];
      const answered = answer({
        task: "settlement",
        ...debt,
        discount: decimal(discount),
        authority,
        firstDate,
        paymentDay,
        parts,
      });
      if (discount > 6000) {
        expect(answered).toMatchObject({ refused: true, maxDiscount: 0.6 });
        return;
      }
      const dates = dueDates(
        {
          principalMinor: 0,
          arrearsMinor: 0,
          rateTenThousandths: 0,
          accrualFrom: firstDate,
          firstDate,
          paymentDay,
          season: null,
        },
        parts,
      );
      let left = total - paid;
      const use = (most: number) => {
        const used = left < BigInt(most) ? left : BigInt(most);
        left -= used;
        return Number(used);
      };
      expect(answered).toEqual({
        id: "p",
        settlementMinor: Number(paid),
        waivedMinor: Number(total - paid),
        waived: {
          feesMinor: use(debt.feesMinor),
          interestMinor: use(debt.interestMinor),
          principalMinor: use(debt.principalMinor),
        },
        schedule: partsOf(paid, parts, "last").map((part, index) => ({
          date: dates[index],
          amountMinor: Number(part),
        })),
        needsApproval: discount > 2000,
        approver: discount > 2000 ? "second" : "first",
      });
    }),
    { numRuns: 1500 },
  );
});

test("a waiver needs approval exactly where one of its parts is beyond the role's share", () => {
  fc.assert(
    fc.property(
      fc.record(owed),
      fc.record({
        part: fc.double({ min: 0, max: 1, noNaN: true }),
        fees: tenThousandths,
        interest: tenThousandths,
        principal: tenThousandths,
      }),
      (debt, { part, fees, interest, principal }) => {
        const waiveMinor = Math.floor((debt.principalMinor + debt.interestMinor + debt.feesMinor) * part);
        const authority = {
          role: "desk",
          feesShare: decimal(fees),
          interestShare: decimal(interest),
          principalShare: decimal(principal),
          approver: "lead",
        };
        const answered = answer({
          task: "settlement",
          ...debt,
          waiveMinor,
          authority,
          dueDate: "2026-01-01",
        });
        if (!("waived" in answered)) throw new Error("it must be answered");
        const { waived } = answered;
        expect(waived.feesMinor + waived.interestMinor + waived.principalMinor).toBe(waiveMinor);
        if (waived.interestMinor > 0) expect(waived.feesMinor).toBe(debt.feesMinor);
        if (waived.principalMinor > 0) expect(waived.interestMinor).toBe(debt.interestMinor);
        const isBeyond = (some: number, whole: number, units: number) =>
          BigInt(some) * 10_000n > BigInt(whole) * BigInt(units);
        expect(answered.needsApproval).toBe(
          isBeyond(waived.feesMinor, debt.feesMinor, fees) ||
            isBeyond(waived.interestMinor, debt.interestMinor, interest) ||
            isBeyond(waived.principalMinor, debt.principalMinor, principal),
        );
      },
    ),
    { numRuns: 500 },
  );
});

test("what is affordable is the share of what is left, and the months pay the debt with none to spare", () => {
  const household = {
    incomeMinor: amount,
    essentialExpenseMinor: amount,
    otherDebtPaymentsMinor: amount,
    protectedMinimumMinor: amount,
  };
  fc.assert(
    fc.property(fc.record(household), amount, tenThousandths, (given, debtMinor, share) => {
      const left =
        given.incomeMinor -
        given.essentialExpenseMinor -
        given.otherDebtPaymentsMinor -
        given.protectedMinimumMinor;
      const affordable = left > 0 ? Number((BigInt(left) * BigInt(share)) / 10_000n) : 0;
      const answered = answer({
        task: "affordability",
        ...given,
        debtMinor,
        share: decimal(share),
        policy: { maxMonths: 60 },
      });
      if (!("affordableMinor" in answered)) throw new Error("it must be answered");
      const { months } = answered;
      expect(answered).toMatchObject({ disposableMinor: left, affordableMinor: affordable });
      if (affordable === 0) {
        expect(answered).toMatchObject({ refused: true, suggest: "hardship" });
        return;
      }
      if (months === null) throw new Error("something is affordable, so the months are known");
      expect(BigInt(affordable) * BigInt(months) >= BigInt(debtMinor)).toBe(true);
      expect(months === 0 || BigInt(affordable) * BigInt(months - 1) < BigInt(debtMinor)).toBe(true);
      expect(answered.refused).toBe(months > 60);
    }),
    { numRuns: 1000 },
  );
});

test("the cap is the greatest whole amount that is not above its fraction", () => {
  fc.assert(
    fc.property(
      fc.record({ ...owed, kept: fc.double({ min: 0, max: 1, noNaN: true }) }),
      fc.record({ days: fc.integer({ min: 0, max: 4000 }), rate: tenThousandths, isPrivate: fc.boolean() }),
      ({ kept, ...debt }, { days, rate, isPrivate }) => {
        const prepaidInterestMinor = Math.floor(debt.principalMinor * kept);
        const lender = isPrivate
          ? { lender: "private", lprAtSigning: decimal(rate) }
          : { lender: "licensed", capRate: decimal(rate) };
        const effective = debt.principalMinor - prepaidInterestMinor;
        const exact = BigInt(effective) * BigInt(rate) * BigInt(days) * (isPrivate ? 4n : 1n);
        const capMinor = Number(exact / 3_650_000n);
        const charged = debt.interestMinor + debt.feesMinor;
        expect(answer({ task: "cap-check", ...debt, ...lender, days, prepaidInterestMinor })).toEqual({
          id: "p",
          effectivePrincipalMinor: effective,
          capMinor,
          withinCap: charged <= capMinor,
          excessMinor: charged > capMinor ? charged - capMinor : 0,
        });
      },
    ),
    { numRuns: 1000 },
  );
});
