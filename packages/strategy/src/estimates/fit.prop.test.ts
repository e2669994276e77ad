import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { smallEvent } from "../fixtures/small-policy.ts";
import { fitBetaPrior, fitPromiseKept, fitRightParty } from "./fit-beta-prior.ts";
import { fitRecovery } from "./fit-recovery.ts";
import { assumedRecovery } from "./recovery-rate.ts";

/** Mulberry32: the same numbers from 0 to 1 for the same seed. */
function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A draw from Beta(a, b) for whole a and b: the a-th smallest of a + b - 1 uniform numbers. */
function betaDraw(a: number, b: number, next: () => number): number {
  const draws = Array.from({ length: a + b - 1 }, next).toSorted((left, right) => left - right);
  return draws[a - 1] ?? 0.5;
}

function rowsFrom(a: number, b: number, accounts: number, next: () => number) {
  return Array.from({ length: accounts }, () => {
    const rate = betaDraw(a, b, next);
    const trials = 1 + Math.floor(next() * 8);
    const successes = Array.from({ length: trials }, next).filter((draw) => draw < rate).length;
    return { successes, trials };
  });
}

describe("a fitted prior", () => {
  test("comes near the distribution that the accounts were drawn from", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 }), fc.nat(), (a, b, seed) => {
        const { alpha, beta, fitted } = fitBetaPrior(rowsFrom(a, b, 5000, random(seed)), "Tests");
        expect(alpha / (alpha + beta)).toBeCloseTo(a / (a + b), 1);
        // The weight is read from a variance and is less certain than the mean: within a third.
        expect(Math.abs(Math.log((alpha + beta) / (a + b)))).toBeLessThan(Math.log(4 / 3));
        expect(fitted).toBe(true);
      }),
      { numRuns: 25 },
    );
  });

  test("weighs much where accounts hardly differ", () => {
    const next = random(7);
    const rows = Array.from({ length: 3000 }, () => ({
      trials: 5,
      successes: Array.from({ length: 5 }, next).filter((draw) => draw < 0.4).length,
    }));
    const { alpha, beta } = fitBetaPrior(rows, "Tests");
    expect(alpha + beta).toBeGreaterThan(50);
    expect(alpha / (alpha + beta)).toBeCloseTo(0.4, 1);
  });

  test.each([
    [[]],
    [[{ successes: 1, trials: 2 }]],
    [
      [
        { successes: 1, trials: 1 },
        { successes: 0, trials: 1 },
      ],
    ],
    [
      [
        { successes: 2, trials: 2 },
        { successes: 3, trials: 3 },
      ],
    ],
  ])("asks for more history than %j", (rows) => {
    expect(() => fitBetaPrior(rows, "Tests")).toThrow(expect.objectContaining({ code: "TRAINING_DATA" }));
  });

  test("is fitted to promises and to calls alike", () => {
    const next = random(3);
    const rows = rowsFrom(3, 2, 2000, next);
    const ofPromises = fitPromiseKept(
      rows.map(({ successes, trials }) => ({ kept: successes, partial: 0, broken: trials - successes })),
    );
    const ofCalls = fitRightParty(
      rows.map(({ successes, trials }) =>
        Array.from({ length: trials }, (_, index) =>
          smallEvent("2026-11-01T10:00:00+08:00", { kind: index < successes ? "connected" : "attempt" }),
        ),
      ),
    );
    const plain = fitBetaPrior(rows, "Tests");
    expect(ofPromises).toMatchObject({ alpha: plain.alpha, beta: plain.beta });
    expect(ofCalls).toMatchObject({ alpha: plain.alpha, beta: plain.beta });
    expect(ofPromises.source).toBe("Fitted to the promises of 2000 accounts.");
  });
});

test("recovery is fitted in buckets with months enough, and stays assumed elsewhere", () => {
  const next = random(11);
  const months = Array.from({ length: 2000 }, () => ({
    bucket: "M2" as const,
    dueMinor: 1000,
    paidMinor: next() < 0.25 ? 1000 : 0,
  }));
  const few = Array.from({ length: 29 }, () => ({ bucket: "M3" as const, dueMinor: 1000, paidMinor: 1000 }));
  const table = fitRecovery([...months, ...few]);
  expect(table.M2.fitted).toBe(true);
  expect(table.M2.share).toBeCloseTo(0.25, 1);
  expect(table.M3).toEqual(assumedRecovery.M3);
});
