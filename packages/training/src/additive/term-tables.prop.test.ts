import fc from "fast-check";
import { expect, test } from "vitest";
import { mixedData } from "../fixtures/labelled-data.ts";
import { seededRandom } from "../random.ts";
import { additiveMargins } from "./additive-margins.ts";
import type { AdditiveModel } from "./additive-model.ts";
import { defaultAdditiveOptions } from "./additive-options.ts";
import { binnedFeature } from "./binned-features.ts";
import { keptDirections } from "./kept-directions.ts";
import { layOutTerms, type Pair } from "./term-layout.ts";
import { toAdditiveModel } from "./term-tables.ts";
import { marginStep } from "./whole-steps.ts";

const options = { ...defaultAdditiveOptions, maxBins: 8, pairBins: 4, minRows: 5 };
const data = mixedData(300, 11);
const features = data.specs.map((spec, at) =>
  binnedFeature(spec, data.columns[at] ?? new Float32Array(), options),
);
const pairs: readonly Pair[] = [
  [0, 1],
  [1, 3],
  [0, 2],
];
const layout = layOutTerms(features, pairs, options);
const seeds = fc.integer({ min: 1, max: 1e6 });

function tablesOf(seed: number): { weights: Float64Array; model: AdditiveModel } {
  const random = seededRandom(seed);
  const weights = Float64Array.from({ length: layout.index.size }, () => 4 * random() - 2);
  return { weights, model: toAdditiveModel(layout, weights, features) };
}

/** The mean of a pair's values over rows by line of cells, for lines that hold rows. */
function lineMeans(
  values: readonly number[],
  cells: readonly number[],
  lineOf: (cell: number) => number,
): number[] {
  const sums = new Map<number, { sum: number; rows: number }>();
  for (const cell of cells) {
    const { sum, rows } = sums.get(lineOf(cell)) ?? { sum: 0, rows: 0 };
    sums.set(lineOf(cell), { sum: sum + (values[cell] ?? 0), rows: rows + 1 });
  }
  return [...sums.values()].map(({ sum, rows }) => sum / rows);
}

test("purifying and centring change no margin by more than the rounding of its addends", () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const { weights, model } = tablesOf(seed);
      const kept = keptDirections(layout.blocks, weights);
      const margins = additiveMargins(model, data.columns);
      const most = (layout.index.terms.length * marginStep) / 2;
      margins.forEach((margin, row) => {
        const expected = layout.index.terms.reduce(
          (sum, positions) => sum + (kept[positions[row] ?? 0] ?? 0),
          0,
        );
        expect(Math.abs(margin - expected)).toBeLessThanOrEqual(most + 1e-12);
      });
    }),
    { numRuns: 30 },
  );
});

test("the intercept and every value are whole steps of 2^-18", () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const { model } = tablesOf(seed);
      const values = [model.intercept, ...model.terms.flatMap((term) => term.values)];
      expect(values.filter((value) => !Number.isInteger(value * 2 ** 18))).toEqual([]);
    }),
    { numRuns: 30 },
  );
});

test("every term averages nothing over the training rows, and a pair next to nothing along either feature", () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const { model } = tablesOf(seed);
      model.terms.forEach(({ features: own, values }) => {
        const [low, high] = own;
        if (high === undefined) {
          const { codes } = features[low]?.fine ?? { codes: new Uint16Array() };
          const mean = codes.reduce((sum, bin) => sum + (values[bin] ?? 0), 0) / codes.length;
          expect(Math.abs(mean)).toBeLessThanOrEqual(marginStep / 2 + 1e-12);
          return;
        }
        const [first, second] = [features[low], features[high]].map((feature) => feature?.coarse);
        const width = second?.counts.length ?? 1;
        const cells = Array.from(first?.codes ?? [], (code, row) => code * width + (second?.codes[row] ?? 0));
        const columns = lineMeans(values, cells, (cell) => cell % width);
        const lines = lineMeans(values, cells, (cell) => Math.floor(cell / width));
        expect(Math.max(...columns.map(Math.abs))).toBeLessThanOrEqual(marginStep / 2 + 1e-12);
        expect(Math.max(...lines.map(Math.abs))).toBeLessThanOrEqual(0.01);
      });
    }),
    { numRuns: 30 },
  );
});
