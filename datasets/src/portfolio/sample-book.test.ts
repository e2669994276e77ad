import { readFile } from "node:fs/promises";
import { beforeAll, expect, test } from "vitest";
import { parse } from "yaml";
import { accountColumns, outcomeColumns } from "./account-row.ts";
import { loadPortfolioParameters } from "./load-parameters.ts";
import { portfolioCsv } from "./portfolio-csv.ts";
import { sampleBook } from "./sample-book.ts";
import { spoilers } from "./spoiled-rows.ts";

interface Column {
  readonly name: string;
  readonly protected?: boolean;
  readonly derive?: { readonly of: readonly string[] };
}

interface TrainingConfiguration {
  readonly target: { readonly column: string };
  readonly inputs: readonly Column[];
  readonly features: readonly Column[];
  readonly slices: readonly Column[];
}

let sample = "";
let readme = "";
let training: TrainingConfiguration;
beforeAll(async () => {
  const read = (path: string): Promise<string> => readFile(new URL(path, import.meta.url), "utf8");
  sample = await read("../../sample/accounts.csv");
  readme = await read("../../sample/README.md");
  training = parse(await read("../../../models/sample/train.yaml"));
});

test("the committed sample is what the generator makes, byte for byte", async () => {
  const parameters = await loadPortfolioParameters();
  const made = [...portfolioCsv({ ...sampleBook, parameters, outcomes: false, badRows: true })].join("");
  expect(sample === made).toBe(true);
});

test("the sample has 4,000 accounts in less than a megabyte and no outcome", () => {
  expect(sample.trimEnd().split("\n")).toHaveLength(4001);
  expect(Buffer.byteLength(sample)).toBeLessThan(1_000_000);
  expect(sample).not.toContain("repaid_30d");
});

test("the sample's description says that it is synthetic and names every column and every fault", () => {
  expect(readme).toContain("SYNTHETIC");
  const described = readme.replaceAll("status_1 … status_6", statusNames("status"));
  const all = described
    .replaceAll("bill_1 … bill_6", statusNames("bill"))
    .replaceAll("paid_1 … paid_6", statusNames("paid"));
  for (const column of accountColumns) {
    if (!outcomeColumns.includes(column)) expect(all, column).toContain(`\`${column}\``);
  }
  for (const spoiler of spoilers) expect(readme).toContain(spoiler.fault);
});

function statusNames(prefix: string): string {
  return [1, 2, 3, 4, 5, 6].map((month) => `${prefix}_${month}`).join("`, `");
}

test("the training configuration reads columns that the book has, and the outcome as target", () => {
  const known = new Set<string>(accountColumns);
  const all = [...training.inputs, ...training.features];
  const declared = new Set(all.map((column) => column.name));
  for (const { name, derive } of all) {
    if (derive === undefined) expect(known.has(name), name).toBe(true);
    for (const source of derive?.of ?? []) expect(declared.has(source), source).toBe(true);
  }
  expect(training.target.column).toBe("repaid_30d");
  expect(all.some(({ name }) => outcomeColumns.some((column) => column === name))).toBe(false);
});

test("no protected characteristic is a feature; all of them are slices", () => {
  const slices = training.slices.map((slice) => slice.name);
  expect([...slices].sort()).toEqual(["age", "marital_status", "region", "sex"]);
  for (const { name } of [...training.inputs, ...training.features]) expect(slices).not.toContain(name);
});
