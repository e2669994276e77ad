import { beforeAll, expect, test } from "vitest";
import { additiveMargins } from "../additive/additive-margins.ts";
import { chooseBackend } from "../backend.ts";
import { numberSpec } from "../fixtures/feature-specs.ts";
import { sampleConfig, trainingRows } from "../fixtures/training-configs.ts";
import { scorecardLogOdds } from "../scorecard/score-rows.ts";
import { cardModel, fitCard, fitModel, takeRows } from "./fit-model.ts";
import { readTrainingTable } from "./training-table.ts";

beforeAll(async () => {
  await chooseBackend("cpu");
});

const sample = sampleConfig({ model: "scorecard" });
/** A column without any value in front: the card drops it, and the others keep their place behind it. */
const config = { ...sample, features: [numberSpec("noise"), ...sample.features] };
const rows = trainingRows(400);

test("some rows are taken in the order given", () => {
  const data = { columns: [Float32Array.of(1, 2, 3)], repaid: Float32Array.of(0, 1, 1) };
  expect(takeRows(data, Int32Array.of(2, 0))).toEqual({
    columns: [Float32Array.of(3, 1)],
    repaid: Float32Array.of(1, 0),
  });
});

test("a card's model has bins for every feature and terms for those that the card kept", async () => {
  const table = await readTrainingTable(config, rows);
  const model = cardModel(config, fitCard(config, table));
  expect(model.bins.length).toBe(4);
  expect(model.terms.map((term) => term.features[0]).sort()).toEqual([1, 2, 3]);
});

test("a scorecard as a model gives the card's log-odds, rounded to whole steps term by term", async () => {
  const table = await readTrainingTable(config, rows);
  const card = fitCard(config, table);
  const model = await fitModel(config, table, { seed: 1 });
  const own = card.features.map(({ spec }) => config.features.indexOf(spec));
  const expected = scorecardLogOdds(
    card,
    own.map((at) => table.columns[at] ?? new Float32Array()),
  );
  additiveMargins(model, table.columns).forEach((margin, row) => {
    expect(Number.isInteger(margin * 2 ** 18)).toBe(true);
    expect(Math.abs(margin - (expected[row] ?? Number.NaN))).toBeLessThanOrEqual(4 * 2 ** -19);
  });
});

test.each(["additive", "scorecard"] as const)(
  "a cancelled fit of the %s model ends with CANCELLED",
  async (model) => {
    const table = await readTrainingTable({ ...config, model }, rows);
    const run = fitModel({ ...config, model }, table, { seed: 1, signal: AbortSignal.abort() });
    await expect(run).rejects.toMatchObject({ code: "CANCELLED" });
  },
);
