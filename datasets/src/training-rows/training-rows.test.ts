import { beforeAll, expect, test } from "vitest";
import type { DatasetDescriptor } from "../descriptors/dataset-descriptor.ts";
import { findDescriptor, loadDescriptors } from "../descriptors/load-descriptors.ts";
import { type SelectedRow, selectTrainingRows } from "./select-training-rows.ts";
import { trainingCsv } from "./training-csv.ts";
import { isTrainingId, loadTrainingRows, TrainingRows } from "./training-rows.ts";

let taiwan: DatasetDescriptor;
let selection: TrainingRows;
beforeAll(async () => {
  taiwan = findDescriptor(await loadDescriptors(), "uci-default-taiwan");
  selection = await loadTrainingRows();
});

const ids = Array.from({ length: 30_000 }, (_, index) => index + 1);
const small: TrainingRows = {
  dataset: "small",
  ids: { from: 1, to: 10, exceptMultiplesOf: 5 },
  rows: 8,
  folds: 5,
};

async function select(
  rows: Iterable<number | string>,
  of: TrainingRows,
): Promise<SelectedRow<number | string>[]> {
  const selected: SelectedRow<number | string>[] = [];
  for await (const row of selectTrainingRows(rows, (id) => id, of)) selected.push(row);
  return selected;
}

async function text(lines: Iterable<string>, of: TrainingRows): Promise<string> {
  let all = "";
  for await (const line of trainingCsv(lines, taiwan, of)) all += line;
  return all;
}

test("24,000 of the 30,000 rows of the Taiwan set are for training", async () => {
  const selected = await select(ids, selection);
  expect(selected).toHaveLength(24_000);
  expect(selected.slice(0, 6).map(({ row }) => row)).toEqual([1, 2, 3, 4, 6, 7]);
  expect(isTrainingId(selection, 30_000)).toBe(false);
});

test("folds run through the selected rows in the file's own order", async () => {
  const selected = await select([9, "7", 5, 1, 2, 10, 3, 4, 6, 8], small);
  expect(selected.map(({ row }) => Number(row))).toEqual([9, 7, 1, 2, 3, 4, 6, 8]);
  expect(selected.map(({ index }) => index)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  expect(selected.map(({ fold }) => fold)).toEqual([0, 1, 2, 3, 4, 0, 1, 2]);
});

test("a file cut short, an id that comes twice and an id that is none are refused", async () => {
  await expect(
    select(ids.slice(0, 9), { ...small, ids: { ...small.ids, to: 30 }, rows: 24 }),
  ).rejects.toThrow("has 8 of its 24 training rows");
  await expect(select([1, 2, 2], small)).rejects.toMatchObject({ code: "TRAINING_DATA", line: 3 });
  await expect(select([1, ""], small)).rejects.toMatchObject({ code: "TRAINING_DATA", line: 2 });
  await expect(select(["1.5"], small)).rejects.toThrow("no whole number");
});

test("a rule whose count is wrong is refused", () => {
  expect(TrainingRows.safeParse(small).success).toBe(true);
  expect(TrainingRows.safeParse({ ...small, rows: 7 }).success).toBe(false);
});

const numbered = `ID,${Array.from({ length: 23 }, (_, index) => `X${index + 1}`).join(",")},Y`;
const body = (of: readonly number[]): string[] => of.map((id) => `${id},${"7,".repeat(23)}1`);

test("both headings, alone or one above the other, give the same training file", async () => {
  const ten = body(ids.slice(0, 10));
  const named = taiwan.columns.map((column) => column.name);
  const expected = [named.join(","), ...body([1, 2, 3, 4, 6, 7, 8, 9]), ""].join("\n");
  const spaced = named.join(",").replace("default.payment.next.month", "default payment next month");
  expect(await text([numbered, ...ten], small)).toBe(expected);
  expect(await text([spaced, ...ten], small)).toBe(expected);
  expect(await text([named.join(",").replace("PAY_0", "PAY_1"), ...ten], small)).toBe(expected);
  expect(await text([numbered.replace("ID", ""), spaced, ...ten, ""], small)).toBe(expected);
  expect(await text([`\uFEFF${numbered}\r`, ...ten.map((line) => `${line}\r`)], small)).toBe(expected);
});

test("columns are put into the descriptor's order by their headings", async () => {
  const reversed = (line: string): string => line.split(",").reverse().join(",");
  const lines = body(ids.slice(0, 10)).map((line) => line.replace(/1$/, "0"));
  const made = await text([reversed(numbered), ...lines.map(reversed)], small);
  expect(made.split("\n")[1]).toBe(lines[0]);
});

test("a file whose heading lacks a column is refused", async () => {
  await expect(text([numbered.replace("X7", "X70"), ...body([1])], small)).rejects.toMatchObject({
    code: "INPUT_COLUMN",
  });
  await expect(text(body([1]), small)).rejects.toMatchObject({ code: "INPUT_COLUMN" });
});
