import { createHash } from "node:crypto";
import { applyCalibration, scoreBatch, scorerFromParts } from "@tactful/scoring";
import { beforeAll, describe, expect, test } from "vitest";
import { additiveMargins } from "../additive/additive-margins.ts";
import { chooseBackend } from "../backend.ts";
import { numberSpec } from "../fixtures/feature-specs.ts";
import { readTrees } from "../fixtures/read-trees.ts";
import { sampleConfig, trainingRows } from "../fixtures/training-configs.ts";
import { stopwatch } from "./stopwatch.ts";
import { type TrainedBundle, trainBundle } from "./train-bundle.ts";
import { readTrainingTable } from "./training-table.ts";

const site = { backend: { name: "cpu" }, node: "v24.0.0", command: "train again" } as const;
const context = () => ({ stopwatch: stopwatch(() => 0) });
const rows = trainingRows(500);

beforeAll(async () => {
  await chooseBackend("cpu");
});

describe.each(["additive", "scorecard"] as const)("a bundle of the kind %s", (model) => {
  const config = sampleConfig({ model });
  let bundle: TrainedBundle;

  beforeAll(async () => {
    bundle = await trainBundle(config, rows, site, context());
  });

  test.each(["auto", "onnxruntime"] as const)(
    "loads, golden rows and all, and scores as its own tables say (%s)",
    async (engine) => {
      const scorer = await scorerFromParts(bundle, { engine });
      try {
        const fresh = trainingRows(300, 77);
        const answers = await scoreBatch(scorer, fresh);
        const { columns } = await readTrainingTable(config, fresh);
        const margins = additiveMargins(bundle.model, columns);
        answers.forEach((answer, row) => {
          const expected = applyCalibration(bundle.manifest.calibration, margins[row] ?? Number.NaN);
          expect("probability" in answer && answer.probability).toBeCloseTo(expected, 12);
        });
        expect(scorer.engine.hasMarginModel).toBe(true);
      } finally {
        await scorer.release();
      }
    },
  );

  test("says in its manifest what it was made of and how", () => {
    const { manifest } = bundle;
    expect(manifest.onnx.sha256).toBe(createHash("sha256").update(bundle.onnx).digest("hex"));
    expect(manifest.terms.map((term) => term.features.length)).toEqual([
      ...bundle.model.terms.map((term) => term.features.length),
      0,
    ]);
    expect(manifest.training).toMatchObject({
      rows: 500,
      backend: "cpu",
      node: "v24.0.0",
      seed: 1,
      command: "train again",
    });
    expect(manifest.training.repaidRate).toBeCloseTo(
      rows.filter((row) => Number(row["repaid"]) === 1).length / 500,
      12,
    );
    expect(manifest.features).toEqual(config.features);
    expect(manifest.grades.at(-1)?.minScore).toBeNull();
    expect(manifest.metrics["aucFoldMean"]?.value).toBe(bundle.measured.foldAuc.mean);
    expect(JSON.parse(JSON.stringify(manifest))).toEqual(manifest);
  });

  test("tells payers from others on rows that it was not fitted on", () => {
    const { evaluation, foldAuc } = bundle.measured;
    expect(foldAuc.mean).toBeGreaterThan(0.7);
    expect(evaluation.metrics["auc"]?.value).toBeGreaterThan(0.7);
    expect(foldAuc.each.length).toBe(3);
    expect(bundle.measured.margins.length).toBe(500);
  });

  test("its trees split on two features at most, and its golden rows are no training rows", () => {
    expect(Math.max(...readTrees(bundle.onnx).featuresByTree.map((features) => features.length))).toBe(
      model === "additive" ? 2 : 1,
    );
    const key = (row: Readonly<Record<string, unknown>>) =>
      JSON.stringify([row["days"], row["paid_share"], row["product"]]);
    const known = new Set(rows.map(key));
    expect(bundle.golden.rows.filter(({ row }) => known.has(key(row)))).toEqual([]);
    expect(bundle.golden.rows.length).toBe(24);
  });

  test("the same rows and seed make the same bundle", async () => {
    const again = await trainBundle(config, rows, site, context());
    expect(Buffer.compare(again.onnx, bundle.onnx)).toBe(0);
    expect(again.manifest).toEqual(bundle.manifest);
    expect(again.golden).toEqual(bundle.golden);
  });

  test("an aborted signal ends it with CANCELLED", async () => {
    const controller = new AbortController();
    const onProgress = (stage: string) => {
      if (stage !== "reading") controller.abort();
    };
    const run = trainBundle(config, rows, site, { ...context(), onProgress, signal: controller.signal });
    await expect(run).rejects.toMatchObject({ code: "CANCELLED" });
  });
});

test("the additive model stands beside a scorecard, the scorecard beside nothing", async () => {
  const additive = await trainBundle(sampleConfig(), rows, site, context());
  expect(additive.scorecard?.margins.length).toBe(500);
  expect(additive.importances.length).toBe(additive.model.terms.length);
  expect(Math.max(...additive.importances)).toBe(additive.importances[0]);
  const card = await trainBundle(sampleConfig({ model: "scorecard" }), rows, site, context());
  expect("scorecard" in card).toBe(false);
});

test("columns that no scorecard can be made of still make an additive model", async () => {
  const config = sampleConfig({ features: [numberSpec("noise")], additive: { maxBins: 4, pairs: 0 } });
  const noisy = rows.map((row, at) => ({ ...row, noise: at % 2 }));
  const bundle = await trainBundle(config, noisy, site, context());
  expect(bundle.scorecard).toBeUndefined();
  expect(bundle.model.terms.length).toBe(1);
});

test("rejected rows and rows outside are reported, and progress runs from 0 to 1", async () => {
  const shares: number[] = [];
  const population = { feature: "days", where: { op: "<", value: 100 }, text: { zh: "文", en: "text" } };
  const spoilt = rows.map((row, at) => (at === 3 ? { ...row, days: "x" } : row));
  const bundle = await trainBundle(sampleConfig({ population }), spoilt, site, {
    ...context(),
    onProgress: (_, share) => shares.push(share),
  });
  expect(bundle.rejected.map(({ row }) => row)).toEqual([4]);
  expect(bundle.outside).toBe(spoilt.filter((row) => Number(row["days"]) >= 100).length);
  expect(bundle.repaid.length).toBe(500 - 1 - bundle.outside);
  expect(shares).toEqual(shares.toSorted((one, other) => one - other));
  expect([shares[0], shares.at(-1)]).toEqual([0, 1]);
});
