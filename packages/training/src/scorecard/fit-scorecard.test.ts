import { expect, test } from "vitest";
import { additiveMargins } from "../additive/additive-margins.ts";
import { binCount } from "../additive/additive-model.ts";
import type { BinContent } from "../binning/feature-binning.ts";
import { seededRandom } from "../random.ts";
import { fitScorecard, type ScorecardData } from "./fit-scorecard.ts";
import { scorecardLogOdds, scorecardScores } from "./score-rows.ts";
import { logOddsOfScore, scoreOfLogOdds } from "./score-scale.ts";
import { parseScorecard } from "./scorecard.ts";
import { scorecardAsAdditive } from "./scorecard-as-additive.ts";
import { scorecardTable } from "./scorecard-table.ts";

const label = (en: string) => ({ zh: `中文${en}`, en });
const common = {
  aliases: [],
  unit: "count",
  missing: "bin",
  label: label("feature"),
  protected: false,
} as const;
const specs: ScorecardData["specs"] = [
  {
    ...common,
    name: "late",
    type: "number",
    special: [{ value: -9, label: { zh: "无账单", en: "no bill" } }],
  },
  { ...common, name: "ratio", type: "number", direction: "increasing" },
  { ...common, name: "product", type: "category", categories: ["card", "loan", "cash"] },
  { ...common, name: "age", type: "number", protected: true },
];

function portfolio(rows: number, seed: number) {
  const random = seededRandom(seed);
  const columns = specs.map(() => new Float32Array(rows));
  const repaid = new Uint8Array(rows);
  const weights = new Float64Array(rows);
  for (let row = 0; row < rows; row++) {
    const late = random() < 0.1 ? -9 : Math.floor(random() * 6);
    const ratio = random() < 0.1 ? Number.NaN : random();
    const product = Math.floor(random() * 3);
    for (const [at, value] of [late, ratio, product, 20 + 50 * random()].entries()) {
      const column = columns[at];
      if (column !== undefined) column[row] = value;
    }
    const margin = 0.3 - 0.5 * Math.max(0, late) + 2 * (Number.isNaN(ratio) ? 0 : ratio) + 0.6 * product;
    repaid[row] = random() < 1 / (1 + Math.exp(-margin)) ? 1 : 0;
    weights[row] = 0.5 + random();
  }
  return { columns, specs, repaid, weights };
}

const { weights, ...data } = portfolio(4000, 21);
const card = fitScorecard(data);
const inputs = data.columns.slice(0, 3);

test("the card holds every feature that may be used and says why the other is not", () => {
  expect(card.features.map(({ spec }) => spec.name)).toEqual(["late", "ratio", "product"]);
  expect(card.dropped).toEqual([{ feature: "age", reason: "protected", value: null }]);
  expect(card.training.rows).toBe(4000);
  for (const { coefficient, vif } of card.features) {
    expect(coefficient).toBeGreaterThan(0.5);
    expect(vif).toBeGreaterThanOrEqual(1);
  }
});

test("points never fall where weight of evidence rises", () => {
  for (const { binning, points } of card.features) {
    const order = binning.table
      .map(({ woe }, at) => ({ woe, points: points[at] ?? 0 }))
      .sort((a, b) => a.woe - b.woe);
    for (const [at, { points: own }] of order.entries())
      expect(own).toBeGreaterThanOrEqual(order[at - 1]?.points ?? own);
  }
});

test("a bin of average repayment gets the feature's even part of the base, to a point", () => {
  const base = Math.round(scoreOfLogOdds(card.scale, card.intercept));
  const parts = card.features.map(
    ({ binning, points }) => points[binning.table.findIndex(({ woe }) => woe === 0)] ?? 0,
  );
  const unseen = card.features.findIndex(({ binning }) => binning.bins.kind === "category");
  expect(Math.abs((parts[unseen] ?? 0) - base / 3)).toBeLessThan(1);
});

test("a score differs from the exact one by at most half a point for each feature and the base", () => {
  const logOdds = scorecardLogOdds(card, inputs);
  for (const [row, score] of scorecardScores(card, inputs).entries()) {
    expect(Math.abs(score - scoreOfLogOdds(card.scale, logOdds[row] ?? 0))).toBeLessThanOrEqual(2 + 1e-9);
  }
});

