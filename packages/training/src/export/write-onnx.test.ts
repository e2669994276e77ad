import { createHash } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { additiveMargins } from "../additive/additive-margins.ts";
import type { AdditiveModel, FeatureBins } from "../additive/additive-model.ts";
import { defaultAdditiveOptions } from "../additive/additive-options.ts";
import { fitAdditive } from "../additive/fit-additive.ts";
import { chooseBackend } from "../backend.ts";
import { tellingRows, tellingValues } from "../fixtures/additive-models.ts";
import { brokenPlaces, directionGrid, intervalValues } from "../fixtures/direction-grid.ts";
import { mixedData } from "../fixtures/labelled-data.ts";
import { readTrees } from "../fixtures/read-trees.ts";
import { runOnnx } from "../fixtures/run-onnx.ts";
import { seededRandom } from "../random.ts";
import { onnxNames, writeOnnx } from "./write-onnx.ts";

const bins: FeatureBins = { name: "a", kind: "number", edges: [1], special: [], categories: 0, direction: 0 };
const small: AdditiveModel = {
  bins: [bins],
  intercept: 0.1,
  terms: [{ features: [0], values: [0.3, -0.3, 0] }],
};

describe("the file", () => {
  const { model } = readTrees(writeOnnx(small, [true]));

  test("is of the versions that the runtime reads", () => {
    expect(model.irVersion).toBe(10n);
    expect(model.opsetImport.map(({ domain, version }) => [domain, version])).toEqual([
      ["", 21n],
      ["ai.onnx.ml", 3n],
    ]);
  });

  test("names the input and both outputs as the manifest does, with their widths", () => {
    const described = [...(model.graph?.input ?? []), ...(model.graph?.output ?? [])].map(
      ({ name, type }) => {
        const tensor = type?.value.case === "tensorType" ? type.value.value : undefined;
        return [name, ...(tensor?.shape?.dim ?? []).map(({ value }) => String(value.value))];
      },
    );
    expect(described).toEqual([
      [onnxNames.input, "N", "1"],
      [onnxNames.margin, "N", "1"],
      [onnxNames.contributions, "N", "2"],
    ]);
  });

  test("is the same for the same model", () => {
    const hash = () =>
      createHash("sha256")
        .update(writeOnnx(small, [true]))
        .digest("hex");
    expect(hash()).toBe(hash());
  });
});

test("values that are no whole steps are rounded to them, so that sums stay exact", async () => {
  const { leaves } = readTrees(writeOnnx(small, [true]));
  expect(leaves.filter((leaf) => !Number.isInteger(leaf * 2 ** 18))).toEqual([]);
  const answer = await runOnnx(small, [Float32Array.of(1, 2, Number.NaN)], [true]);
  answer.margins.forEach((margin, row) => {
    expect(margin).toBeCloseTo([0.4, -0.2, 0.1][row] ?? 0, 5);
  });
});

test("a feature that cannot be missing costs no split for it", () => {
  expect(readTrees(writeOnnx(small, [true])).cuts.length).toBe(2);
  expect(readTrees(writeOnnx(small, [false])).cuts).toEqual([1]);
});

test("a model of the intercept alone runs", async () => {
  const constant: AdditiveModel = { bins: [bins], intercept: -1.5, terms: [] };
  const answer = await runOnnx(constant, [Float32Array.of(0, Number.NaN)], [true]);
  expect([...answer.margins]).toEqual([-1.5, -1.5]);
});

describe("a fitted model with pairs", () => {
  const data = mixedData(500, 31);
  const open = data.specs.map(() => true);
  let model: AdditiveModel = small;

  beforeAll(async () => {
    await chooseBackend("cpu");
    const options = {
      ...defaultAdditiveOptions,
      maxBins: 8,
      pairBins: 4,
      pairs: 3,
      smoothness: 5,
      pairRidge: 5,
    };
    model = await fitAdditive(data, options, { seed: 1 });
  });

  test("gives in the runtime what its tables give, on training rows and on every edge", async () => {
    const random = seededRandom(2);
    for (const columns of [data.columns, tellingRows(model.bins, (count) => Math.floor(random() * count))]) {
      const answer = await runOnnx(model, columns, open);
      expect([...answer.margins]).toEqual([...additiveMargins(model, columns)]);
    }
  });

  test("keeps every declared direction in the runtime, through the whole model", async () => {
    const random = seededRandom(3);
    const values = model.bins.map(tellingValues);
    const others = Array.from({ length: 60 }, () =>
      values.map((own) => own[Math.floor(random() * own.length)] ?? 0),
    );
    const declared = model.bins.flatMap(({ direction }, at) => (direction === 0 ? [] : [at]));
    expect(declared).toEqual([0, 1]);
    for (const at of declared) {
      const own = model.bins[at] as FeatureBins;
      const answer = await runOnnx(model, directionGrid(model.bins, at, others), open);
      expect(brokenPlaces(answer.margins, intervalValues(own).length, own.direction)).toEqual([]);
      expect(Math.max(...answer.margins)).toBeGreaterThan(Math.min(...answer.margins));
    }
  });
});
