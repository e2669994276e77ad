import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loadBundle, type Scorer } from "../../packages/scoring/src/index.ts";
import { readTrees, type StoredTrees } from "../../packages/training/src/fixtures/read-trees.ts";
import { seededRandom } from "../../packages/training/src/index.ts";
import { modelValues, quantities } from "./feature-values.ts";

const models = fileURLToPath(new URL("../../models", import.meta.url));

/** Folders of `models` that hold a bundle; the text models have a test of their own. */
async function bundleNames(): Promise<readonly string[]> {
  const entries = await readdir(models, { recursive: true });
  return entries
    .filter((path) => /^[^/\\]+[/\\]manifest\.json$/.test(path))
    .map((path) => path.split(/[/\\]/)[0] ?? "")
    .filter((name) => !/^(?:language|dialogue)-/.test(name));
}

const names = await bundleNames();

test("there are bundles to check", () => {
  expect(names).toEqual(expect.arrayContaining(["early-warning", "repayment"]));
});

describe.each(names)("the bundle %s", (name) => {
  let scorer: Scorer;
  let usual: Scorer;
  let trees: StoredTrees;

  // Loading scores every golden row, one by one and as a batch, and refuses the bundle where one is not reproduced.
  beforeAll(async () => {
    scorer = await loadBundle(join(models, name), { engine: "onnxruntime" });
    usual = await loadBundle(join(models, name));
    trees = readTrees(await readFile(join(models, name, "model.onnx")));
  });
  afterAll(async () => {
    await scorer.release();
    await usual.release();
  });

  /** Rows of model input, every feature drawn from what it may bring. */
  function randomRows(count: number): number[][] {
    const random = seededRandom(17);
    const values = scorer.manifest.features.map((spec, at) => modelValues(spec, at, trees));
    return Array.from({ length: count }, () =>
      values.map((own) => own[Math.floor(random() * own.length)] ?? 0),
    );
  }

  test("no tree splits on more than two features, and each is one of the manifest's terms", () => {
    const { features, terms } = scorer.manifest;
    expect(trees.featuresByTree.length).toBe(terms.length);
    trees.featuresByTree.forEach((splits, tree) => {
      const named = terms[tree]?.features ?? [];
      const own = splits.map((at) => features[at]?.name ?? "");
      expect(own.length).toBeLessThanOrEqual(2);
      expect(own.filter((feature) => !named.includes(feature))).toEqual([]);
    });
  });

  test("nothing protected is read: neither marked as such nor named among the slices", () => {
    const { features, inputs, slices } = scorer.manifest;
    expect([...inputs, ...features].filter((spec) => spec.protected)).toEqual([]);
    const shielded = slices.flatMap((slice) => [slice.name, ...slice.aliases]);
    expect(shielded.length).toBeGreaterThan(0);
    expect(shielded.filter((heading) => scorer.pipeline.reads(heading))).toEqual([]);
  });

  test("contributions add up to the margin in the runtime, and whatever else scores gives the same", async () => {
    const rows = randomRows(500);
    const matrix = Float32Array.from(rows.flat());
    const { margins, contributions } = await scorer.engine.explained(matrix, rows.length);
    const { terms } = scorer.engine;
    rows.forEach((_, row) => {
      const parts = Array.from(contributions.subarray(row * terms, (row + 1) * terms));
      const sum = parts.reduce((total, part) => total + part, 0);
      expect(Math.abs(sum - (margins[row] ?? Number.NaN))).toBeLessThanOrEqual(1e-6);
    });
    expect(Math.max(...margins) - Math.min(...margins)).toBeGreaterThan(1);
    const others = await usual.engine.explained(matrix, rows.length);
    expect([...others.contributions]).toEqual([...contributions]);
    for (const { engine } of [scorer, usual]) {
      expect([...(await engine.margins(matrix, rows.length))]).toEqual([...margins]);
    }
  });

  test("every declared direction holds through the whole model, whatever else the row holds", async () => {
    const others = randomRows(60);
    let declared = 0;
    for (const [at, spec] of scorer.manifest.features.entries()) {
      if (spec.direction === undefined) continue;
      declared++;
      const sign = spec.direction === "increasing" ? 1 : -1;
      const steps = quantities(spec, at, trees);
      const grid = others.flatMap((row) => steps.map((step) => row.with(at, step)));
      const margins = await scorer.engine.margins(Float32Array.from(grid.flat()), grid.length);
      const broken = grid.filter(
        (_, row) => row % steps.length > 0 && sign * ((margins[row] ?? 0) - (margins[row - 1] ?? 0)) < 0,
      );
      expect(broken, spec.name).toEqual([]);
    }
    expect(declared).toBeGreaterThan(0);
  });
});
