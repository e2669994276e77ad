import fc from "fast-check";
import { expect, test } from "vitest";
import { binCount } from "../additive/additive-model.ts";
import { binColumn } from "../binning/bin-column.ts";
import { featureBins, tellingValues } from "../fixtures/additive-models.ts";
import { singleBelow, stepFunction } from "./step-function.ts";

const single = fc.float({ noNaN: true, noDefaultInfinity: true });

test("the number below is the next one that single precision holds: nothing fits in between", () => {
  fc.assert(
    fc.property(single, (value) => {
      const below = singleBelow(value);
      expect(Math.fround(below)).toBe(below);
      expect(below).toBeLessThan(value);
      // What lies half way has to round to one of the two, as it could not where a third number lay between them.
      expect([below, value + 0]).toContain(Math.fround(below / 2 + value / 2) + 0);
      if (below > -3e38) expect(-singleBelow(-below) + 0).toBe(value + 0);
    }),
    { numRuns: 1000 },
  );
});

test("around zero it is the smallest number there is", () => {
  expect(singleBelow(0)).toBe(-(2 ** -149));
  expect(singleBelow(-0)).toBe(-(2 ** -149));
  expect(singleBelow(2 ** -149)).toBe(0);
  expect(singleBelow(1)).toBe(1 - 2 ** -24);
  expect(singleBelow(-1)).toBe(-1 - 2 ** -23);
});

test("walking the steps gives every value the bin that binning gives it", () => {
  fc.assert(
    fc.property(featureBins, fc.array(single, { maxLength: 10 }), (bins, more) => {
      const { cuts, bins: parts, missing } = stepFunction(bins);
      const extra = bins.kind === "number" ? more : [];
      const values = Float32Array.from([...tellingValues(bins), ...extra]);
      const walked = Array.from(values, (value) => {
        const at = cuts.findIndex((cut) => value <= cut);
        return Number.isNaN(value) ? missing : parts[at < 0 ? cuts.length : at];
      });
      expect(walked).toEqual([...binColumn(bins, values)]);
    }),
    { numRuns: 300 },
  );
});

test("cuts ascend, are single-precision numbers, and part one more bin than they are", () => {
  fc.assert(
    fc.property(featureBins, (bins) => {
      const { cuts, bins: parts, missing } = stepFunction(bins);
      expect(cuts).toEqual([...new Set(cuts)].sort((one, other) => one - other));
      expect(cuts.filter((cut) => Math.fround(cut) !== cut)).toEqual([]);
      expect(parts.length).toBe(cuts.length + 1);
      expect(missing).toBe(binCount(bins) - 1);
    }),
  );
});
