import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { scorerFromParts } from "../bundle/load-bundle.ts";
import { sampleBundle, sampleRows, sampleTrees } from "../fixtures/sample-bundle.ts";
import { scoreBatch } from "./score-batch.ts";
import { scoreOne } from "./score-one.ts";
import type { Scorer } from "./scorer.ts";

// A bundle scored by its own trees; the same by the runtime, margins from a derived model; and one whose leaves are too fine for that, so that the order of adding shows.
let scorers: readonly Scorer[];
beforeAll(async () => {
  const trees = sampleTrees();
  const fine = trees.stumps.map((stump) => ({
    ...stump,
    values: stump.values.map((value) => Math.fround(value / 3)) as [number, number, number],
  }));
  scorers = await Promise.all([
    scorerFromParts(sampleBundle()),
    scorerFromParts(sampleBundle(), { engine: "onnxruntime" }),
    scorerFromParts(sampleBundle({ trees: { ...trees, stumps: fine } })),
  ]);
  expect(scorers.map((scorer) => scorer.engine.hasMarginModel)).toEqual([true, true, false]);
  expect(scorers.map((scorer) => scorer.engine.isRowByRow)).toEqual([false, false, true]);
  expect(scorers[0]?.engine.trees).toBeDefined();
});
afterAll(async () => {
  for (const scorer of scorers) await scorer.release();
});

const rows = fc
  .tuple(fc.integer(), fc.integer({ min: 1, max: 40 }))
  .map(([seed, count]) => sampleRows(count, seed));
const options = fc.record({ reasons: fc.integer({ min: 0, max: 9 }), texts: fc.boolean() });

test("one by one or as a batch: the very same results, bit for bit", async () => {
  await fc.assert(
    fc.asyncProperty(rows, options, async (given, chosen) => {
      for (const scorer of scorers) {
        const batch = await scoreBatch(scorer, given, chosen);
        for (const [at, row] of given.entries())
          expect(await scoreOne(scorer, row, chosen)).toEqual(batch[at]);
      }
    }),
    { numRuns: 60 },
  );
});

test("with or without reasons: the very same probability, score and grade, bit for bit", async () => {
  await fc.assert(
    fc.asyncProperty(rows, async (given) => {
      for (const scorer of scorers) {
        const plain = await scoreBatch(scorer, given, { reasons: 0 });
        const explained = await scoreBatch(scorer, given, { reasons: 4 });
        expect(explained.map((answer) => ({ ...answer, reasons: [] }))).toEqual(plain);
      }
    }),
    { numRuns: 60 },
  );
});

test("by the model's own trees or by the runtime: the very same results, bit for bit", async () => {
  const [own, runtime] = scorers;
  if (own === undefined || runtime === undefined) throw new Error("no scorers");
  await fc.assert(
    fc.asyncProperty(rows, options, async (given, chosen) => {
      expect(await scoreBatch(own, given, chosen)).toEqual(await scoreBatch(runtime, given, chosen));
    }),
    { numRuns: 60 },
  );
});

test("all contributions and the intercept add up to the margin", async () => {
  const [scorer] = scorers;
  if (scorer === undefined) throw new Error("no scorer");
  await fc.assert(
    fc.asyncProperty(rows, async (given) => {
      const answers = await scoreBatch(scorer, given, { reasons: 9, texts: false });
      for (const answer of answers) {
        if ("error" in answer) throw new Error(answer.error.message);
        const margin = answer.reasons.reduce((sum, reason) => sum + reason.contribution, 0.25);
        expect(answer.probability).toBeCloseTo(1 / (1 + Math.exp(0.125 - 1.25 * margin)), 12);
        const sizes = answer.reasons.map((reason) => Math.abs(reason.contribution));
        expect(sizes).toEqual([...sizes].sort((left, right) => right - left));
      }
    }),
    { numRuns: 60 },
  );
});
