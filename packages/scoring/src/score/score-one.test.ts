import { createHash } from "node:crypto";
import { ScoreResult } from "@tactful/domain";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { scorerFromParts } from "../bundle/load-bundle.ts";
import { makeGoldenRow } from "../bundle/make-golden-row.ts";
import { Manifest } from "../bundle/manifest.ts";
import { writeLinearModel } from "../fixtures/linear-model.ts";
import {
  contributionsOf,
  sampleBundle,
  sampleManifest,
  sampleRows,
  sampleTrees,
} from "../fixtures/sample-bundle.ts";
import { scoreOne } from "./score-one.ts";
import type { Scorer } from "./scorer.ts";

const row = { id: 17, days_late: 40, income: 8000.5, product: "card", bill: 3000, limit: 6000, calls: 2 };

let scorer: Scorer;
beforeAll(async () => {
  scorer = await scorerFromParts(sampleBundle());
});
afterAll(async () => {
  await scorer.release();
});

describe("scoreOne", () => {
  test("a number of -1 is a number, whatever else there is to say about the row", async () => {
    const { warnings } = await scoreOne(scorer, { ...row, bill: -1, product: "mortgage" }, { texts: false });
    expect(warnings).toEqual([{ code: "UNSEEN_CATEGORY", feature: "product" }]);
  });

  test("computes margin, probability, score and grade as the formulas say", async () => {
    const contributions = contributionsOf(sampleTrees(), Float32Array.of(40, 8000.5, 0, 0.5, 2));
    const margin = contributions.reduce((sum, value) => sum + value, 0);
    const probability = 1 / (1 + Math.exp(-(1.25 * margin - 0.125)));
    const score = Math.round(600 + (20 / Math.LN2) * Math.log(probability / (1 - probability)));
    const result = await scoreOne(scorer, row);
    expect(result.probability).toBeCloseTo(probability, 12);
    expect(result).toMatchObject({
      id: "17",
      model: "sample",
      version: "1.2.3",
      horizonDays: 30,
      score,
      warnings: [],
    });
    expect(result.grade).toBe(score >= 620 ? "A" : score >= 600 ? "B" : "C");
    expect(ScoreResult.parse(JSON.parse(JSON.stringify(result)))).toEqual(result);
  });

  test("gives the largest contributions as reasons, in words, without the intercept", async () => {
    const contributions = contributionsOf(sampleTrees(), Float32Array.of(40, 8000.5, 0, 0.5, 2));
    const names = ["days_late", "income", "product", "utilisation", "calls", "days_late*utilisation"];
    const wanted = names
      .map((feature, at) => ({ feature, contribution: contributions[at] ?? 0 }))
      .sort((left, right) => Math.abs(right.contribution) - Math.abs(left.contribution));
    const { reasons } = await scoreOne(scorer, row, { reasons: 9 });
    expect(reasons.map(({ feature, contribution }) => ({ feature, contribution }))).toEqual(wanted);
    const texts = Object.fromEntries(reasons.map((reason) => [reason.feature, reason]));
    expect(texts["days_late*utilisation"]?.value).toEqual([40, 0.5]);
    expect(texts["days_late*utilisation"]?.text?.en).toMatch(
      /^days past due \(40\) together with .* \(50%\) (raises|lowers)/,
    );
    expect(texts["income"]?.text?.zh).toMatch(/^月收入（8,000\.5 CNY）(提高|降低)了还款可能性$/);
    expect(texts["product"]?.value).toBe("card");
    const late = texts["days_late"];
    const isHelp = (late?.contribution ?? 0) > 0;
    expect(late?.text?.en).toBe(isHelp ? "Only 40 days past due" : "40 days past due is long");
  });

  test("gives four reasons unless told otherwise", async () => {
    expect((await scoreOne(scorer, row)).reasons).toHaveLength(4);
    expect((await scoreOne(scorer, row, { reasons: 1 })).reasons).toHaveLength(1);
    expect((await scoreOne(scorer, row, { reasons: 0 })).reasons).toEqual([]);
  });

  test("leaves all texts out where only codes are wanted", async () => {
    const result = await scoreOne(scorer, { ...row, product: "other", calls: "" }, { texts: false });
    expect(JSON.stringify(result)).not.toMatch(/"(zh|en)"/);
    expect(result.warnings).toEqual([{ code: "UNSEEN_CATEGORY", feature: "product" }]);
    expect(result.reasons).toHaveLength(4);
  });

  test("says how a person can review it, and that the model is synthetic", async () => {
    const { review } = await scoreOne(scorer, row, { reasons: 0 });
    expect(review?.en).toMatch(/a score alone never refuses a payment plan or changes terms/);
    expect(review?.en).toMatch(/synthetic data/);
    expect(review?.zh).toMatch(/人工复核.*合成数据/s);
  });

  test("warns of missing and unseen values and of an account outside the population", async () => {
    const odd = { days_late: 90, income: 1, product: "boat\u202e", bill: "", limit: 5 };
    const { warnings } = await scoreOne(scorer, odd);
    expect(warnings.map(({ code, feature }) => [code, feature])).toEqual([
      ["OUTSIDE_POPULATION", "days_late"],
      ["MISSING_VALUE", "bill"],
      ["UNSEEN_CATEGORY", "product"],
    ]);
    expect(warnings[0]?.message?.en).toContain("less than 90 days past due");
    expect(warnings[1]?.message).toEqual({
      zh: "账单金额未提供，已按缺失值处理",
      en: "bill was not given and is treated as missing",
    });
    expect(warnings[2]?.message?.en).toContain('"boat\\u202e"');
  });

  test("an account whose delay is unknown is not known to be in the population", async () => {
    const { warnings } = await scoreOne(scorer, { ...row, days_late: null });
    expect(warnings.map(({ code }) => code)).toEqual(["OUTSIDE_POPULATION", "MISSING_VALUE"]);
  });

  test("special codes are spoken of by their label, and missing values as such", async () => {
    const { reasons } = await scoreOne(
      scorer,
      { ...row, days_late: -1, limit: 0, calls: "NA" },
      { reasons: 9 },
    );
    const of = (feature: string) => reasons.find((reason) => reason.feature === feature);
    expect(of("days_late")?.text?.zh).toContain("从未借款");
    expect(of("utilisation")?.value).toBeNull();
    expect(of("utilisation")?.text?.en).toContain("(not given)");
    expect(of("calls")?.value).toBeNull();
  });

  test("a bad row is an error that names the field", async () => {
    await expect(scoreOne(scorer, { ...row, income: "12abc" })).rejects.toMatchObject({
      code: "FEATURE_TYPE",
      path: "income",
    });
    await expect(scoreOne(scorer, { ...row, income: null })).rejects.toMatchObject({
      code: "FEATURE_MISSING",
    });
    await expect(scoreOne(scorer, { ...row, income: 1e39 })).rejects.toMatchObject({ code: "FEATURE_RANGE" });
  });

  test("amounts in another currency are refused, wherever they say so", async () => {
    const wrong = { code: "CURRENCY_MISMATCH", path: "currency" };
    await expect(scoreOne(scorer, row, { currency: "USD" })).rejects.toMatchObject(wrong);
    for (const key of ["currency", "Currency", "CURRENCY"]) {
      await expect(scoreOne(scorer, { ...row, [key]: "USD" })).rejects.toMatchObject(wrong);
      await expect(scoreOne(scorer, { ...row, [key]: " cny " })).resolves.toBeDefined();
    }
    await expect(scoreOne(scorer, { id: "x", features: { ...row, currency: "USD" } })).rejects.toMatchObject(
      wrong,
    );
    await expect(scoreOne(scorer, { currency: "USD", features: row })).rejects.toMatchObject(wrong);
    await expect(scoreOne(scorer, { ...row, currency: 5 })).rejects.toMatchObject(wrong);
    await expect(scoreOne(scorer, { ...row, currency: "" }, { currency: "CNY" })).resolves.toBeDefined();
  });

  test.each([-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])(
    "%d is no number of reasons",
    async (reasons) => {
      await expect(scoreOne(scorer, row, { reasons })).rejects.toMatchObject({ code: "OPTION_INVALID" });
    },
  );

  test("is cancelled by its signal", async () => {
    const cancelled = { code: "CANCELLED" };
    await expect(scoreOne(scorer, row, { signal: AbortSignal.abort() })).rejects.toMatchObject(cancelled);
    const controller = new AbortController();
    const scoring = scoreOne(scorer, row, { signal: controller.signal });
    controller.abort();
    await expect(scoring).rejects.toMatchObject(cancelled);
  });

  test("many at once give what each gives alone", async () => {
    const rows = sampleRows(300, 5);
    const together = await Promise.all(rows.map((each) => scoreOne(scorer, each)));
    for (const at of [0, 7, 150, 299]) {
      const each = rows[at];
      if (each !== undefined) expect(await scoreOne(scorer, each)).toEqual(together[at]);
    }
  });
});

