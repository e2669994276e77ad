import { memory } from "@tensorflow/tfjs-core";
import { beforeAll, describe, expect, test } from "vitest";
import { chooseBackend } from "../backend.ts";
import { categorySpec, numberSpec } from "../fixtures/feature-specs.ts";
import { type LabelledData, labelledData } from "../fixtures/labelled-data.ts";
import { monotoneOptimum, newtonOptimum, objectiveAt } from "../fixtures/naive-optimum.ts";
import { type AdditiveOptions, defaultAdditiveOptions } from "./additive-options.ts";
import { binnedFeature } from "./binned-features.ts";
import { type FitPlan, fitWeights } from "./fit-weights.ts";
import { keptDirections, largestClamp } from "./kept-directions.ts";
import { logisticLoss } from "./labelled-rows.ts";
import { layOutTerms, type Pair, type TermLayout } from "./term-layout.ts";
import { lookUpMargins, selectRows } from "./term-lookup.ts";

beforeAll(async () => {
  await chooseBackend("cpu");
});

function layoutOf(
  data: LabelledData,
  changes: Partial<AdditiveOptions>,
  pairs: readonly Pair[] = [],
): TermLayout {
  const options = { ...defaultAdditiveOptions, ...changes };
  const features = data.specs.map((spec, at) =>
    binnedFeature(spec, data.columns[at] ?? new Float32Array(), options),
  );
  return layOutTerms(features, pairs, options);
}

function fit(data: LabelledData, layout: TermLayout, changes: Partial<FitPlan> = {}): Promise<Float64Array> {
  const plan = { blocks: layout.blocks, start: new Float64Array(layout.index.size), steps: 400, ...changes };
  return fitWeights({ index: layout.index, repaid: data.repaid }, plan);
}

function lossOf(data: LabelledData, layout: TermLayout, weights: Float64Array): number {
  return objectiveAt(layout, data.repaid, weights).loss;
}

const uniform = (random: () => number) => ({ a: random() * 2 - 1, b: random() * 2 - 1 });

describe("against solutions by another method", () => {
  test("a fit without directions has the loss of Newton's method, and no slope left", async () => {
    const specs = [numberSpec("a"), numberSpec("b"), categorySpec("kind", ["x", "y"])];
    const draw = (random: () => number) => ({ ...uniform(random), kind: random() < 0.4 ? 0 : 1 });
    const data = labelledData(
      specs,
      700,
      3,
      draw,
      ({ a = 0, b = 0, kind = 0 }) => 2 * a * b + Math.sin(3 * a) - kind,
    );
    const layout = layoutOf(data, { maxBins: 8, pairBins: 3, smoothness: 50 }, [[0, 1]]);
    const weights = await fit(data, layout);
    const best = newtonOptimum(layout, data.repaid);
    expect(lossOf(data, layout, weights)).toBeLessThan(lossOf(data, layout, best) + 1e-4);
    expect(Math.max(...objectiveAt(layout, data.repaid, weights).slopes.map(Math.abs))).toBeLessThan(0.02);
    expect(Math.max(...weights.map((weight, at) => Math.abs(weight - (best[at] ?? 0))))).toBeLessThan(0.01);
  });

  const shapes = [
    ["that the data bear out", (a: number) => 2 * a],
    ["that a dip breaks", (a: number) => a - (a > 0 && a < 0.4 ? 1.5 : 0)],
    ["that the data contradict throughout", (a: number) => -2 * a],
  ] as const;

  test.each(shapes)("a fit with a direction %s has the least loss that keeps it", async (_, shape) => {
    const specs = [numberSpec("a", { direction: "increasing" }), numberSpec("b")];
    const data = labelledData(specs, 600, 5, uniform, ({ a = 0, b = 0 }) => shape(a) + b);
    const layout = layoutOf(data, { maxBins: 6, smoothness: 5 });
    const kept = keptDirections(layout.blocks, await fit(data, layout));
    const best = monotoneOptimum(layout, data.repaid, 300);
    const least = lossOf(data, layout, best);
    expect(largestClamp(layout.blocks, best)).toBeLessThan(1e-12);
    expect(lossOf(data, layout, kept)).toBeGreaterThan(least - 1e-3);
    expect(lossOf(data, layout, kept)).toBeLessThan(least + 0.02);
    expect(Math.max(...kept.map((weight, at) => Math.abs(weight - (best[at] ?? 0))))).toBeLessThan(0.02);
  });
});

