import fc from "fast-check";
import { expect, test } from "vitest";
import { keptDirections, largestClamp } from "./kept-directions.ts";
import { clampRun, type MonotoneRun, pullViolators } from "./monotone-run.ts";

const weight = fc.double({ min: -3, max: 3, noNaN: true });
const direction = fc.constantFrom<-1 | 1>(-1, 1);

/** Weights with a run over some of them, in any order. */
const cases = fc.array(weight, { minLength: 1, maxLength: 12 }).chain((weights) =>
  fc.record({
    weights: fc.constant(weights),
    direction,
    positions: fc.shuffledSubarray([...weights.keys()]),
  }),
);

function rises(weights: ArrayLike<number>, run: MonotoneRun, offset = 0): number[] {
  return Array.from(run.positions.subarray(1), (position, at) => {
    const below = weights[offset + (run.positions[at] ?? 0)] ?? 0;
    return run.direction * ((weights[offset + position] ?? 0) - below);
  });
}

test("exactly the neighbours that break the direction are pulled together", () => {
  fc.assert(
    fc.property(cases, ({ weights, direction: sign, positions }) => {
      const run: MonotoneRun = { positions: Int32Array.from(positions), direction: sign };
      const broken = rises(weights, run).flatMap((rise, at) =>
        rise < 0 ? [[positions[at], positions[at + 1]]] : [],
      );
      const pulled = pullViolators(run, [0, 0, ...weights], 2, 9);
      expect(pulled.map(({ at }) => at)).toEqual(broken);
      expect(pulled.every(({ coefficients }) => coefficients[0] === 3 && coefficients[1] === -3)).toBe(true);
    }),
  );
});

test("clamping gives the running extreme, changes nothing else, and a second time nothing at all", () => {
  fc.assert(
    fc.property(cases, ({ weights, direction: sign, positions }) => {
      const run: MonotoneRun = { positions: Int32Array.from(positions), direction: sign };
      const clamped = Float64Array.from(weights);
      clampRun(clamped, run, 0);
      positions.forEach((position, at) => {
        const before = positions.slice(0, at + 1).map((one) => weights[one] ?? 0);
        expect(clamped[position]).toBe(sign > 0 ? Math.max(...before) : Math.min(...before));
      });
      weights.forEach((value, at) => {
        if (!positions.includes(at)) expect(clamped[at]).toBe(value);
      });
      const again = clamped.slice();
      clampRun(again, run, 0);
      expect(again).toEqual(clamped);
    }),
  );
});

test("all rows and columns of a table keep their directions together, wherever it starts", () => {
  fc.assert(
    fc.property(
      fc.array(weight, { minLength: 12, maxLength: 12 }),
      direction,
      direction,
      fc.nat({ max: 3 }),
      (values, across, down, offset) => {
        const runs: MonotoneRun[] = [
          ...[0, 1, 2].map((row) => ({
            positions: Int32Array.of(0, 1, 2, 3).map((at) => row * 4 + at),
            direction: across,
          })),
          ...[0, 1, 2, 3].map((column) => ({
            positions: Int32Array.of(column, column + 4, column + 8),
            direction: down,
          })),
        ];
        const weights = Float64Array.from([...new Array<number>(offset).fill(0), ...values]);
        const blocks = [{ offset, size: 12, penalty: [], runs }];
        const kept = keptDirections(blocks, weights);
        for (const run of runs) expect(Math.min(...rises(kept, run, offset))).toBeGreaterThanOrEqual(0);
        const moves = Array.from(weights, (value, at) => Math.abs((kept[at] ?? 0) - value));
        expect(largestClamp(blocks, weights)).toBe(Math.max(...moves));
        expect(largestClamp(blocks, kept)).toBe(0);
      },
    ),
  );
});
