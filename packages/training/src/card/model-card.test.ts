import type { FeatureSpec, Manifest } from "@tactful/scoring";
import { describe, expect, test } from "vitest";
import type { AdditiveModel } from "../additive/additive-model.ts";
import { chooseCalibration } from "../calibration/choose-calibration.ts";
import { evaluate } from "../evaluation/evaluate.ts";
import { manifestFigures } from "../evaluation/manifest-figures.ts";
import { seededRandom } from "../random.ts";
import { cardFigures } from "./card-figures.ts";
import { gradeTable } from "./grade-table.ts";
import { type ModelCardInput, modelCard } from "./model-card.ts";
import { shapeTables } from "./shape-tables.ts";

const spec = (name: string, more: Partial<FeatureSpec> = {}): FeatureSpec => ({
  name,
  aliases: [],
  type: "number",
  unit: "ratio",
  missing: "bin",
  protected: false,
  label: { en: `Label of ${name}`, zh: `${name}的名称` },
  ...more,
});

const features: readonly FeatureSpec[] = [
  spec("PAY_0", {
    type: "integer",
    unit: "months",
    direction: "decreasing",
    missing: "refuse",
    special: [{ value: -2, label: { en: "no use", zh: "未用卡" } }],
  }),
  spec("UTILISATION", {
    direction: "decreasing",
    derive: { op: "ratio", of: ["BILL_AMT1", "LIMIT_BAL"], otherwise: null },
  }),
  spec("PRODUCT", {
    type: "category",
    unit: "code",
    categories: ["card", "loan"],
    missing: { impute: "card" },
  }),
];

const model: AdditiveModel = {
  intercept: 1.2,
  bins: [
    { name: "PAY_0", kind: "number", edges: [0.5, 1.5, 4.5], special: [-2], categories: 0, direction: -1 },
    { name: "UTILISATION", kind: "number", edges: [0.25, 0.9], special: [], categories: 0, direction: -1 },
    { name: "PRODUCT", kind: "category", edges: [], special: [], categories: 2, direction: 0 },
  ],
  terms: [
    { features: [0], values: [0.8, -0.4, -1.2, -1.9, 0.3, 9] },
    { features: [1], values: [0.4, 0.1, -0.6, 0.05] },
    { features: [2], values: [0.02, -0.02, 0.01, 8] },
    {
      features: [0, 1],
      values: [0.1, -0.1, 0, 0.2, -0.2, 0],
      pairBins: [
        { name: "PAY_0", kind: "number", edges: [0.5], special: [], categories: 0, direction: -1 },
        { name: "UTILISATION", kind: "number", edges: [0.5], special: [], categories: 0, direction: -1 },
      ],
    },
  ],
};

const rows = 1200;
const random = seededRandom(11);
const margins = Float64Array.from({ length: rows }, () => 1 + 5 * (random() - 0.5));
const probabilities = margins.map((margin) => 1 / (1 + Math.exp(-margin)));
const repaid = Uint8Array.from(probabilities, (probability) => (random() < probability ? 1 : 0));
const slices = [
  { column: "SEX", values: Array.from({ length: rows }, (_, row) => (row % 3 === 0 ? 1 : 2)) },
  { column: "AGE", values: Array.from({ length: rows }, (_, row) => 20 + (row % 50)), cuts: [24, 45] },
];
const evaluation = evaluate({ probabilities, repaid, slices, seed: 5, resamples: 60 });
const weaker = evaluate({
  probabilities: probabilities.map((p) => 0.3 + p / 2),
  repaid,
  seed: 5,
  resamples: 60,
});
const scale = { pdo: 20, baseScore: 600, baseOdds: 2 };
const grades = [
  { grade: "A", minScore: 640 },
  { grade: "B", minScore: 600 },
  { grade: "C", minScore: null },
];

