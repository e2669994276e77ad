import { describe, expect, test } from "vitest";
import { differenceInterval, quantile, ratioInterval, wilsonInterval, z95 } from "./interval.ts";

describe("wilsonInterval", () => {
  test.each([
    [0, 10],
    [3, 10],
    [81, 263],
    [40, 40],
  ])("the ends for %i of %i are the shares that lie z standard errors away", (successes, rows) => {
    const share = successes / rows;
    const { low, high } = wilsonInterval(successes, rows);
    for (const end of [low, high]) {
      if (end === share) continue;
      expect(Math.abs(share - end) / Math.sqrt((end * (1 - end)) / rows)).toBeCloseTo(z95, 9);
    }
    expect(low).toBeLessThanOrEqual(share);
    expect(high).toBeGreaterThanOrEqual(share);
  });

  test("the published example of 81 in 263 (Newcombe 1998) is .2553 to .3662", () => {
    const { low, high } = wilsonInterval(81, 263);
    expect(low).toBeCloseTo(0.2553, 4);
    expect(high).toBeCloseTo(0.3662, 4);
  });

  test("no rows tell nothing", () => {
    expect(wilsonInterval(0, 0)).toEqual({ low: 0, high: 1 });
  });
});

describe("differenceInterval", () => {
  test("the published example of 56/70 less 48/80 (Newcombe 1998, method 10) is .0524 to .3339", () => {
    const { low, high } = differenceInterval({ successes: 56, rows: 70 }, { successes: 48, rows: 80 });
    expect(low).toBeCloseTo(0.0524, 4);
    expect(high).toBeCloseTo(0.3339, 4);
  });

  test("exchanging the shares changes the sign", () => {
    const [one, two] = [
      { successes: 9, rows: 30 },
      { successes: 20, rows: 44 },
    ];
    const forth = differenceInterval(one, two);
    const back = differenceInterval(two, one);
    expect(back.low).toBeCloseTo(-forth.high, 12);
    expect(back.high).toBeCloseTo(-forth.low, 12);
  });
});

describe("ratioInterval", () => {
  test("exchanging the shares inverts the interval", () => {
    const [one, two] = [
      { successes: 9, rows: 30 },
      { successes: 20, rows: 44 },
    ];
    const forth = ratioInterval(one, two);
    const back = ratioInterval(two, one);
    expect(back.low).toBeCloseTo(1 / forth.high, 12);
    expect(back.high).toBeCloseTo(1 / forth.low, 12);
  });

  test("it exists without successes and holds the plain ratio", () => {
    const { low, high } = ratioInterval({ successes: 0, rows: 50 }, { successes: 25, rows: 50 });
    expect(low).toBe(0);
    expect(high).toBeGreaterThan(0);
    expect(high).toBeLessThan(0.5);
  });
});

describe("quantile", () => {
  test("it interpolates between neighbours and reaches both ends", () => {
    expect(quantile([1, 2, 4], 0)).toBe(1);
    expect(quantile([1, 2, 4], 1)).toBe(4);
    expect(quantile([1, 2, 4], 0.75)).toBe(3);
    expect(quantile([7], 0.3)).toBe(7);
  });
});