describe("where plain steps would run away or go round in circles", () => {
  test("outcomes that are rare but for one sharp step are fitted to within a thousandth of the least loss", async () => {
    const specs = [numberSpec("a"), numberSpec("b")];
    const data = labelledData(specs, 6000, 5, uniform, ({ a = 0 }) => (a > 0.9 ? 6 : -7));
    const layout = layoutOf(data, { smoothness: 1, ridge: 0.1 });
    const least = lossOf(data, layout, newtonOptimum(layout, data.repaid));
    expect(lossOf(data, layout, await fit(data, layout))).toBeLessThan(1.001 * least);
  });

  test("a column given four times is fitted to within a thousandth of the least loss", async () => {
    const specs = ["a", "b", "c", "d"].map((name) => numberSpec(name));
    const draw = (random: () => number) => {
      const a = random() * 2 - 1;
      return { a, b: a + 0.01 * random(), c: 2 * a, d: a };
    };
    const data = labelledData(specs, 3000, 5, draw, ({ a = 0 }) => 8 * a);
    const layout = layoutOf(data, { maxBins: 10, smoothness: 10, ridge: 0.1 });
    const least = lossOf(data, layout, newtonOptimum(layout, data.repaid));
    expect(lossOf(data, layout, await fit(data, layout))).toBeLessThan(1.001 * least);
  });

  test("directions that fight over the same rows settle: making them exact moves next to nothing", async () => {
    const specs = Array.from({ length: 6 }, (_, at) =>
      numberSpec(`f${at}`, { direction: at % 3 === 2 ? "decreasing" : "increasing" }),
    );
    const draw = (random: () => number) => {
      const base = random() + random() + random() - 1.5;
      return Object.fromEntries(specs.map(({ name }, at) => [name, base + 0.4 * at * (random() - 0.5)]));
    };
    const data = labelledData(specs, 1500, 2, draw, ({ f0 = 0 }) => 3 * f0 + 1);
    const layout = layoutOf(data, { smoothness: 100 });
    const weights = await fit(data, layout);
    expect(largestClamp(layout.blocks, weights)).toBeLessThan(0.03);
    const longer = await fit(data, layout, { start: weights, steps: 1000 });
    expect(lossOf(data, layout, weights)).toBeLessThan(1.0005 * lossOf(data, layout, longer));
  });

  test("a direction that very many rows contradict is still made flat, not pushed to one side", async () => {
    const specs = [numberSpec("a", { direction: "increasing" })];
    const data = labelledData(specs, 40_000, 1, uniform, ({ a = 0 }) => -1.5 * a);
    const layout = layoutOf(data, {});
    const margins = lookUpMargins(layout.index, keptDirections(layout.blocks, await fit(data, layout)));
    const rate = data.repaid.reduce((sum, outcome) => sum + outcome, 0) / data.repaid.length;
    expect(Math.max(...margins)).toBeCloseTo(Math.log(rate / (1 - rate)), 1);
    expect(Math.min(...margins)).toBe(Math.max(...margins));
  });
});

describe("how a fit runs", () => {
  const specs = [numberSpec("a"), numberSpec("b", { direction: "increasing" })];
  const data = labelledData(specs, 300, 9, uniform, ({ a = 0, b = 0 }) => 3 * a - b);
  const layout = layoutOf(data, { maxBins: 6, smoothness: 2, ridge: 0.5 });

  test("no tensor is left behind", async () => {
    const before = memory().numTensors;
    await fit(data, layout);
    expect(memory().numTensors).toBe(before);
  });

  test("the same rows give the same weights bit for bit", async () => {
    expect(await fit(data, layout)).toEqual(await fit(data, layout));
  });

  test("the share done rises round by round, at most one round for every 25 steps", async () => {
    const shares: number[] = [];
    await fit(data, layout, { steps: 60, onProgress: (share) => shares.push(share) });
    expect(shares.length).toBeGreaterThan(1);
    expect(shares).toEqual([1 / 3, 2 / 3, 1].slice(0, shares.length));
  });

  test("an aborted signal ends it with CANCELLED, before or in the midst", async () => {
    await expect(fit(data, layout, { signal: AbortSignal.abort() })).rejects.toMatchObject({
      code: "CANCELLED",
    });
    const controller = new AbortController();
    const onProgress = () => controller.abort();
    const run = fit(data, layout, { signal: controller.signal, onProgress });
    await expect(run).rejects.toMatchObject({ code: "CANCELLED" });
  });

  test("with rows kept apart the weights that do best on them come back, directions kept", async () => {
    const weak = layoutOf(data, { smoothness: 1e-3, ridge: 1e-3, valueRidge: 1e-3 });
    const part = (from: number) => {
      const rows = Int32Array.from({ length: 150 }, (_, at) => from + at);
      return {
        index: selectRows(weak.index, rows),
        repaid: Float32Array.from(rows, (row) => data.repaid[row] ?? 0),
      };
    };
    const [seen, apart] = [part(0), part(150)];
    const plan = { blocks: weak.blocks, start: new Float64Array(weak.index.size), steps: 400 };
    const lossApart = (weights: Float64Array) => logisticLoss(lookUpMargins(apart.index, weights), apart);
    const overfitted = keptDirections(weak.blocks, await fitWeights(seen, plan));
    const early = await fitWeights(seen, { ...plan, holdOut: apart });
    expect(lossApart(early)).toBeLessThan(lossApart(overfitted));
    expect(largestClamp(weak.blocks, early)).toBe(0);
  });
});