function holds(content: BinContent, value: number): boolean {
  if (Number.isNaN(value)) return content.kind === "missing";
  if (content.kind === "group") return content.categories.includes(value);
  if (content.kind === "special") return content.code === value;
  if (content.kind !== "interval" || value === -9) return false;
  return (
    value > (content.above ?? Number.NEGATIVE_INFINITY) && value <= (content.upTo ?? Number.POSITIVE_INFINITY)
  );
}

test("log-odds are the intercept and coefficient times weight of evidence of each feature", () => {
  const logOdds = scorecardLogOdds(card, inputs);
  for (let row = 0; row < 200; row++) {
    const expected = card.features.reduce((sum, { binning, coefficient }, at) => {
      const bin = binning.table.find(({ content }) => holds(content, inputs[at]?.[row] ?? 0));
      return sum + coefficient * (bin?.woe ?? Number.NaN);
    }, card.intercept);
    expect(logOdds[row]).toBeCloseTo(expected, 12);
  }
});

test("missing, special and unseen values score like their own bins", () => {
  const odd = [
    Float32Array.of(Number.NaN, -9, 2),
    Float32Array.of(Number.NaN, 0.5, 0.5),
    Float32Array.of(Number.NaN, 7, 0),
  ];
  const scores = scorecardScores(card, odd);
  const pointsOf = (at: number, kind: string) => {
    const feature = card.features[at];
    return (
      feature?.points[feature.binning.table.findIndex(({ content }) => content.kind === kind)] ?? Number.NaN
    );
  };
  expect(scores[0]).toBe(pointsOf(0, "missing") + pointsOf(1, "missing") + pointsOf(2, "missing"));
  const ratio = (scorecardScores(card, odd)[1] ?? 0) - pointsOf(0, "special") - pointsOf(2, "unseen");
  expect(card.features[1]?.points).toContain(ratio);
});

test("a card survives JSON without loss, its scale included", () => {
  const again = parseScorecard(JSON.stringify(card));
  expect(again).toStrictEqual(card);
  expect(scorecardScores(again, inputs)).toEqual(scorecardScores(card, inputs));
});

test("JSON that is no card is MODEL_CORRUPT with the place", () => {
  const broken = { ...card, scale: { ...card.scale, pdo: -1 } };
  expect(() => parseScorecard(JSON.stringify(broken))).toThrow(
    expect.objectContaining({ code: "MODEL_CORRUPT", path: "scale.pdo" }),
  );
  const [first, ...others] = card.features;
  const short = { ...card, features: [{ ...first, points: first?.points.slice(1) }, ...others] };
  expect(() => parseScorecard(JSON.stringify(short))).toThrow("points for every bin");
  expect(() => parseScorecard("{")).toThrow(expect.objectContaining({ code: "MODEL_CORRUPT" }));
});

test("as an additive model the card gives the same log-odds", () => {
  const model = scorecardAsAdditive(card);
  for (const [at, term] of model.terms.entries()) {
    const bins = model.bins[at];
    expect(term.values).toHaveLength(bins === undefined ? -1 : binCount(bins));
  }
  expect(model.bins[1]?.direction).toBe(1);
  const margins = additiveMargins(model, inputs);
  const logOdds = scorecardLogOdds(card, inputs);
  for (const [row, margin] of margins.entries()) expect(margin).toBeCloseTo(logOdds[row] ?? 0, 12);
});

test("as an additive model of points the scaled margin is the sum of the printed points", () => {
  const margins = additiveMargins(scorecardAsAdditive(card, { values: "points" }), inputs);
  const scores = scorecardScores(card, inputs);
  for (const [row, margin] of margins.entries()) {
    expect(scoreOfLogOdds(card.scale, Math.fround(margin))).toBeCloseTo(scores[row] ?? 0, 3);
    expect(logOddsOfScore(card.scale, scores[row] ?? 0)).toBeCloseTo(margin, 9);
  }
});

