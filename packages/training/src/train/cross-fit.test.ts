import { beforeAll, describe, expect, test } from "vitest";
import { chooseBackend } from "../backend.ts";
import { sampleConfig, trainingRows } from "../fixtures/training-configs.ts";
import { crossCalibrate, crossFit, foldMean, foldsOf } from "./cross-fit.ts";
import { type FitData, fitModel } from "./fit-model.ts";
import { readTrainingTable, type TrainingTable } from "./training-table.ts";

const folds = 3;
const rows = trainingRows(300);

beforeAll(async () => {
  await chooseBackend("cpu");
});

function flipped(data: FitData, row: number): FitData {
  return { ...data, repaid: data.repaid.map((outcome, at) => (at === row ? 1 - outcome : outcome)) };
}

describe.each(["additive", "scorecard"] as const)("margins of the %s model across folds", (model) => {
  const config = sampleConfig({ model });
  const marginsOf = (data: FitData, parts: Int32Array) =>
    crossFit(data, parts, folds, (some) => fitModel(config, some, { seed: 1 }));

  test("a row's own outcome has no influence on its margin, nor on those of its fold; on others it has", async () => {
    const table = await readTrainingTable(config, rows);
    const parts = foldsOf(table.places, folds);
    const before = await marginsOf(table, parts);
    for (const row of [0, 100]) {
      const after = await marginsOf(flipped(table, row), parts);
      const moved = Array.from(parts.keys()).filter((at) => after[at] !== before[at]);
      expect(moved.filter((at) => parts[at] === parts[row])).toEqual([]);
      expect(moved.length).toBeGreaterThan(100);
    }
  });

  test("a row's margin is that of the model fitted on the other folds", async () => {
    const table = await readTrainingTable(config, rows);
    const parts = foldsOf(table.places, folds);
    const seen: number[] = [];
    await crossFit(table, parts, folds, async (some, fold) => {
      seen.push(some.repaid.length + 1000 * fold);
      return fitModel(config, some, { seed: 1 });
    });
    expect(seen).toEqual([200, 1200, 2200]);
  });
});

test("an aborted signal ends cross-fitting with CANCELLED before the next fold", async () => {
  const table = await readTrainingTable(sampleConfig({ model: "scorecard" }), rows);
  const controller = new AbortController();
  let fitted = 0;
  const run = crossFit(
    table,
    foldsOf(table.places, folds),
    folds,
    async (some) => {
      fitted++;
      controller.abort();
      return fitModel(sampleConfig({ model: "scorecard" }), some, { seed: 1 });
    },
    controller.signal,
  );
  await expect(run).rejects.toMatchObject({ code: "CANCELLED" });
  expect(fitted).toBe(1);
});

describe("calibration across folds", () => {
  const count = 400;
  const margins = Float64Array.from({ length: count }, (_, row) => Math.sin(row * 1.7) * 3);
  const repaid = Float32Array.from(margins, (margin, row) => (margin + 2 * Math.cos(row * 2.3) > 0 ? 1 : 0));
  const parts = Int32Array.from({ length: count }, (_, row) => row % 4);

  test("a row's own outcome has no influence on the map that its probability comes from", () => {
    const before = crossCalibrate(margins, repaid, parts, 4, 1);
    const other = repaid.map((outcome, row) => (row === 6 ? 1 - outcome : outcome));
    const after = crossCalibrate(margins, other, parts, 4, 1);
    const moved = Array.from(parts.keys()).filter((row) => after[row] !== before[row]);
    expect(moved.filter((row) => parts[row] === parts[6])).toEqual([]);
    expect(moved.length).toBeGreaterThan(0);
  });

  test("probabilities keep the order of the margins within a fold", () => {
    const probabilities = crossCalibrate(margins, repaid, parts, 4, 1);
    for (let part = 0; part < 4; part++) {
      const own = Array.from(parts.keys()).filter((row) => parts[row] === part);
      const sorted = own.sort((one, other) => (margins[one] ?? 0) - (margins[other] ?? 0));
      const along = sorted.map((row) => probabilities[row] ?? 0);
      expect(along).toEqual(along.toSorted((one, other) => one - other));
    }
  });
});

test("a row's fold is its place in the file modulo the number of folds", () => {
  expect([...foldsOf(Int32Array.of(0, 1, 5, 7, 9), 3)]).toEqual([0, 1, 2, 1, 0]);
});

test("the mean over folds leaves out a fold where nothing can be measured", () => {
  const parts = Int32Array.of(0, 1, 2, 0, 1);
  const { mean, each } = foldMean(parts, 3, (some) =>
    some.length === 1 ? null : some.length + (some[0] ?? 0),
  );
  expect(each).toEqual([2, 3, null]);
  expect(mean).toBe(2.5);
});

test("rows that rejected or foreign rows stand before keep the fold that their place gives them", async () => {
  const config = sampleConfig();
  const spoilt = rows.map((row, at) => (at === 1 ? { ...row, days: "x" } : row));
  const table: TrainingTable = await readTrainingTable(config, spoilt);
  expect([...foldsOf(table.places, folds)].slice(0, 4)).toEqual([0, 2, 0, 1]);
});
