import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runTactful } from "./run-tactful.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const folder = await temporaryFolder();

test("datasets by itself lists the data sets, in full with --json", async () => {
  const table = await runTactful(["datasets"]);
  expect(table.code).toBe(0);
  expect(table.stdout).toMatch(/uci-default-taiwan\s+30,000\s+CC-BY-4\.0/);
  const full = await runTactful(["datasets", "list", "--json"]);
  const names = full.stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line).name);
  expect(names).toContain("german-credit");
});

test("the same seed gives the same book, another one another", async () => {
  const book = (...rest: readonly string[]) =>
    runTactful(["datasets", "generate", "--accounts", "50", ...rest]);
  const [first, again, other] = [
    await book("--seed", "3"),
    await book("--seed", "3"),
    await book("--seed", "4"),
  ];
  expect(first.stdout).toBe(again.stdout);
  expect(first.stdout).not.toBe(other.stdout);
  expect(first.stdout.trim().split("\n")).toHaveLength(51);
  expect(first.stderr).toContain("50 SYNTHETIC accounts (seed 3)");
});

test("a book goes to a file, without outcomes and with bad rows where asked", async () => {
  const file = join(folder, "book.csv");
  const args = [
    "datasets",
    "generate",
    "--accounts",
    "200",
    "--no-outcomes",
    "--with-bad-rows",
    "--out",
    file,
  ];
  expect((await runTactful(args)).code).toBe(0);
  const text = await readFile(file, "utf8");
  expect(text.split("\n")[0]).not.toContain("repaid_30d");
  expect(text).toContain("forty");
});

test.each([
  [["datasets", "pul"], "OPTION_INVALID Unknown command 'pul' (Did you mean pull?)"],
  [["datasets", "pull", "nothing"], "DATASET_UNKNOWN"],
  [["datasets", "generate", "--accounts", "0"], "--accounts must be a whole number from 1"],
  [["datasets", "generate", "--date", "2026-02-30"], "OPTION_INVALID observationDate must be a date"],
])("%j is refused", async (args, says) => {
  const { code, stderr } = await runTactful(args);
  expect(code).toBe(3);
  expect(stderr).toContain(says);
});

test("a book that is cancelled leaves no file", async () => {
  const cancel = new AbortController();
  cancel.abort();
  const file = join(folder, "cancelled.csv");
  const { code } = await runTactful(["datasets", "generate", "--out", file], { signal: cancel.signal });
  expect(code).toBe(130);
  await expect(readFile(file)).rejects.toThrow("ENOENT");
});
