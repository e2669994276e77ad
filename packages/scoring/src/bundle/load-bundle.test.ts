import { createHash } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { bundleFiles, sampleBundle, sampleTrees } from "../fixtures/sample-bundle.ts";
import { scoreOne } from "../score/score-one.ts";
import { type BundleParts, loadBundle, scorerFromParts } from "./load-bundle.ts";

const parts = sampleBundle();
const encode = (text: string) => new TextEncoder().encode(text);

function load(replaced: Readonly<Record<string, Uint8Array | undefined>>): Promise<unknown> {
  return loadBundle("models/sample", { files: bundleFiles(parts, replaced) });
}

function withManifest(changes: Readonly<Record<string, unknown>>): Promise<unknown> {
  return load({ "manifest.json": encode(JSON.stringify({ ...parts.manifest, ...changes })) });
}

function withGolden(change: (row: BundleParts["golden"]["rows"][number]) => object): Promise<unknown> {
  const rows = parts.golden.rows.map((row, at) => (at === 3 ? { ...row, ...change(row) } : row));
  return load({ "golden.json": encode(JSON.stringify({ schemaVersion: 1, rows })) });
}

describe("loadBundle", () => {
  test("loads a folder whose golden rows are reproduced", async () => {
    const folder = await mkdtemp(join(tmpdir(), "tactful-bundle-"));
    await writeFile(join(folder, "manifest.json"), JSON.stringify(parts.manifest));
    await writeFile(join(folder, "model.onnx"), parts.onnx);
    await writeFile(join(folder, "golden.json"), JSON.stringify(parts.golden));
    const scorer = await loadBundle(folder);
    const [golden] = parts.golden.rows;
    const result = await scoreOne(scorer, golden?.row ?? {});
    expect(result).toMatchObject({
      model: "sample",
      version: "1.2.3",
      score: golden?.score,
      grade: golden?.grade,
    });
    expect(scorer.engine.hasMarginModel).toBe(true);
    await scorer.release();
    await rm(folder, { recursive: true });
  });

  test("a folder without a bundle, or that does not exist, is told from a broken bundle", async () => {
    await expect(loadBundle("/no/such/folder")).rejects.toMatchObject({
      code: "MODEL_NOT_FOUND",
      file: join("/no/such/folder", "manifest.json"),
    });
    await expect(load({ "manifest.json": undefined })).rejects.toMatchObject({ code: "MODEL_NOT_FOUND" });
    for (const name of ["model.onnx", "golden.json"]) {
      await expect(load({ [name]: undefined })).rejects.toMatchObject({
        code: "FILE_NOT_FOUND",
        file: `models/sample/${name}`,
      });
    }
  });

  test("a file that cannot be read is an error of the toolkit", async () => {
    const files = {
      place: "models/sample",
      read: () => Promise.reject(new Error("EACCES: permission denied")),
    };
    await expect(loadBundle("models/sample", { files })).rejects.toMatchObject({ code: "MODEL_NOT_FOUND" });
  });
});

describe("a manifest is refused", () => {
  test.each([
    ["that is empty", "", "The manifest is empty"],
    ["that is blank", " \n", "The manifest is empty"],
    ["that is cut short", JSON.stringify(parts.manifest).slice(0, 200), "not valid JSON"],
    ["that is a list", "[]", "expected an object"],
  ])("%s", async (_, text, message) => {
    const loading = load({ "manifest.json": encode(text) });
    await expect(loading).rejects.toMatchObject({
      code: "MANIFEST_INVALID",
      file: "models/sample/manifest.json",
    });
    await expect(loading).rejects.toThrow(message);
  });

  test.each([
    ["with an unknown key", { colour: "red" }, '"colour"'],
    ["with a text for a number", { horizonDays: "30" }, '"horizonDays"'],
    [
      "with grades out of order",
      {
        grades: [
          { grade: "A", minScore: 1 },
          { grade: "B", minScore: 2 },
          { grade: "C", minScore: null },
        ],
      },
      '"grades.1"',
    ],
    ["without a last grade", { grades: [{ grade: "A", minScore: 1 }] }, '"grades"'],
    [
      "with two open grades",
      {
        grades: [
          { grade: "A", minScore: null },
          { grade: "B", minScore: null },
        ],
      },
      '"grades.0"',
    ],
    [
      "with a grade twice",
      {
        grades: [
          { grade: "A", minScore: 1 },
          { grade: "A", minScore: null },
        ],
      },
      "stands there twice",
    ],
    [
      "with terms of a stranger",
      {
        terms: [
          { name: "x", features: ["x"] },
          { name: "intercept", features: [] },
        ],
      },
      '"terms.0.features"',
    ],
    ["without an intercept", { terms: parts.manifest.terms.slice(0, 6) }, '"terms"'],
    [
      "with a population of a stranger",
      { population: { ...parts.manifest.population, feature: "x" } },
      '"population.feature"',
    ],
    [
      "with a population by category",
      { population: { ...parts.manifest.population, feature: "product" } },
      "category",
    ],
    ["without its currency", { currency: undefined }, "no currency is declared"],
    ["with a feature twice", { inputs: [...parts.manifest.inputs, ...parts.manifest.inputs] }, "bill"],
  ])("%s", async (_, changes, message) => {
    const loading = withManifest(changes);
    await expect(loading).rejects.toMatchObject({
      code: "MANIFEST_INVALID",
      file: "models/sample/manifest.json",
    });
    await expect(loading).rejects.toThrow(message);
  });
});

