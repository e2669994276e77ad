import { describe, expect, test } from "vitest";
import { writeLinearModel } from "../fixtures/linear-model.ts";
import { sampleTrees } from "../fixtures/sample-bundle.ts";
import { writeTreeModel } from "../fixtures/tree-model.ts";
import { openMarginEngine } from "./margin-engine.ts";

const linear = { weights: [2, -1], intercept: 0.5 };
const shape = { names: { input: "features", margin: "margin" }, width: 2, terms: 0 };
const treeShape = {
  names: { input: "features", margin: "margin", contributions: "contributions" },
  width: 5,
  terms: 7,
};

describe("openMarginEngine", () => {
  test("runs any model that gives a margin, in single or double precision", async () => {
    for (const double of [false, true]) {
      const engine = await openMarginEngine(writeLinearModel({ ...linear, double }), shape);
      expect([...(await engine.margins(Float32Array.of(1, 2, 3, 4, 9, 9), 2))]).toEqual([0.5, 2.5]);
      expect(engine).toMatchObject({ terms: 0, hasMarginModel: false });
      await expect(engine.explained(new Float32Array(2), 1)).rejects.toMatchObject({ code: "MODEL_RUN" });
      await engine.release();
    }
  });

  test("gives contributions that add up to the margin", async () => {
    const engine = await openMarginEngine(writeTreeModel(sampleTrees()), treeShape);
    expect(engine.hasMarginModel).toBe(true);
    const matrix = Float32Array.of(12, 4000, 1, 0.5, 3, Number.NaN, 1, 2, Number.NaN, 0);
    const { margins, contributions } = await engine.explained(matrix, 2);
    const sums = [0, 1].map((row) =>
      [...contributions.subarray(row * 7, row * 7 + 7)].reduce((sum, value) => sum + value, 0),
    );
    expect([...margins]).toEqual(sums);
    expect([...(await engine.margins(matrix, 2))]).toEqual(sums);
    await engine.release();
  });

  test.each([
    ["another input name", { ...shape, names: { input: "x", margin: "margin" } }, 'the only input "x"'],
    [
      "another output name",
      { ...shape, names: { input: "features", margin: "y" } },
      "it has none of that name",
    ],
    ["another number of features", { ...shape, width: 3 }, "float32[N, 3], but it has float32[N, 2]"],
    ["contributions that are not there", { ...shape, names: { ...shape.names, contributions: "c" } }, '"c"'],
  ])("refuses %s", async (_, wanted, message) => {
    const opened = openMarginEngine(writeLinearModel(linear), wanted);
    await expect(opened).rejects.toThrow(message);
    await expect(opened).rejects.toMatchObject({ code: "MODEL_RUN" });
  });

  test("refuses another number of terms", async () => {
    const opened = openMarginEngine(writeTreeModel(sampleTrees()), { ...treeShape, terms: 6 });
    await expect(opened).rejects.toThrow("float32[N, 6], but it has float32[N, 7]");
  });

  test("refuses a model whose weights lie in another file", async () => {
    const opened = openMarginEngine(writeLinearModel({ ...linear, outside: true }), shape);
    await expect(opened).rejects.toMatchObject({ code: "MODEL_CORRUPT" });
  });

  test("refuses what is no model", async () => {
    for (const bytes of [new Uint8Array(0), new Uint8Array(64).fill(7)]) {
      await expect(openMarginEngine(bytes, shape)).rejects.toMatchObject({ code: "MODEL_CORRUPT" });
    }
  });

  test("says so where it was released, which may happen twice", async () => {
    const engine = await openMarginEngine(writeLinearModel(linear), shape);
    await engine.release();
    await engine.release();
    await expect(engine.margins(new Float32Array(2), 1)).rejects.toMatchObject({ code: "MODEL_RUN" });
  });
});
