import fc from "fast-check";
import { expect, test } from "vitest";
import { additiveMargins, termContributions } from "../additive/additive-margins.ts";
import { additiveModels, tellingRows } from "../fixtures/additive-models.ts";
import { readTrees } from "../fixtures/read-trees.ts";
import { runOnnx } from "../fixtures/run-onnx.ts";
import { seededRandom } from "../random.ts";
import { writeOnnx } from "./write-onnx.ts";

const seeds = fc.integer({ min: 1, max: 1e6 });

test("the runtime gives the margins and contributions of the tables bit for bit, on and around every edge", async () => {
  await fc.assert(
    fc.asyncProperty(additiveModels, seeds, async (model, seed) => {
      const random = seededRandom(seed);
      const columns = tellingRows(model.bins, (count) => Math.floor(random() * count));
      const open = model.bins.map(() => true);
      const answer = await runOnnx(model, columns, open);
      const expected = additiveMargins(model, columns);
      expect([...answer.margins]).toEqual([...expected]);
      expect(Array.from(answer.alone)).toEqual([...expected]);
      expect(answer.isLight).toBe(true);
      const width = model.terms.length + 1;
      model.terms.forEach((term, at) => {
        const own = Array.from(expected, (_, row) => answer.contributions[row * width + at]);
        expect(own).toEqual([...termContributions(model, term, columns)]);
      });
    }),
    { numRuns: 60 },
  );
});

test("contributions add up to the margin exactly, the intercept last", async () => {
  await fc.assert(
    fc.asyncProperty(additiveModels, seeds, async (model, seed) => {
      const random = seededRandom(seed);
      const columns = tellingRows(model.bins, (count) => Math.floor(random() * count));
      const answer = await runOnnx(
        model,
        columns,
        model.bins.map(() => true),
      );
      const width = model.terms.length + 1;
      answer.margins.forEach((margin, row) => {
        const parts = Array.from(answer.contributions.subarray(row * width, (row + 1) * width));
        expect(parts.reduce((sum, part) => sum + part, 0)).toBe(margin);
        expect(parts.at(-1)).toBe(model.intercept);
      });
    }),
    { numRuns: 20 },
  );
});

test("read back, each term is one tree that adds to one target and splits on its one or two features at most", () => {
  fc.assert(
    fc.property(additiveModels, (model) => {
      const stored = readTrees(
        writeOnnx(
          model,
          model.bins.map(() => true),
        ),
      );
      expect(stored.featuresByTree.length).toBe(model.terms.length + 1);
      expect(stored.targets).toEqual(stored.targets.map((_, tree) => [tree]));
      stored.featuresByTree.forEach((features, tree) => {
        const own: readonly number[] = model.terms[tree]?.features ?? [];
        expect(features.length).toBeLessThanOrEqual(2);
        expect(features.filter((feature) => !own.includes(feature))).toEqual([]);
      });
    }),
    { numRuns: 60 },
  );
});
