import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { chooseBackend } from "../backend.ts";
import { tellingValues } from "../fixtures/additive-models.ts";
import { brokenPlaces, directionGrid, intervalValues } from "../fixtures/direction-grid.ts";
import { mixedData } from "../fixtures/labelled-data.ts";
import { seededRandom } from "../random.ts";
import { additiveMargins } from "./additive-margins.ts";
import { AdditiveOptions } from "./additive-options.ts";
import { fitAdditive } from "./fit-additive.ts";

beforeAll(async () => {
  await chooseBackend("cpu");
});

const cases = fc.record({
  seed: fc.integer({ min: 1, max: 1e6 }),
  options: fc
    .record({
      maxBins: fc.integer({ min: 2, max: 10 }),
      pairBins: fc.integer({ min: 2, max: 5 }),
      pairs: fc.integer({ min: 0, max: 3 }),
      smoothness: fc.constantFrom(0.1, 10, 1000),
      ridge: fc.constantFrom(0.01, 2),
      pairRidge: fc.constantFrom(0.5, 60),
      steps: fc.constantFrom(1, 50, 100),
      declaredPairs: fc.constantFrom(
        [],
        [["up", "down"]],
        [
          ["kind", "down"],
          ["up", "free"],
        ],
      ),
    })
    .map((given): AdditiveOptions => AdditiveOptions.parse({ minRows: 5, ...given })),
});

test("a declared direction holds exactly through the whole model, pairs included, whatever else the row holds", async () => {
  await fc.assert(
    fc.asyncProperty(cases, async ({ seed, options }) => {
      const data = mixedData(300, seed);
      const model = await fitAdditive(data, options, { seed });
      const random = seededRandom(seed);
      const values = model.bins.map(tellingValues);
      const others = Array.from({ length: 40 }, () =>
        values.map((own) => own[Math.floor(random() * own.length)] ?? 0),
      );
      for (const [at, bins] of model.bins.entries()) {
        if (bins.direction === 0) continue;
        const steps = intervalValues(bins).length;
        const margins = additiveMargins(model, directionGrid(model.bins, at, others));
        expect(brokenPlaces(margins, steps, bins.direction)).toEqual([]);
      }
    }),
    { numRuns: 25 },
  );
});

test("intercept and values are whole steps of 2^-18, whatever the options", async () => {
  await fc.assert(
    fc.asyncProperty(cases, async ({ seed, options }) => {
      const model = await fitAdditive(mixedData(200, seed), options, { seed });
      const values = [model.intercept, ...model.terms.flatMap((term) => term.values)];
      expect(values.filter((value) => !Number.isInteger(value * 2 ** 18))).toEqual([]);
    }),
    { numRuns: 10 },
  );
});