const manifest: Manifest = {
  schemaVersion: 1,
  name: "demo-repayment",
  version: "1.0.0",
  title: { en: "Demo | repayment", zh: "演示还款模型" },
  task: "repayment",
  synthetic: true,
  horizonDays: 30,
  target: { column: "paid_30", aliases: [], repaid: "1", unpaid: "0" },
  currency: "CNY",
  inputs: [],
  features,
  slices: [
    { name: "SEX", aliases: [], label: { en: "Sex", zh: "性别" } },
    { name: "AGE", aliases: [], label: { en: "Age", zh: "年龄" }, cuts: [24, 45] },
  ],
  onnx: { sha256: "0".repeat(64), input: "x", margin: "m" },
  terms: [],
  calibration: { method: "platt", a: 1.0312, b: -0.02 },
  scale,
  grades,
  training: {
    data: "portfolio <b>sample</b>",
    source: "generated",
    licence: "Apache-2.0",
    rows,
    repaidRate: evaluation.repaidRate,
    method: "additive",
    backend: "cpu",
    node: "24.21.0",
    seed: 5,
    command: "pnpm tactful train --data sample.csv --target paid_30 --out models/demo-repayment",
  },
  ...manifestFigures(evaluation),
};

const input: ModelCardInput = {
  manifest,
  evaluation,
  evaluatedOn: { en: "Out of fold in 5 folds.", zh: "五折交叉验证的折外结果。" },
  comparison: { name: { en: "WOE scorecard", zh: "WOE 评分卡" }, evaluation: weaker },
  grades: gradeTable(manifest, probabilities, repaid),
  calibration: chooseCalibration(margins, repaid, { seed: 5 }),
  terms: shapeTables(model, features, [0.9, 0.3, 0.01, 0.1]),
  timings: { trainSeconds: 93.4, rowMicroseconds: 4.25, rowsPerSecond: 123456, machine: "2 cores" },
  limits: [{ en: "One bank, one summer.", zh: "仅一家银行、一个夏季。" }],
};

const card = modelCard(input);
const halves = card.split("## 中文");

describe("modelCard", () => {
  test("a synthetic model says so before anything else, in both languages", () => {
    const [title, first, second] = card.split("\n\n");
    expect(title).toMatch(/^# Demo \\\| repayment · 演示还款模型/);
    expect(first).toContain("generated data");
    expect(second).toContain("合成数据");
    expect(modelCard({ ...input, manifest: { ...manifest, synthetic: false } })).not.toContain(
      "generated data",
    );
  });

  test("both languages hold the same headings, tables and figures", () => {
    const shape = (half: string | undefined) =>
      (half ?? "")
        .split("\n")
        .filter((line) => /^(###|\||!\[|-|`)/.test(line))
        .map((line) => `${line.slice(0, 3).replace(/[^#|!`-]/g, "")}${line.split(/(?<!\\)\|/).length}`);
    const english = shape(halves[0]?.slice(halves[0].indexOf("## English")));
    expect(english.length).toBeGreaterThan(60);
    expect(shape(halves[1])).toEqual(english);
  });

  test("no slot is left unfilled and nothing is undefined or not a number", () => {
    expect(card).not.toMatch(/\{\w+\}|undefined|NaN|Infinity/);
  });

  test("text of the manifest cannot become markup", () => {
    expect(card).toContain("portfolio &lt;b>sample&lt;/b>");
    expect(card).not.toContain("<b>");
  });

  test("each feature stands with its direction, missing policy and origin", () => {
    const line = (name: string) => card.split("\n").find((row) => row.includes(`\`${name}\``)) ?? "";
    expect(line("PAY_0")).toContain("| falls | refused | as given |");
    expect(line("UTILISATION")).toContain("| falls | own bin | `ratio(BILL_AMT1, LIMIT_BAL)` |");
    expect(line("PRODUCT")).toContain("| is free | becomes card | as given |");
    expect(card).toContain("Sex (`SEX`), Age (`AGE`)");
  });

  test("the scorecard's figures stand beside the model's", () => {
    const row = card.split("\n").find((line) => line.startsWith("| Brier score |")) ?? "";
    expect(row).toContain(evaluation.metrics.brier.value.toFixed(3));
    expect(row).toContain(weaker.metrics.brier.value.toFixed(3));
  });

  test("a group that is too small is named as such", () => {
    expect(evaluation.fairness.find((group) => group.group === "≤ 24")?.figures).toBeUndefined();
    expect(halves[0]).toContain("too few rows to say anything about “≤ 24”");
    expect(halves[1]).toContain("“≤ 24”样本不足");
  });

  test("the limits name the model's own before the common ones", () => {
    expect(card.indexOf("One bank, one summer.")).toBeGreaterThan(0);
    expect(card.indexOf("One bank, one summer.")).toBeLessThan(card.indexOf("not the effect of a contact"));
  });
});

