import { describe, expect, test } from "vitest";
import { fairnessSlices } from "./fairness-slices.ts";
import { differenceInterval, wilsonInterval } from "./interval.ts";
import { rankOutcomes } from "./ranked-outcomes.ts";
import { type SliceColumn, sliceGroups } from "./slice-groups.ts";

/** Rows of one group: so many repaid and unpaid, each with a high (0.8) or low (0.3) probability. */
interface Block {
  readonly group: string | number | null;
  readonly repaidHigh: number;
  readonly repaidLow: number;
  readonly unpaidHigh: number;
  readonly unpaidLow: number;
}

function measure(blocks: readonly Block[], minimumRows = 50) {
  const rows = blocks.flatMap((block) => {
    const make = (count: number, probability: number, repaid: number) =>
      Array.from({ length: count }, () => ({ group: block.group, probability, repaid }));
    return [
      ...make(block.repaidHigh, 0.8, 1),
      ...make(block.repaidLow, 0.3, 1),
      ...make(block.unpaidHigh, 0.8, 0),
      ...make(block.unpaidLow, 0.3, 0),
    ];
  });
  const ranked = rankOutcomes(
    rows.map((row) => row.probability),
    rows.map((row) => row.repaid),
  );
  const slices: readonly SliceColumn[] = [{ column: "SEX", values: rows.map((row) => row.group) }];
  return fairnessSlices(ranked, { slices, threshold: 0.5, minimumRows, resamples: 40, seed: 1 });
}

const two: readonly Block[] = [
  { group: "2", repaidHigh: 90, repaidLow: 30, unpaidHigh: 20, unpaidLow: 60 },
  { group: "1", repaidHigh: 30, repaidLow: 30, unpaidHigh: 5, unpaidLow: 35 },
];

describe("fairnessSlices", () => {
  test("rates are those of the counts, with Wilson intervals", () => {
    const [first] = measure(two);
    expect(first).toMatchObject({ column: "SEX", group: "1", rows: 100 });
    expect(first?.figures?.repaidRate).toEqual({ value: 0.6, ...wilsonInterval(60, 100) });
    expect(first?.figures?.selectionRate).toEqual({ value: 0.35, ...wilsonInterval(35, 100) });
    expect(first?.figures?.truePositiveRate.value).toBe(0.5);
    expect(first?.figures?.meanProbability.value).toBeCloseTo(0.35 * 0.8 + 0.65 * 0.3, 12);
  });

  test("the four-fifths ratio compares with the highest selection rate", () => {
    const [first, second] = measure(two);
    const ratio = first?.figures?.fourFifthsRatio;
    expect(ratio?.value).toBeCloseTo(0.35 / 0.55, 12);
    expect(ratio?.low).toBeLessThan(0.35 / 0.55);
    expect(ratio?.high).toBeGreaterThan(0.35 / 0.55);
    expect(second?.figures?.fourFifthsRatio).toEqual({ value: 1 });
  });

  test("the equal-opportunity difference compares those who repaid with the largest group", () => {
    const [first, second] = measure(two);
    expect(first?.figures?.equalOpportunityDifference).toEqual({
      value: 0.5 - 0.75,
      ...differenceInterval({ successes: 30, rows: 60 }, { successes: 90, rows: 120 }),
    });
    expect(second?.figures?.equalOpportunityDifference).toEqual({ value: 0 });
  });

  test("a group too small, or with too few of one outcome, has no figures and sets no standard", () => {
    const groups = measure([
      ...two,
      { group: "3", repaidHigh: 40, repaidLow: 0, unpaidHigh: 0, unpaidLow: 5 },
      { group: null, repaidHigh: 60, repaidLow: 0, unpaidHigh: 2, unpaidLow: 0 },
    ]);
    expect(groups.map(({ group, rows, figures }) => [group, rows, figures === undefined])).toEqual([
      ["1", 100, false],
      ["2", 200, false],
      ["3", 45, true],
      ["missing", 62, true],
    ]);
    expect(groups[1]?.figures?.fourFifthsRatio).toEqual({ value: 1 });
  });

  test("where nobody is selected the ratio is 1, not a number of nothing", () => {
    const groups = measure(two.map((block) => ({ ...block, repaidHigh: 0, unpaidHigh: 0, repaidLow: 90 })));
    for (const group of groups) expect(group.figures?.fourFifthsRatio.value).toBe(1);
    expect(JSON.stringify(groups)).not.toContain("null");
  });

  test("every figure is finite", () => {
    const numbers = JSON.stringify(measure(two), (_, value) =>
      typeof value === "number" && !Number.isFinite(value) ? "bad" : value,
    );
    expect(numbers).not.toContain("bad");
  });
});

describe("sliceGroups", () => {
  test("numbers are grouped by their declared cuts, upper ends included, empty groups left out", () => {
    const { groups, of } = sliceGroups({
      column: "AGE",
      values: [61, 25, 26, null, "40", 25.5],
      cuts: [45, 25, 35, 60],
    });
    expect(groups).toEqual(["≤ 25", "> 25, ≤ 35", "> 35, ≤ 45", "> 60", "missing"]);
    expect([...of]).toEqual([3, 0, 1, 4, 2, 1]);
  });

  test("values without cuts come in the order of numbers, then of names", () => {
    expect(sliceGroups({ column: "x", values: [10, 9, "b", "a", "", Number.NaN] }).groups).toEqual([
      "9",
      "10",
      "a",
      "b",
      "missing",
    ]);
  });
});
