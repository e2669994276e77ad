import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { sampleRows } from "../../packages/scoring/src/fixtures/sample-bundle.ts";
import { runTactful } from "./run-tactful.ts";
import { writeSampleBundle } from "./sample-bundle-folder.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const folder = await temporaryFolder();
const model = await writeSampleBundle(join(folder, "bundle"));
const labelled = sampleRows(600).map((row, index) => ({ ...row, repaid: index % 3 === 0 ? 1 : 0 }));
const data = join(folder, "labelled.ndjson");
await writeFile(data, labelled.map((row) => `${JSON.stringify(row)}\n`).join(""));

/** Share of pairs of one repaid and one unpaid row in which the repaid one has the higher probability, counted pair by pair. */
function pairwiseAuc(rows: readonly { readonly probability: number; readonly repaid: number }[]): number {
  let won = 0;
  let pairs = 0;
  for (const good of rows.filter(({ repaid }) => repaid === 1)) {
    for (const bad of rows.filter(({ repaid }) => repaid === 0)) {
      pairs += 1;
      if (good.probability === bad.probability) won += 0.5;
      else if (good.probability > bad.probability) won += 1;
    }
  }
  return won / pairs;
}

const evaluate = (...rest: readonly string[]) =>
  runTactful(["evaluate", "--model", model, "--data", data, "--resamples", "40", ...rest]);

test("the figures are those of the scores, rows outside the population left out", async () => {
  const { code, stdout, stderr } = await evaluate("--json");
  const scored = await runTactful(["score", "--model", model, data, "--reasons", "0"]);
  const rows = scored.stdout
    .trim()
    .split("\n")
    .map((line, index) => ({ ...JSON.parse(line), repaid: labelled[index]?.repaid }))
    .filter(
      ({ warnings }) => !warnings.some((warning: { code: string }) => warning.code === "OUTSIDE_POPULATION"),
    );
  const evaluation = JSON.parse(stdout);
  expect(code).toBe(0);
  expect(evaluation.rows).toBe(rows.length);
  expect(evaluation.metrics.auc.value).toBeCloseTo(pairwiseAuc(rows), 12);
  const brier =
    rows.reduce((sum, { probability, repaid }) => sum + (probability - repaid) ** 2, 0) / rows.length;
  expect(evaluation.metrics.brier.value).toBeCloseTo(brier, 12);
  expect(stderr).toContain(`outside the model's population ${600 - rows.length}`);
});

test("the figures are shown as a table, and a folder gets pages, charts and JSON", async () => {
  const out = join(folder, "report");
  const { code, stdout } = await evaluate("--out", out, "--html", join(folder, "page.html"), "--lang", "zh");
  expect(code).toBe(0);
  expect(stdout).toMatch(/^Figure\s+Value\s+95% interval/);
  expect(stdout).toMatch(/\nAUC\s+0\.\d{4}\s+0\.\d{4} to 0\.\d{4}/);
  expect((await readdir(out)).sort()).toEqual([
    "evaluation.en.html",
    "evaluation.json",
    "evaluation.zh.html",
    "ks.svg",
    "reliability.svg",
    "roc.svg",
    "scores.svg",
  ]);
  expect(await readFile(join(folder, "page.html"), "utf8")).toContain("校准");
});

test("rows without an outcome are left out, counted, and the exit code is 2", async () => {
  const some = join(folder, "some.ndjson");
  const lines = labelled.map((row, index) => JSON.stringify(index === 0 ? { ...row, repaid: "maybe" } : row));
  await writeFile(some, [...lines, "broken"].join("\n"));
  const { code, stderr } = await runTactful([
    "evaluate",
    "--model",
    model,
    "--data",
    some,
    "--resamples",
    "40",
  ]);
  expect(code).toBe(2);
  expect(stderr).toMatch(/left out: .*INPUT_FORMAT 1/);
});

test("a file without the outcome is refused before anything is scored", async () => {
  const csv = join(folder, "bare.csv");
  await writeFile(csv, "id,days_late,income,product,bill,limit,calls\nA1,10,9000,card,1,2,3\n");
  const { code, stderr } = await runTactful([
    "evaluate",
    "--model",
    model,
    "--data",
    csv,
    "--target",
    "paid",
  ]);
  expect(code).toBe(3);
  expect(stderr).toContain("TARGET_INVALID");
  expect(stderr).toContain("has no column paid with the outcome");
});
