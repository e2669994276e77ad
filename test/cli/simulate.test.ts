import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runTactful } from "./run-tactful.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const folder = await temporaryFolder();

function simulate(...args: readonly string[]) {
  return runTactful(["datasets", "simulate", "--draws", "2", "--accounts", "100", ...args]);
}

test("simulate prints each policy and the first against the others, the same for the same seed", async () => {
  const first = await simulate("--seed", "5");
  expect(first.code).toBe(0);
  expect(first.stdout).toContain("2 worlds of 100 accounts and 60 days each, equal contacts each day");
  expect(first.stdout).toMatch(/^by probability .*too few worlds to say/m);
  expect(first.stdout).toContain("it proves nothing about your book");
  expect(first.stderr).toContain("2 SIMULATED worlds (seed 5)");
  expect((await simulate("--seed", "5")).stdout).toBe(first.stdout);
  expect((await simulate("--seed", "6")).stdout).not.toBe(first.stdout);
});

test("in the null world every policy nets the same before its cost, in Chinese where asked", async () => {
  const file = join(folder, "null.ndjson");
  expect((await simulate("--world", "null", "--out", file)).code).toBe(0);
  const outcomes = (await readFile(file, "utf8"))
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(outcomes).toHaveLength(16);
  for (const draw of [0, 1]) {
    const collected = outcomes
      .filter((outcome) => outcome.draw === draw)
      .map((outcome) => outcome.collectedMinor);
    expect(new Set(collected).size).toBe(1);
  }
  const table = await simulate("--world", "null", "--lang", "zh");
  expect(table.stdout).toContain("联系不起任何作用");
});

test("a page holds three tables and two charts", async () => {
  const file = join(folder, "simulation.html");
  expect((await simulate("--out", file, "--lang", "zh")).code).toBe(0);
  const page = await readFile(file, "utf8");
  expect(page).toContain('<html lang="zh-Hans">');
  expect(page.match(/<table>/g)).toHaveLength(3);
  expect(page.match(/<svg /g)).toHaveLength(2);
});

test.each([
  [["--out", "simulation.txt"], "--out must end in .html for a page or .ndjson"],
  [["--draws", "0"], "--draws must be a whole number from 1"],
  [["--policy", "nowhere.yaml"], "nowhere.yaml"],
])("%j is refused", async (args, says) => {
  const { code, stderr } = await simulate(...args);
  expect(code).toBe(3);
  expect(stderr).toContain(says);
});

test("a simulation that is cancelled writes nothing", async () => {
  const cancel = new AbortController();
  cancel.abort();
  const file = join(folder, "cancelled.html");
  const { code } = await runTactful(["datasets", "simulate", "--out", file], { signal: cancel.signal });
  expect(code).toBe(130);
  await expect(readFile(file)).rejects.toThrow("ENOENT");
});
