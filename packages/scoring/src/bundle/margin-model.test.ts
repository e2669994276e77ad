import { InferenceSession, Tensor } from "onnxruntime-node";
import { describe, expect, test } from "vitest";
import { seededRandom } from "../fixtures/random.ts";
import { contributionsOf, sampleTrees } from "../fixtures/sample-bundle.ts";
import { type TreeModel, writeTreeModel } from "../fixtures/tree-model.ts";
import { marginModel, parseModel } from "./margin-model.ts";

const NAMES = { input: "features", margin: "margin", contributions: "contributions" };

function derive(trees: TreeModel, names = NAMES): Uint8Array | undefined {
  const model = parseModel(writeTreeModel(trees));
  return model === undefined ? undefined : marginModel(model, names);
}

async function margins(bytes: Uint8Array, matrix: Float32Array, rows: number): Promise<number[]> {
  const session = await InferenceSession.create(bytes, { intraOpNumThreads: 1, logSeverityLevel: 4 });
  const output = await session.run({ features: new Tensor("float32", matrix, [rows, 5]) }, ["margin"]);
  await session.release();
  return Array.from(output["margin"]?.data as Float32Array);
}

describe("marginModel", () => {
  test("gives the same bits as the file it comes from, and as adding up without a runtime", async () => {
    const trees = sampleTrees(3);
    const random = seededRandom(9);
    const rows = 400;
    const matrix = Float32Array.from({ length: rows * 5 }, () =>
      random() < 0.1 ? Number.NaN : random() * 100 - 5,
    );
    const derived = derive(trees);
    if (derived === undefined) throw new Error("no model was derived");
    const light = await margins(derived, matrix, rows);
    const full = await margins(writeTreeModel(trees), matrix, rows);
    const own = Array.from({ length: rows }, (_, row) =>
      contributionsOf(trees, matrix.subarray(row * 5, row * 5 + 5)).reduce(
        (total, value) => total + value,
        0,
      ),
    );
    expect(light).toEqual(full);
    expect(light).toEqual(own);
  });

  test("is not made where leaves are too fine to add up exactly", () => {
    const trees = sampleTrees();
    const [first, ...others] = trees.stumps;
    if (first === undefined) throw new Error("no stump");
    const leaf = (value: number) => ({
      ...trees,
      stumps: [{ ...first, values: [value, 0, 0] as const }, ...others],
    });
    expect(derive(leaf(2 ** -18))).toBeDefined();
    expect(derive(leaf(2 ** -19))).toBeUndefined();
    expect(derive(leaf(0.1))).toBeUndefined();
    expect(derive(leaf(64))).toBeUndefined();
  });

  test("is not made where the runtime would lose the intercept of the file itself", () => {
    expect(derive({ ...sampleTrees(), loseIntercept: true })).toBeUndefined();
    expect(derive({ ...sampleTrees(), intercept: 0, loseIntercept: true })).toBeDefined();
  });

  test("is not made where the names are others", () => {
    expect(derive(sampleTrees(), { ...NAMES, input: "x" })).toBeUndefined();
    expect(derive(sampleTrees(), { ...NAMES, contributions: "x" })).toBeUndefined();
    expect(derive(sampleTrees(), { ...NAMES, margin: "x" })).toBeUndefined();
  });
});

test("what is no ONNX file has no structure", () => {
  expect(parseModel(new Uint8Array(0))).toBeUndefined();
  expect(parseModel(new Uint8Array(100).fill(7))).toBeUndefined();
  expect(parseModel(writeTreeModel(sampleTrees()).subarray(0, 500))).toBeUndefined();
});
