import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";

/** Everything that a module loads at once, by following its imports that are neither types nor calls. */
async function loadedAtOnce(module: string): Promise<ReadonlySet<string>> {
  const packages = new Set<string>();
  const seen = new Set<string>();
  const queue = [new URL(module, import.meta.url)];
  for (let url = queue.pop(); url !== undefined; url = queue.pop()) {
    if (seen.has(url.href)) continue;
    seen.add(url.href);
    const text = await readFile(url, "utf8");
    for (const [, from = ""] of text.matchAll(/^(?:import|export) (?!type )[^;]*?from "([^"]+)"/gm)) {
      if (from.startsWith(".")) queue.push(new URL(from, url));
      else packages.add(from);
    }
  }
  return packages;
}

test("the command line itself loads no runtime, no charts and no training", async () => {
  expect([...(await loadedAtOnce("./run.ts"))].filter((name) => !name.startsWith("node:")).sort()).toEqual([
    "@tactful/domain",
    "commander",
  ]);
});

test("score never loads TensorFlow.js", async () => {
  const packages = await loadedAtOnce("./score/run-score.ts");
  expect(packages).toContain("@tactful/scoring");
  expect(packages).not.toContain("@tactful/training");
  expect(packages).not.toContain("@tactful/charts");
});

test("a work list without a history to measure never loads TensorFlow.js", async () => {
  const packages = await loadedAtOnce("./worklist/run-worklist.ts");
  expect(packages).toContain("@tactful/strategy");
  expect(packages).not.toContain("@tactful/training");
});
