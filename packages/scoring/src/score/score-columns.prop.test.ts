import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { scorerFromParts } from "../bundle/load-bundle.ts";
import { sampleBundle, sampleRows } from "../fixtures/sample-bundle.ts";
import { scoreBatch } from "./score-batch.ts";
import { scoreColumns } from "./score-columns.ts";
import type { Scorer } from "./scorer.ts";

let scorer: Scorer;
beforeAll(async () => {
  scorer = await scorerFromParts(sampleBundle());
});
afterAll(() => scorer.release());

type Cell = number | string | null | boolean;
type Row = Readonly<Record<string, Cell>>;

// What goes wrong in a real export: text, an infinite number, nothing, another currency.
const spoiled = fc.constantFrom<Cell>("forty", "12", 1e39, "", null, true, -1e9);

const rows = fc
  .tuple(
    fc.integer(),
    fc.integer({ min: 1, max: 60 }),
    fc.array(fc.tuple(fc.nat(), fc.nat(), spoiled), { maxLength: 8 }),
  )
  .map(([seed, count, faults]): Row[] => {
    const made: Record<string, Cell>[] = sampleRows(count, seed).map((row) => ({ ...row, currency: "CNY" }));
    const keys = Object.keys(made[0] ?? {});
    for (const [at, key, cell] of faults) {
      const row = made[at % made.length];
      if (row !== undefined) row[keys[key % keys.length] ?? ""] = cell;
    }
    return made;
  });

function byColumn(given: readonly Row[]): Record<string, Cell[]> {
  const headings = Object.keys(given[0] ?? {});
  return Object.fromEntries(headings.map((heading) => [heading, given.map((row) => row[heading] ?? null)]));
}

test("a table by column and the same rows as objects: the very same answers", async () => {
  await fc.assert(
    fc.asyncProperty(rows, async (given) => {
      const batch = await scoreBatch(scorer, given, { reasons: 0 });
      const table = await scoreColumns(scorer, byColumn(given));
      batch.forEach((answer, row) => {
        const refused = table.refused.find((each) => each.row === row);
        if ("error" in answer) {
          expect(refused).toMatchObject({ code: answer.error.code, message: answer.error.message });
          expect(table.probability[row]).toBeNaN();
          return;
        }
        expect(refused).toBeUndefined();
        expect(table.probability[row]).toBe(answer.probability);
        expect(table.score[row]).toBe(answer.score);
        expect(table.grade[row]).toBe(answer.grade);
        expect(table.warned.find((each) => each.row === row)?.warnings ?? []).toEqual(answer.warnings);
      });
    }),
    { numRuns: 100 },
  );
});

describe("scoreColumns", () => {
  test("a missing column, and columns of different lengths, are one clear error", async () => {
    const table = byColumn(sampleRows(3));
    const [first = ""] = scorer.pipeline.columns.map((column) => column.name);
    const rest = Object.fromEntries(Object.entries(table).filter(([heading]) => heading !== first));
    await expect(scoreColumns(scorer, rest)).rejects.toMatchObject({ code: "INPUT_COLUMN" });
    await expect(scoreColumns(scorer, { ...table, extra: [1] })).rejects.toMatchObject({
      code: "INPUT_COLUMN",
      path: "extra",
    });
  });

  test("typed columns hold missing values as NaN", async () => {
    const given = sampleRows(200, 3);
    const table = byColumn(given);
    const typed = Object.fromEntries(
      Object.entries(table).map(([heading, cells]) => {
        const isNumeric = cells.every((cell) => cell === null || typeof cell === "number");
        return [
          heading,
          isNumeric
            ? Float64Array.from(cells, (cell) => (typeof cell === "number" ? cell : Number.NaN))
            : cells,
        ];
      }),
    );
    const plain = await scoreColumns(scorer, table);
    expect((await scoreColumns(scorer, typed)).probability).toEqual(plain.probability);
  });

  test("what it returns survives JSON, and no row is an empty answer", async () => {
    const table = byColumn(sampleRows(2));
    const scored = await scoreColumns(scorer, table);
    expect(JSON.parse(JSON.stringify(scored))).toEqual(scored);
    const none = Object.fromEntries(Object.keys(table).map((heading) => [heading, []]));
    expect((await scoreColumns(scorer, none)).probability).toEqual([]);
  });
});
