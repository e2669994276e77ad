import fc from "fast-check";
import { expect, test } from "vitest";
import { bestPartition, type PartitionLimits } from "./best-partition.ts";
import type { FixedTrend } from "./trend.ts";

interface Case {
  readonly repaid: readonly number[];
  readonly unpaid: readonly number[];
  readonly limits: PartitionLimits;
}

const cases: fc.Arbitrary<Case> = fc
  .array(fc.tuple(fc.nat(30), fc.nat(30)), { minLength: 1, maxLength: 9 })
  .chain((cells) =>
    fc.record({
      repaid: fc.constant(cells.map(([count]) => count)),
      unpaid: fc.constant(cells.map(([, count]) => count)),
      limits: fc.record({
        maxBins: fc.integer({ min: 1, max: 6 }),
        minRows: fc.nat(40),
        minRepaid: fc.nat(10),
        minUnpaid: fc.nat(10),
        trend: fc.constantFrom<FixedTrend>("none", "increasing", "decreasing", "peak", "valley"),
        smoothing: fc.constantFrom(0.5, 1, 20),
      }),
    }),
  );
const rest = { repaid: 7, unpaid: 5 };

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** Bins of one partition, by the textbook formulas. */
function describe(given: Case, ends: readonly number[]) {
  const allRepaid = sum(given.repaid) + rest.repaid;
  const allUnpaid = sum(given.unpaid) + rest.unpaid;
  return ends.map((end, at) => {
    const repaid = sum(given.repaid.slice(ends[at - 1] ?? 0, end));
    const unpaid = sum(given.unpaid.slice(ends[at - 1] ?? 0, end));
    const extra = given.limits.smoothing / (allRepaid + allUnpaid);
    const woe = Math.log(repaid / allRepaid + extra) - Math.log(unpaid / allUnpaid + extra);
    return { repaid, unpaid, woe, iv: (repaid / allRepaid - unpaid / allUnpaid) * woe };
  });
}

/** Steps against the trend may be as long as the slack, which covers round-off in one way or the other. */
function turns(woe: readonly number[], trend: FixedTrend, slack: number): boolean {
  const rises = (part: readonly number[]) =>
    part.every((value, at) => at === 0 || value >= (part[at - 1] ?? 0) - slack);
  const falls = (part: readonly number[]) => rises(part.map((value) => -value));
  if (trend === "none") return true;
  if (trend === "increasing") return rises(woe);
  if (trend === "decreasing") return falls(woe);
  return woe.some((_, top) => {
    const [before, after] = [woe.slice(0, top + 1), woe.slice(top)];
    return trend === "peak" ? rises(before) && falls(after) : falls(before) && rises(after);
  });
}

function isAllowed(given: Case, ends: readonly number[], slack: number): boolean {
  const { limits } = given;
  const bins = describe(given, ends);
  const large = bins.every(
    ({ repaid, unpaid }) =>
      repaid + unpaid >= limits.minRows && repaid >= limits.minRepaid && unpaid >= limits.minUnpaid,
  );
  return (
    ends.length <= limits.maxBins &&
    large &&
    turns(
      bins.map(({ woe }) => woe),
      limits.trend,
      slack,
    )
  );
}

function allPartitions(size: number): readonly (readonly number[])[] {
  return Array.from({ length: 2 ** (size - 1) }, (_, mask) => [
    ...Array.from({ length: size - 1 }, (_, at) => at + 1).filter((end) => mask & (1 << (end - 1))),
    size,
  ]);
}

function solve(given: Case) {
  const totals = { repaid: sum(given.repaid) + rest.repaid, unpaid: sum(given.unpaid) + rest.unpaid };
  const counts = { repaid: Float64Array.from(given.repaid), unpaid: Float64Array.from(given.unpaid) };
  return bestPartition(counts, totals, given.limits);
}

function bestOf(given: Case, slack: number): number {
  const allowed = allPartitions(given.repaid.length).filter((ends) => isAllowed(given, ends, slack));
  return Math.max(...allowed.map((ends) => sum(describe(given, ends).map(({ iv }) => iv))));
}

test("no partition of all that exist and are allowed has a greater information value", () => {
  fc.assert(
    fc.property(cases, (given) => {
      const found = solve(given);
      const whole = sum(describe(given, [given.repaid.length]).map(({ iv }) => iv));
      const [strict, loose] = [bestOf(given, -1e-12), bestOf(given, 1e-12)];
      expect(found.iv).toBeGreaterThanOrEqual(strict - 1e-10);
      expect(found.iv).toBeLessThanOrEqual(Math.max(whole, loose) + 1e-10);
    }),
    { numRuns: 400 },
  );
});

test("the partition found keeps the limits and the trend, and is worth what it says", () => {
  fc.assert(
    fc.property(cases, (given) => {
      const { ends, iv } = solve(given);
      expect(iv).toBeCloseTo(sum(describe(given, ends).map((bin) => bin.iv)), 10);
      expect(ends.at(-1)).toBe(given.repaid.length);
      const nothingIsAllowed = bestOf(given, 1e-12) === Number.NEGATIVE_INFINITY;
      if (nothingIsAllowed) expect(ends).toEqual([given.repaid.length]);
      else if (ends.length > 1) expect(isAllowed(given, ends, 1e-12)).toBe(true);
    }),
  );
});
