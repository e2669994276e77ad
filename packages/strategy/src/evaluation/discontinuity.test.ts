import { describe, expect, test } from "vitest";
import { type DiscontinuityOptions, discontinuity, type ThresholdCase } from "./discontinuity.ts";

const options: DiscontinuityOptions = {
  cutoff: 1000,
  bandwidth: 100,
  kernel: "rectangular",
  slopes: "common",
  errors: "classical",
};

/** Cases on a line with slopes of its own below and above, and a jump at 1000; the noise goes up and down by turns. */
function line(jump: number, slopes: readonly [number, number], noise = 0): readonly ThresholdCase[] {
  return Array.from({ length: 400 }, (_, at) => {
    const running = 800 + at;
    const distance = running - 1000;
    const slope = distance < 0 ? slopes[0] : slopes[1];
    const up = at % 2 === 0 ? noise : -noise;
    return { running, outcome: 500 + slope * distance + (distance < 0 ? 0 : jump) + up };
  });
}

describe("the jump", () => {
  test.each(["rectangular", "triangular"] as const)(
    "of a line without noise is found exactly, %s",
    (kernel) => {
      for (const errors of ["classical", "robust"] as const) {
        const found = discontinuity(line(250, [2, 2]), { ...options, kernel, errors });
        expect(found.jump).toBeCloseTo(250, 8);
        expect(found.standardError).toBeCloseTo(0, 6);
      }
      const bent = discontinuity(line(250, [1, 3]), { ...options, kernel, slopes: "separate" });
      expect(bent.jump).toBeCloseTo(250, 8);
    },
  );

  test("of nothing is nothing", () => {
    const { jump, low, high } = discontinuity(line(0, [2, 2], 20), options);
    expect(Math.abs(jump)).toBeLessThan(2);
    expect(low).toBeLessThan(0);
    expect(high).toBeGreaterThan(0);
  });

  test("of means alone is their difference, with the error of the textbook", () => {
    // On each side two cases at the same distance: the slope is settled by symmetry and the jump by the means.
    const cases = [
      { running: -1, outcome: 1 },
      { running: -1, outcome: 3 },
      { running: 0, outcome: 10 },
      { running: 0, outcome: 14 },
      { running: 1, outcome: 11 },
      { running: 1, outcome: 13 },
    ];
    const { jump, standardError } = discontinuity(cases, { ...options, cutoff: 0, bandwidth: 5 });
    // Normal equations by hand: slope 0, means 2 and 12, residual sum of squares 12, 3 degrees of freedom.
    expect(jump).toBeCloseTo(10, 12);
    // What is left of the treatment once constant and slope are taken out of it: 4 - 6 x (2/3)^2 - 2^2 / 4 = 1/3 (Frisch and Waugh).
    expect(standardError ** 2).toBeCloseTo(12 / 3 / (1 / 3), 10);
  });
});

describe("the window", () => {
  test("holds its lower end and not its upper one", () => {
    const { cases, below, above } = discontinuity(line(1, [0, 0], 1), options);
    expect({ cases, below, above }).toEqual({ cases: 200, below: 100, above: 100 });
  });

  test("that is too narrow is refused, and so is a bandwidth of nothing", () => {
    expect(() => discontinuity(line(1, [0, 0]), { ...options, bandwidth: 1 })).toThrow(
      expect.objectContaining({ code: "OPTION_INVALID" }),
    );
    const onOneSide = line(1, [0, 0]).filter(({ running }) => running >= 1000);
    expect(() => discontinuity(onOneSide, options)).toThrow("too few different ones");
    expect(() => discontinuity([], options)).toThrow(expect.objectContaining({ code: "OPTION_INVALID" }));
    for (const bandwidth of [0, -5, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => discontinuity(line(1, [0, 0]), { ...options, bandwidth })).toThrow(
        expect.objectContaining({ code: "OPTION_INVALID" }),
      );
    }
  });
});

test("robust errors are wider where the scatter grows with the treatment", () => {
  const cases = line(250, [2, 2]).map((one, at) => {
    const scatter = one.running < 1000 ? 1 : 60;
    return { ...one, outcome: one.outcome + (at % 3 === 0 ? scatter * 2 : -scatter) };
  });
  const near = cases.filter(({ running }) => running < 960 || running >= 1000);
  const classical = discontinuity(near, options);
  const robust = discontinuity(near, { ...options, errors: "robust" });
  expect(robust.jump).toBe(classical.jump);
  expect(robust.standardError).not.toBeCloseTo(classical.standardError, 1);
});