describe("a model is refused", () => {
  test("that is cut short, changed or empty", async () => {
    const changed = Uint8Array.from(parts.onnx);
    changed[700] = (changed[700] ?? 0) ^ 1;
    for (const onnx of [parts.onnx.subarray(0, 500), changed, new Uint8Array(0)]) {
      const loading = load({ "model.onnx": onnx });
      await expect(loading).rejects.toMatchObject({
        code: "MODEL_CORRUPT",
        file: "models/sample/model.onnx",
      });
    }
  });

  test("that is no model though its checksum is right", async () => {
    const onnx = encode("this is no model");
    const sha256 = createHash("sha256").update(onnx).digest("hex");
    const manifest = { ...parts.manifest, onnx: { ...parts.manifest.onnx, sha256 } };
    const loading = scorerFromParts({ ...parts, manifest, onnx });
    await expect(loading).rejects.toMatchObject({ code: "MODEL_CORRUPT", file: "model.onnx" });
  });

  test("that does not fit the manifest", async () => {
    const loading = withManifest({ onnx: { ...parts.manifest.onnx, margin: "score" } });
    await expect(loading).rejects.toMatchObject({ code: "MODEL_RUN", file: "models/sample/model.onnx" });
  });
});

describe("golden rows are refused", () => {
  test.each([
    [
      "with another probability",
      (row: { probability: number }) => ({ probability: row.probability + 2e-6 }),
      "probability",
    ],
    ["with another score", (row: { score: number }) => ({ score: row.score + 1 }), "score"],
    ["with another grade", () => ({ grade: "Z" }), "grade"],
    ["with another margin", (row: { margin: number }) => ({ margin: row.margin - 2e-6 }), "margin"],
    ["with other contributions", () => ({ contributions: [1, 2, 3, 4, 5, 6, 7] }), "contributions"],
    [
      "with too few contributions",
      (row: { contributions?: readonly number[] }) => ({ contributions: row.contributions?.slice(1) }),
      "contributions",
    ],
    ["that cannot be read", () => ({ row: { income: "much" } }), "is not a number"],
  ])("%s", async (_, change, message) => {
    const loading = withGolden(change);
    await expect(loading).rejects.toMatchObject({
      code: "MODEL_GOLDEN",
      file: "models/sample/golden.json",
      path: "rows.3",
    });
    await expect(loading).rejects.toThrow(message);
  });

  test.each([
    ["that are none", JSON.stringify({ schemaVersion: 1, rows: [] })],
    ["of another kind", JSON.stringify({ schemaVersion: 2, rows: parts.golden.rows })],
    ["that are cut short", JSON.stringify(parts.golden).slice(0, 99)],
    ["that are empty", ""],
  ])("%s", async (_, text) => {
    await expect(load({ "golden.json": encode(text) })).rejects.toMatchObject({ code: "MODEL_GOLDEN" });
  });

  test("where the runtime loses the intercept that the trainer meant", async () => {
    const lost = sampleBundle({ trees: { ...sampleTrees(), loseIntercept: true } });
    await expect(scorerFromParts(lost)).rejects.toMatchObject({ code: "MODEL_GOLDEN" });
  });
});