describe("gradeTable", () => {
  test("every row is in one grade and the shares add up to 1", () => {
    const table = input.grades;
    expect(table.reduce((sum, row) => sum + row.rows, 0)).toBe(rows);
    expect(table.reduce((sum, row) => sum + row.share, 0)).toBeCloseTo(1, 12);
    expect(table.map((row) => [row.minScore, row.maxScore])).toEqual([
      [640, null],
      [600, 639],
      [null, 599],
    ]);
  });

  test("a score of 600 at odds of 2 is the lowest of its grade", () => {
    const [, b, c] = gradeTable(manifest, [2 / 3, 0.6, 0.6], [1, 1, 0]);
    expect(b).toMatchObject({ grade: "B", rows: 1, repaidRate: { value: 1 } });
    expect(c).toMatchObject({ grade: "C", rows: 2, repaidRate: { value: 0.5 } });
  });

  test("a grade without rows has no rate", () => {
    expect(gradeTable(manifest, [0.1], [0])[0]).toEqual({
      grade: "A",
      minScore: 640,
      maxScore: null,
      rows: 0,
      share: 0,
    });
  });
});

describe("shapeTables", () => {
  test("terms come in order of importance with the words of their bins", () => {
    const [first, second, third, fourth] = input.terms;
    expect([first?.name, second?.name, third?.name, fourth?.name]).toEqual([
      "PAY_0",
      "UTILISATION",
      "PAY_0*UTILISATION",
      "PRODUCT",
    ]);
    expect(first?.kind === "single" && first.bins.map((bin) => [bin.label.en, bin.value])).toEqual([
      ["≤ 0", 0.8],
      ["1", -0.4],
      ["2 … 4", -1.2],
      ["≥ 5", -1.9],
      ["no use", 0.3],
    ]);
    expect(second?.kind === "single" && second.bins.map((bin) => bin.label.zh)).toEqual([
      "≤ 0.25",
      "0.25 … 0.9",
      "> 0.9",
      "缺失",
    ]);
    expect(fourth?.kind === "single" && fourth.bins.map((bin) => bin.label.en)).toEqual([
      "card",
      "loan",
      "other",
    ]);
  });

  test("a pair has its first feature across and its second upwards", () => {
    const pair = input.terms[2];
    expect(
      pair?.kind === "pair" && [pair.columns.map((label) => label.en), pair.rows.map((label) => label.en)],
    ).toEqual([
      ["≤ 0", "≥ 1"],
      ["≤ 0.5", "> 0.5", "missing"],
    ]);
    expect(pair?.kind === "pair" && pair.values).toEqual([
      [0.1, 0.2],
      [-0.1, -0.2],
      [0, 0],
    ]);
  });

  test("a model that reads an undeclared feature is refused", () => {
    expect(() => shapeTables(model, features.slice(1), [])).toThrow("PAY_0");
  });
});

describe("cardFigures", () => {
  test("every figure that the card shows is drawn, and no other", () => {
    const shown = new Set([...card.matchAll(/figures\/([\w.-]+)/g)].map((match) => match[1]));
    expect(
      cardFigures(input)
        .map((figure) => figure.file)
        .toSorted(),
    ).toEqual([...shown].toSorted());
  });

  test("without terms there is no picture of them", () => {
    expect(cardFigures({ evaluation, terms: [] }).map((figure) => figure.file)).not.toContain("terms.svg");
  });
});
