import fc from "fast-check";
import { expect, test } from "vitest";
import { dateAt, instalment, payment, promise, rowsOf } from "../fixtures/account-rows.ts";
import { keepLedger } from "./keep-ledger.ts";

interface Case {
  readonly dues: readonly { readonly day: number; readonly amount: number }[];
  readonly paid: readonly { readonly day: number; readonly amount: number }[];
  readonly today: number;
}

const day = fc.nat({ max: 160 });
const amount = fc.integer({ min: 1, max: 60 });
const event = fc.record({ day, amount });
const cases: fc.Arbitrary<Case> = fc.record({
  dues: fc.array(event, { minLength: 1, maxLength: 6 }),
  paid: fc.array(event, { maxLength: 6 }),
  today: day,
});

interface Simulated {
  daysPastDue: number;
  overdue: number;
  missed: number;
  worst: number;
  outstanding: number;
  credit: number;
}

/** Puts the coins one by one to the oldest day that still wants one; answers how many nobody wants. */
function spend(open: Map<number, number>, oldestFirst: readonly number[], coins: number): number {
  let beyond = 0;
  for (let coin = 0; coin < coins; coin++) {
    const wants = oldestFirst.find((due) => (open.get(due) ?? 0) > 0);
    if (wants === undefined) beyond += 1;
    else open.set(wants, (open.get(wants) ?? 0) - 1);
  }
  return beyond;
}

/** Lives through every day: what is due by day, every coin of every payment to the oldest day that still wants one. */
function simulate({ dues, paid, today }: Case): Simulated {
  const open = new Map<number, number>();
  for (const due of dues) open.set(due.day, (open.get(due.day) ?? 0) + due.amount);
  const oldestFirst = [...open.keys()].sort((a, b) => a - b);
  const unpaidBefore = (date: number) => oldestFirst.filter((due) => due < date && (open.get(due) ?? 0) > 0);
  let worst = 0;
  let beyond = 0;
  for (let date = 0; date <= today; date++) {
    const [oldest] = unpaidBefore(date);
    if (oldest !== undefined) worst = Math.max(worst, date - oldest);
    for (const { amount: coins } of paid.filter((one) => one.day === date)) {
      beyond += spend(open, oldestFirst, coins);
    }
  }
  const unpaid = unpaidBefore(today);
  const sum = (days: readonly number[]) => days.reduce((total, due) => total + (open.get(due) ?? 0), 0);
  const early = oldestFirst.filter((due) => due > today);
  const scheduledLater = dues.filter((due) => due.day > today).reduce((total, due) => total + due.amount, 0);
  return {
    daysPastDue: unpaid[0] === undefined ? 0 : today - unpaid[0],
    overdue: sum(unpaid),
    missed: unpaid.length,
    worst,
    outstanding: sum(oldestFirst),
    credit: beyond + scheduledLater - sum(early),
  };
}

function rowsOfCase({ dues, paid }: Case) {
  return rowsOf(
    dues.map((due) => instalment(dateAt(due.day), due.amount)),
    paid.map((one) => payment(dateAt(one.day), one.amount)),
  );
}

test("the ledger is what living through every day coin by coin comes to", () => {
  fc.assert(
    fc.property(cases, (one) => {
      const entry = keepLedger(rowsOfCase(one), { asOf: dateAt(one.today) });
      const expected = simulate(one);
      expect({
        daysPastDue: entry.daysPastDue,
        overdue: entry.overdueMinor,
        missed: entry.missedInstalments,
        worst: entry.paymentRecord.maxDaysPastDue,
        outstanding: entry.outstandingMinor,
        credit: entry.creditMinor,
      }).toEqual(expected);
    }),
    { numRuns: 500 },
  );
});

test("the order of the rows does not matter", () => {
  fc.assert(
    fc.property(cases, fc.integer(), (one, seed) => {
      const shuffled = <Item>(items: readonly Item[]) =>
        items
          .map((item, at) => ({ item, key: Math.sin(seed + at * 7.1) }))
          .sort((a, b) => a.key - b.key)
          .map(({ item }) => item);
      const rows = rowsOfCase(one);
      const other = { ...rows, instalments: shuffled(rows.instalments), payments: shuffled(rows.payments) };
      const asOf = dateAt(one.today);
      const { paymentRecord: a, ...left } = keepLedger(rows, { asOf });
      const { paymentRecord: b, ...right } = keepLedger(other, { asOf });
      expect(left).toEqual(right);
      // Of two payments on one day either may be the last.
      expect({ ...a, lastPayment: a.lastPayment?.date }).toEqual({ ...b, lastPayment: b.lastPayment?.date });
    }),
  );
});

test("a payment that went back leaves the account as if it had never been made", () => {
  fc.assert(
    fc.property(cases, day, day, fc.integer({ min: 61, max: 99 }), (one, a, b, sum) => {
      const rows = rowsOfCase(one);
      const [came, went] = [Math.min(a, b), Math.max(a, b)];
      const returned = [payment(dateAt(went), -sum), payment(dateAt(came), sum)];
      const asOf = dateAt(Math.max(one.today, went));
      const after = keepLedger({ ...rows, payments: [...rows.payments, ...returned] }, { asOf });
      expect(after).toEqual(keepLedger(rows, { asOf }));
    }),
  );
});

test("a more patient tolerance never makes an account later, and paying more never does", () => {
  fc.assert(
    fc.property(cases, amount, amount, (one, tolerance, more) => {
      const asOf = dateAt(one.today);
      const rows = rowsOfCase(one);
      const strict = keepLedger(rows, { asOf });
      const patient = keepLedger(rows, { asOf, toleranceMinor: tolerance });
      expect(patient.daysPastDue).toBeLessThanOrEqual(strict.daysPastDue);
      expect(patient.overdueMinor).toBe(strict.overdueMinor);
      const payments = [...rows.payments, payment(asOf, more)];
      expect(keepLedger({ ...rows, payments }, { asOf }).daysPastDue).toBeLessThanOrEqual(strict.daysPastDue);
    }),
  );
});

test("promises share the money coin by coin: each coin once, to the promise that is due first", () => {
  const made = fc.record({ made: day, wait: fc.nat({ max: 40 }), amount });
  fc.assert(
    fc.property(
      fc.array(made, { minLength: 1, maxLength: 5 }),
      fc.array(event, { maxLength: 6 }),
      (given, paid) => {
        const promises = given
          .map((one) => ({ ...one, end: one.made + one.wait, got: 0 }))
          .sort((a, b) => a.end - b.end || a.made - b.made);
        for (const one of [...paid].sort((a, b) => a.day - b.day)) {
          for (let coin = 0; coin < one.amount; coin++) {
            const taker = promises.find(
              (each) => each.got < each.amount && each.made <= one.day && one.day <= each.end,
            );
            if (taker !== undefined) taker.got += 1;
          }
        }
        const rows = rowsOf(
          [instalment(dateAt(0), 1)],
          paid.map((one) => payment(dateAt(one.day), one.amount)),
          given.map((one) => promise(dateAt(one.made), dateAt(one.made + one.wait), one.amount)),
        );
        const { promises: judged } = keepLedger(rows, { asOf: dateAt(300) });
        expect(judged.map(({ paidMinor }) => paidMinor)).toEqual(promises.map(({ got }) => got));
        expect(judged.map(({ status }) => status)).toEqual(
          promises.map(({ got, amount: sum }) => {
            const part = got > 0 ? "partial" : "broken";
            return got === sum ? "kept" : part;
          }),
        );
      },
    ),
  );
});