describe("a model with a margin only", () => {
  const onnx = writeLinearModel({ weights: [-0.5, 0.25], intercept: 1, output: "log_odds" });
  const sha256 = createHash("sha256").update(onnx).digest("hex");
  const label = { zh: "甲", en: "a" };
  const {
    currency: _currency,
    population: _population,
    ...sample
  } = sampleManifest(sha256, {
    synthetic: false,
    inputs: [],
    features: ["a", "b"].map((name) => ({ name, unit: "count", missing: "bin", label })),
    terms: [],
    onnx: { sha256, input: "features", margin: "log_odds" },
    calibration: { method: "none" },
  });
  const manifest = Manifest.parse(sample);
  const golden = makeGoldenRow(manifest, { row: { a: 2, b: 4 }, margin: 1 });

  test("scores without reasons, says that it has none, and takes any currency", async () => {
    const plain = await scorerFromParts({ manifest, onnx, golden: { schemaVersion: 1, rows: [golden] } });
    const result = await scoreOne(plain, { a: 2, b: 4 }, { currency: "USD" });
    expect(result.probability).toBeCloseTo(1 / (1 + Math.exp(-1)), 12);
    expect(result.reasons).toEqual([]);
    expect(result.warnings.map(({ code }) => code)).toEqual(["NO_REASONS"]);
    expect(result.review?.en).not.toMatch(/synthetic/);
    expect((await scoreOne(plain, { a: 2, b: 4 }, { reasons: 0 })).warnings).toEqual([]);
    await plain.release();
  });

  test("gives an error rather than a score where its margin is no number", async () => {
    const plain = await scorerFromParts({ manifest, onnx, golden: { schemaVersion: 1, rows: [golden] } });
    await expect(scoreOne(plain, { a: null, b: 4 })).rejects.toMatchObject({ code: "MODEL_RUN" });
    await plain.release();
    await expect(scoreOne(plain, { a: 2, b: 4 })).rejects.toMatchObject({ code: "MODEL_RUN" });
  });
});
