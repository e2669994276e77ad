import fc from "fast-check";
import { expect, test } from "vitest";
import { drawBook } from "../book/draw-book.ts";
import { noiseAt } from "../book/noise.ts";
import { sampleWorld } from "../fixtures/sample-world.ts";
import type { Capacity, ContactPolicy } from "../policies/contact-policy.ts";
import { withoutEffect } from "../world/draw-world.ts";
import { runDays } from "./run-days.ts";

const accounts = 60;
const capacity: Capacity = { calls: 8, messages: 6 };

/** Contacts whoever chance names, without any rule. */
function recklessPolicy(seed: number): ContactPolicy {
  return (view, day, { calls, messages }) => {
    const open = Array.from({ length: view.accounts }, (_, account) => account).filter(
      (account) => view.open[account] === 1,
    );
    const drawn = open.toSorted((a, b) => noiseAt(seed ^ a, day, 0) - noiseAt(seed ^ b, day, 0));
    return drawn.slice(0, calls + messages).map((account, at) => ({
      account,
      channel: at < calls ? "call" : "message",
      hour: at % 3,
    }));
  };
}

const cases = fc.record({ draw: fc.nat(200), seed: fc.nat(1000), policy: fc.nat(1000) });

function runCase({ draw, seed, policy }: { draw: number; seed: number; policy: number }, hasEffect = true) {
  const drawn = sampleWorld(draw);
  const world = hasEffect ? drawn : withoutEffect(drawn);
  const book = drawBook(world, seed, accounts);
  const before = structuredClone(book.columns.overdueMinor);
  const run = runDays({ world, book, days: 50, policy: recklessPolicy(policy), capacityOn: () => capacity });
  return { book, before, run };
}

function sum(values: ArrayLike<number>): number {
  return Array.from(values).reduce((total, value) => total + value, 0);
}

test("money is conserved: what was owed is collected or still owed, and no account pays more than it owed", () => {
  fc.assert(
    fc.property(cases, (one) => {
      const { before, run } = runCase(one);
      expect(sum(run.final.overdueMinor) + run.tally.collectedMinor).toBe(sum(before));
      for (let account = 0; account < accounts; account += 1) {
        const left = run.final.overdueMinor[account] ?? Number.NaN;
        expect(left).toBeGreaterThanOrEqual(0);
        expect(left).toBeLessThanOrEqual(before[account] ?? 0);
        expect(run.final.open[account]).toBe(left > 0 ? 1 : 0);
      }
    }),
    { numRuns: 60 },
  );
});

test("contacts never exceed the day's capacity, and every count agrees with the records", () => {
  fc.assert(
    fc.property(cases, (one) => {
      const { run } = runCase(one);
      const { tally, final, used } = run;
      expect(used.every(({ calls, messages }) => calls <= 8 && messages <= 6)).toBe(true);
      expect(sum(used.map(({ calls }) => calls))).toBe(tally.calls);
      expect(sum(used.map(({ messages }) => messages))).toBe(tally.messages);
      expect(sum(final.contacts)).toBe(tally.calls + tally.messages);
      expect(sum(final.messages)).toBe(tally.messages);
      expect(sum(final.conversations)).toBe(tally.conversations);
      expect(tally.conversations).toBeLessThanOrEqual(tally.calls);
    }),
    { numRuns: 60 },
  );
});

test("the same policy gives the same run, and leaves the book as it was", () => {
  fc.assert(
    fc.property(cases, (one) => {
      const first = runCase(one);
      expect(first.book.columns.overdueMinor).toEqual(first.before);
      expect(runCase(one).run).toEqual(first.run);
    }),
    { numRuns: 20 },
  );
});

test("where contact changes nothing, every account owes the same on the last evening whatever the policy did", () => {
  fc.assert(
    fc.property(cases, fc.nat(1000), (one, other) => {
      const first = runCase(one, false);
      const second = runCase({ ...one, policy: other }, false);
      expect(first.run.final.overdueMinor).toEqual(second.run.final.overdueMinor);
      expect(first.run.tally.collectedMinor).toBe(second.run.tally.collectedMinor);
    }),
    { numRuns: 30 },
  );
});

const call = { account: 0, channel: "call", hour: 0 } as const;
const message = { ...call, channel: "message" } as const;

test.each([
  ["more than the day holds", [call, { ...call, account: 1 }], "plans 2 calls and 0 messages on day 0"],
  ["an account twice a day", [call, message], "contacts account 0"],
  ["an account that is not there", [{ ...call, account: accounts }], `contacts account ${accounts}`],
  ["an hour that is not there", [{ ...call, hour: 3 }], "in part 3"],
])("a policy that plans %s is refused", (_, planned, says) => {
  const world = sampleWorld(0);
  const book = drawBook(world, 1, accounts);
  const capacityOn = () => ({ calls: 1, messages: 1 });
  expect(() => runDays({ world, book, days: 1, policy: () => planned, capacityOn })).toThrow(says);
});
