import { createTextClassifier, foldPlain, weightsFromBytes } from "@tactful/text";
import { InferenceSession, Tensor } from "onnxruntime-node";
import { beforeAll, describe, expect, test } from "vitest";
import { chooseBackend } from "../backend.ts";
import { labelledTexts } from "../fixtures/labelled-texts.ts";
import { textMatrix } from "./text-matrix.ts";
import { type TextModel, type TextTraining, trainTextModel } from "./train-text-model.ts";
import { textOnnxNames } from "./write-text-onnx.ts";

const training: TextTraining = {
  name: "tiny",
  version: "1.0.0",
  task: "language-check",
  language: "zh",
  features: { bits: 12, script: "han" },
  labels: ["threat.violence", "threat.visit"],
  fit: { epochs: 12, batch: 8, rate: 0.5, shrinkage: 1e-5, seed: 7 },
  folds: 4,
  precision: 0.9,
  tuning: labelledTexts.slice(0, 30),
  training: [{ source: "fixture", rows: labelledTexts.length, licence: "Apache-2.0" }],
  madeBy: "a test",
};

let model: TextModel;

beforeAll(async () => {
  await chooseBackend("cpu");
  model = trainTextModel(labelledTexts, training);
});

function loaded() {
  const { features, labels, steps, biases } = model.manifest;
  const weights = weightsFromBytes(model.weights, features.bits, labels.length);
  return createTextClassifier({ features, labels, steps, biases }, weights);
}

describe("a trained text model", () => {
  test("tells threats from courtesies it has not seen", () => {
    const classifier = loaded();
    const probability = (text: string): number => classifier.classify({ view: foldPlain(text) }).probability;
    expect(probability("你要是不还就找人打断你的腿")).toBeGreaterThan(0.5);
    expect(probability("您好，请问可以分期吗")).toBeLessThan(0.5);
  });

  test("has figures from rows out of fold, every row judged once", () => {
    expect(model.figures.rows).toBe(labelledTexts.length);
    expect(model.figures.auc).toBeGreaterThan(0.9);
  });

  test("is the same again with the same seed", () => {
    expect(trainTextModel(labelledTexts, training).manifest.sha256).toEqual(model.manifest.sha256);
  });

  test("gives in the ONNX runtime what it gives without it", async () => {
    const classifier = loaded();
    const session = await InferenceSession.create(model.onnx);
    const matrix = textMatrix(labelledTexts, training.features);
    for (const [index, { text }] of labelledTexts.entries()) {
      const numbers = matrix.columns.subarray(matrix.from[index], matrix.from[index + 1]);
      const input = new Tensor("int64", BigInt64Array.from(numbers, BigInt), [numbers.length]);
      const outputs = await session.run({ [textOnnxNames.input]: input });
      const own = classifier.classify({ view: foldPlain(text) });
      expect(Number(outputs[textOnnxNames.probability]?.data[0])).toBeCloseTo(own.probability, 5);
      const margins = [...(outputs[textOnnxNames.margins]?.data ?? [])].map(Number);
      expect(margins).toHaveLength(own.margins.length);
      margins.forEach((margin, label) => {
        expect(margin).toBeCloseTo(own.margins[label] ?? Number.NaN, 4);
      });
    }
    await session.release();
  });
});
