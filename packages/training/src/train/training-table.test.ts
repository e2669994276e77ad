import type { FeatureRow } from "@tactful/scoring";
import { describe, expect, test } from "vitest";
import { sampleConfig, type TrainingRow, trainingRows } from "../fixtures/training-configs.ts";
import { readTrainingTable } from "./training-table.ts";

const config = sampleConfig();
const text = { zh: "文", en: "text" };
const rows = trainingRows(200);
const late = { feature: "days", where: { op: ">=", value: 60 }, text };

function changed(at: number, changes: TrainingRow): TrainingRow[] {
  return rows.map((row, index) => (index === at ? { ...row, ...changes } : row));
}

async function* oneByOne(list: readonly FeatureRow[]): AsyncGenerator<FeatureRow> {
  for (const row of list) yield row;
}

describe("what is read", () => {
  test("columns hold what scoring would see: numbers, codes of categories, NaN for missing", async () => {
    const { columns, repaid, slices } = await readTrainingTable(config, rows);
    const codes = { card: 0, loan: 1, lease: 2 } as const;
    rows.forEach((row, at) => {
      expect(columns[0]?.[at]).toBe(row["days"]);
      expect(columns[1]?.[at]).toBe(
        row["paid_share"] === null ? Number.NaN : Math.fround(Number(row["paid_share"])),
      );
      expect(columns[2]?.[at]).toBe(codes[row["product"] as keyof typeof codes]);
      expect(repaid[at]).toBe(Number(row["repaid"]));
      expect(slices[0]?.[at]).toBe(row["sex"]);
    });
  });

  test("raw columns keep doubles", async () => {
    const { raw } = await readTrainingTable(config, changed(0, { paid_share: 0.1 }));
    expect(raw[1]?.[0]).toBe(0.1);
  });

  test("rows may come one at a time", async () => {
    expect((await readTrainingTable(config, oneByOne(rows))).repaid).toEqual(
      (await readTrainingTable(config, rows)).repaid,
    );
  });

  test("an outcome is recognised as text or number, under an alias, with blanks around", async () => {
    const named = sampleConfig({ target: { column: "paid", aliases: ["repaid"], repaid: "1", unpaid: "0" } });
    const { repaid } = await readTrainingTable(named, changed(0, { repaid: " 1.0 " }));
    expect(repaid[0]).toBe(1);
  });

  test("a protected value that is blank or absent is not known", async () => {
    const { slices } = await readTrainingTable(config, [
      ...changed(0, { sex: "  " }),
      { ...rows[0], sex: null },
    ]);
    expect([slices[0]?.[0], slices[0]?.at(-1)]).toEqual([null, null]);
  });
});

describe("who belongs to the table", () => {
  test("rows outside the population are left out and counted", async () => {
    const wide = trainingRows(600);
    const { columns, outside } = await readTrainingTable(sampleConfig({ population: late }), wide);
    expect(Math.min(...(columns[0] ?? []))).toBeGreaterThanOrEqual(60);
    expect(outside).toBe(wide.filter((row) => Number(row["days"]) < 60).length);
  });

  const comparisons = [
    [">=", 30, (days: number) => days >= 30],
    [">", 30, (days: number) => days > 30],
    ["<=", 90, (days: number) => days <= 90],
    ["<", 90, (days: number) => days < 90],
  ] as const;

  test.each(comparisons)("the population of days %s %i", async (op, value, holds) => {
    const population = { feature: "days", where: { op, value }, text };
    const { columns } = await readTrainingTable(sampleConfig({ population, folds: 2 }), rows);
    expect([...(columns[0] ?? [])]).toEqual(rows.map((row) => Number(row["days"])).filter(holds));
  });

  test("places count every row of the file, rejected ones and those outside too", async () => {
    const wide = trainingRows(600).map((row, at) => (at === 5 ? { ...row, days: "many" } : row));
    const { places, rejected } = await readTrainingTable(sampleConfig({ population: late }), wide);
    const inside = wide.flatMap((row, at) => (Number(row["days"]) >= 60 ? [at] : []));
    expect([...places]).toEqual(inside);
    expect(rejected.map(({ row, code }) => [row, code])).toEqual([[6, "FEATURE_TYPE"]]);
  });
});

describe("what cannot be read", () => {
  test("few bad rows are listed with their place, code and reason, and left out", async () => {
    const bad = changed(3, { days: null }).map((row, at) => (at === 7 ? { ...row, repaid: "maybe" } : row));
    const { rejected, repaid } = await readTrainingTable(config, bad);
    expect(repaid.length).toBe(rows.length - 2);
    expect(rejected).toEqual([
      { row: 4, code: "FEATURE_MISSING", message: expect.stringContaining("days") },
      {
        row: 8,
        code: "TARGET_INVALID",
        message: 'The target repaid is "maybe"; it must be 1 (repaid) or 0 (not).',
      },
    ]);
  });

  test("one row in twenty may be bad, one more may not", async () => {
    const spoil = (count: number) => rows.map((row, at) => (at < count ? { ...row, days: -1 } : row));
    expect((await readTrainingTable(config, spoil(10))).rejected.length).toBe(10);
    await expect(readTrainingTable(config, spoil(11))).rejects.toMatchObject({
      code: "TRAINING_DATA",
      message: expect.stringMatching(/^11 of 200 rows cannot be read, the first is row 1: days/),
    });
  });

  test("outcomes that cannot be read throughout are a wrong target, not wrong rows", async () => {
    const unlabelled = rows.map(({ repaid: _, ...row }) => row);
    await expect(readTrainingTable(config, unlabelled)).rejects.toMatchObject({
      code: "TARGET_INVALID",
      message: expect.stringContaining("The target repaid is missing"),
    });
  });

  test("no rows are INPUT_EMPTY", async () => {
    await expect(readTrainingTable(config, [])).rejects.toMatchObject({ code: "INPUT_EMPTY" });
  });

  test("a constant outcome is TARGET_INVALID, a rare one TRAINING_DATA", async () => {
    const paid = (few: number) => rows.map((row, at) => ({ ...row, repaid: at < few ? 0 : 1 }));
    await expect(readTrainingTable(config, paid(0))).rejects.toMatchObject({
      code: "TARGET_INVALID",
      path: "repaid",
    });
    await expect(readTrainingTable(config, paid(29))).rejects.toMatchObject({ code: "TRAINING_DATA" });
    expect((await readTrainingTable(config, paid(30))).repaid.length).toBe(200);
  });

  test("a configuration that contradicts itself is refused before any row is read", async () => {
    const unread = {
      [Symbol.iterator]: () => {
        throw new Error("a row was read");
      },
    };
    const twice = sampleConfig({ target: { column: "days", repaid: "1", unpaid: "0" } });
    await expect(readTrainingTable(twice, unread)).rejects.toMatchObject({ code: "CONFIG_INVALID" });
  });
});
