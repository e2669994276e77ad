import { stat } from "node:fs/promises";
import { extname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { readText, repositoryFiles, root } from "./repository-files.ts";
import { workspacePackages } from "./workspace-packages.ts";

const largestBytes = 1_500_000;
/** The text classifiers' weights: one byte a feature and category. */
const largestWeights = 3_500_000;
const binary = new Set([".bin", ".onnx", ".png", ".parquet"]);
const files = await repositoryFiles();
const packages = await workspacePackages();

/** The start of a path that only one machine has; an address on the web may hold the same words. */
const machinePath = /(?<![\w.~$}-])(?:\/(?:srv|tmp|root|home|Users)\/\w|[A-Z]:\\Users\\)/;

test("the check of paths knows a machine's from a web page's", () => {
  const bad = ["cd /srv/x", '"/home/anna/book.csv"', "(/tmp/out)", "C:\\Users\\Li"];
  expect(bad.filter((line) => !machinePath.test(line))).toEqual([]);
  const fine = ["https://example.org/home/page", "packages/home/x", "a /home/life balance", "./tmp/x"];
  expect(fine.filter((line) => machinePath.test(line))).toEqual(["a /home/life balance"]);
});

test("no file names a path of a developer's machine", async () => {
  const own = "test/repository/tracked-files.test.ts";
  const texts = files.filter((path) => !binary.has(extname(path)) && path !== own);
  const found = await Promise.all(
    texts.map(async (path) => ((await readText(path)).match(machinePath) === null ? [] : [path])),
  );
  expect(found.flat()).toEqual([]);
});

test("no file is larger than 1.5 MB, and no model than 3.5 MB", async () => {
  const sizes = await Promise.all(
    files.map(async (path) => ({ path, size: (await stat(join(root, path))).size })),
  );
  const limit = (path: string): number =>
    /^models\/.*\.(?:bin|onnx)$/.test(path) ? largestWeights : largestBytes;
  expect(sizes.filter(({ path, size }) => size > limit(path))).toEqual([]);
});

test("the licence is there", async () => {
  expect(await readText("LICENSE")).toContain("Apache License");
});

describe.each(packages)("package $name", ({ name, folder, manifest }) => {
  test("says what it is, under which licence and for which Node.js", async () => {
    const { engines }: typeof manifest = JSON.parse(await readText("package.json"));
    expect(manifest.name).toBe(`@tactful/${name}`);
    expect(manifest.description).toMatch(/^[A-Z@a-z].{10,}[^.]$/);
    expect(manifest.license).toBe("Apache-2.0");
    expect(manifest.engines?.["node"]).toBe(engines?.["node"]);
  });

  test("has a README.md with a heading and a text", async () => {
    expect(files).toContain(`${folder}/README.md`);
    expect(await readText(`${folder}/README.md`)).toMatch(/^# .+\n\n\S/);
  });
});