test("the table lists every bin with its words, and its counts add up for each feature", () => {
  const table = scorecardTable(card);
  expect(table).toHaveLength(card.features.reduce((sum, { points }) => sum + points.length, 0));
  for (const name of ["late", "ratio", "product"]) {
    const rows = table.filter(({ feature }) => feature === name);
    expect(rows.reduce((sum, { count }) => sum + count, 0)).toBe(4000);
    expect(rows.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
  }
  const words = table.filter(({ feature }) => feature === "late").map(({ bin }) => bin.en);
  expect(words.slice(0, 2)).toEqual(["≤ 0.5", "(0.5, 1.5]"]);
  expect(words.slice(-2)).toEqual(["no bill (-9)", "missing"]);
  expect(table.at(-2)?.bin).toEqual({ zh: "未见过的类别", en: "unseen category" });
});

test("lowest and highest score set the ends of the card", () => {
  const ranged = fitScorecard({ ...data, options: { scale: { lowest: 300, highest: 850 } } });
  const ends = [Math.min, Math.max].map((pick) =>
    ranged.features.reduce((sum, { points }) => sum + pick(...points), 0),
  );
  expect(Math.abs((ends[0] ?? 0) - 300)).toBeLessThanOrEqual(2);
  expect(Math.abs((ends[1] ?? 0) - 850)).toBeLessThanOrEqual(2);
});

test("bins made by hand are used and marked", () => {
  const edited = fitScorecard({ ...data, options: { manual: { ratio: { splits: [0.5] } } } });
  expect(edited.features.map(({ manual }) => manual)).toEqual([false, true, false]);
  expect(edited.features[1]?.binning.bins.edges).toEqual([0.5]);
  expect(() => fitScorecard({ ...data, options: { manual: { income: { splits: [1] } } } })).toThrow(
    expect.objectContaining({ code: "OPTION_INVALID", path: "income" }),
  );
});

test("weights are taken into counts and coefficients", () => {
  const weighted = fitScorecard({ ...data, weights });
  expect(weighted.training.repaid + weighted.training.unpaid).toBeCloseTo(
    weights.reduce((sum, value) => sum + value, 0),
    6,
  );
  expect(weighted.features[0]?.coefficient).not.toBe(card.features[0]?.coefficient);
});

test("the same rows give the same card", () => {
  expect(fitScorecard(data)).toStrictEqual(card);
});

test("notes of dropped features are kept: a wrong direction is said although the feature is gone", () => {
  const wrong = specs.map((spec) =>
    spec.name === "ratio" ? { ...spec, direction: "decreasing" as const, missing: "refuse" as const } : spec,
  );
  const full = data.columns.map((column, at) =>
    at === 1 ? column.map((value) => (Number.isNaN(value) ? 0.3 : value)) : column,
  );
  const found = fitScorecard({ ...data, columns: full, specs: wrong });
  expect(found.dropped).toContainEqual(expect.objectContaining({ feature: "ratio", reason: "iv" }));
  expect(found.notes).toContainEqual(
    expect.objectContaining({ feature: "ratio", code: "direction-collapsed" }),
  );
});

test("a target of one class is TARGET_INVALID", () => {
  const repaid = new Uint8Array(4000).fill(1);
  expect(() => fitScorecard({ ...data, repaid })).toThrow(
    expect.objectContaining({ code: "TARGET_INVALID" }),
  );
});

test("columns that do not fit, and features that say nothing, are TRAINING_DATA", () => {
  const short = data.columns.slice(1);
  expect(() => fitScorecard({ ...data, columns: short })).toThrow(
    expect.objectContaining({ code: "TRAINING_DATA" }),
  );
  const constant = data.columns.map((column) => new Float32Array(column.length).fill(1));
  expect(() => fitScorecard({ ...data, columns: constant })).toThrow(
    expect.objectContaining({ code: "TRAINING_DATA" }),
  );
  expect(() => scorecardScores(card, data.columns)).toThrow(
    expect.objectContaining({ code: "TRAINING_DATA" }),
  );
});

test.each([
  { minIv: -1 },
  { maxVif: 0.5 },
  { ridge: -1 },
  { scale: { lowest: 5, highest: 5 } },
  { binning: { maxBins: 0 } },
])("the options %j are refused", (options) => {
  expect(() => fitScorecard({ ...data, options })).toThrow(
    expect.objectContaining({ code: "OPTION_INVALID" }),
  );
});
