import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { scorerFromParts } from "../bundle/load-bundle.ts";
import type { FeatureRow } from "../features/compile-features.ts";
import { sampleBundle, sampleRows } from "../fixtures/sample-bundle.ts";
import { scoreBatch } from "./score-batch.ts";
import type { Scorer } from "./scorer.ts";

let scorer: Scorer;
beforeAll(async () => {
  scorer = await scorerFromParts(sampleBundle());
});
afterAll(async () => {
  await scorer.release();
});

const good = { income: 5000 };

describe("scoreBatch", () => {
  test("an empty batch has an empty answer", async () => {
    expect(await scoreBatch(scorer, [])).toEqual([]);
  });

  test("a bad row becomes an error record in its place, and the others are scored", async () => {
    const rows: unknown[] = [
      { ...good, id: "a" },
      { income: "much", id: "b" },
      { ...good },
      null,
      [1, 2],
      "row",
      { ...good, id: 4, days_late: Number.POSITIVE_INFINITY },
      { ...good, currency: "USD" },
      JSON.parse('{"__proto__": {"income": 1}, "id": {"toString": 1}}'),
    ];
    const answers = await scoreBatch(scorer, rows as FeatureRow[], { firstLine: 2 });
    expect(
      answers.map((answer) =>
        "error" in answer ? [answer.id, answer.error.code, answer.error.line] : [answer.id],
      ),
    ).toEqual([
      ["a"],
      ["b", "FEATURE_TYPE", 3],
      ["line-4"],
      ["line-5", "RECORD_INVALID", 5],
      ["line-6", "RECORD_INVALID", 6],
      ["line-7", "RECORD_INVALID", 7],
      ["4", "FEATURE_RANGE", 8],
      ["line-9", "CURRENCY_MISMATCH", 9],
      ["line-10", "FEATURE_MISSING", 10],
    ]);
    expect(JSON.parse(JSON.stringify(answers))).toEqual(answers);
  });

  test("ids and lines may be given", async () => {
    const rows = [good, { ...good, id: "own" }, { income: null }];
    const answers = await scoreBatch(scorer, rows, { ids: ["x", undefined, "z"], lines: [2, 3, 7] });
    expect(answers.map(({ id }) => id)).toEqual(["x", "own", "z"]);
    expect(answers[2]).toMatchObject({ error: { line: 7, path: "income" } });
  });

  test("a batch of nothing but bad rows ends too", async () => {
    const answers = await scoreBatch(
      scorer,
      Array.from({ length: 500 }, () => ({ income: -1 })),
    );
    expect(answers.every((answer) => "error" in answer && answer.error.code === "FEATURE_RANGE")).toBe(true);
  });

  test("the whole batch is refused where the currency of the call is another", async () => {
    await expect(scoreBatch(scorer, [good], { currency: "EUR" })).rejects.toMatchObject({
      code: "CURRENCY_MISMATCH",
    });
  });

  test("huge texts and odd values are refused quickly and shortly", async () => {
    const huge = "9".repeat(2_000_000);
    const [number, category] = await scoreBatch(scorer, [{ income: `${huge}x` }, { ...good, product: huge }]);
    expect(JSON.stringify(number).length).toBeLessThan(500);
    expect(JSON.stringify(category).length).toBeLessThan(5000);
    expect(category).toMatchObject({
      warnings: expect.arrayContaining([expect.objectContaining({ code: "UNSEEN_CATEGORY" })]),
    });
  });

  test("stops between chunks when it is cancelled", async () => {
    const controller = new AbortController();
    const rows = sampleRows(20_000);
    const scoring = scoreBatch(scorer, rows, { signal: controller.signal });
    setImmediate(() => controller.abort(new Error("enough")));
    await expect(scoring).rejects.toMatchObject({ code: "CANCELLED", cause: new Error("enough") });
    await expect(scoreBatch(scorer, rows, { signal: AbortSignal.abort() })).rejects.toMatchObject({
      code: "CANCELLED",
    });
  });

  test("the thread is given back between chunks", async () => {
    let ticks = 0;
    const timer = setInterval(() => {
      ticks++;
    }, 1);
    await scoreBatch(scorer, sampleRows(20_000), { reasons: 2 });
    clearInterval(timer);
    expect(ticks).toBeGreaterThan(5);
  });

  test("two batches at once do not disturb each other", async () => {
    const [first, second] = [sampleRows(1500, 1), sampleRows(1500, 2)];
    const together = await Promise.all([
      scoreBatch(scorer, first),
      scoreBatch(scorer, second, { reasons: 0 }),
    ]);
    expect(together).toEqual([
      await scoreBatch(scorer, first),
      await scoreBatch(scorer, second, { reasons: 0 }),
    ]);
  });
});
