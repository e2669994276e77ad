import { expect, test } from "vitest";
import { seededRandom } from "../random.ts";
import { binColumn } from "./bin-column.ts";
import { binFeature } from "./bin-feature.ts";
import type { BinningOptions } from "./binning-options.ts";
import { followsTrend } from "./trend.ts";

const spec = {
  name: "usage",
  aliases: [],
  type: "number",
  unit: "ratio",
  missing: "bin",
  protected: false,
  label: { zh: "使用率", en: "usage" },
} as const;
const nine = { ...spec, special: [{ value: -9, label: { zh: "无记录", en: "no record" } }] };

/** Rows whose chance of repayment is `chance(x)`, x uniform from 0 to 10; every tenth missing and every tenth a code. */
function sample(rows: number, chance: (x: number) => number, seed = 1) {
  const random = seededRandom(seed);
  const values = new Float32Array(rows);
  const repaid = new Uint8Array(rows);
  for (let row = 0; row < rows; row++) {
    const x = Math.round(random() * 1000) / 100;
    values[row] = row % 10 === 0 ? Number.NaN : row % 10 === 1 ? -9 : x;
    repaid[row] = random() < (row % 10 === 1 ? 0.9 : chance(x)) ? 1 : 0;
  }
  return { values, outcome: { repaid } };
}

const rising = sample(4000, (x) => 0.1 + 0.08 * x);
const wave = sample(4000, (x) => 0.5 - 0.4 * Math.cos((2 * Math.PI * x) / 10), 2);

function cut(data: typeof rising, options: Partial<BinningOptions> = {}, splits?: readonly number[]) {
  return binFeature(nine, data.values, data.outcome, options, splits === undefined ? {} : { splits });
}

test("the counts of all bins add up to the rows, special codes and missing apart", () => {
  const { table, bins } = cut(rising);
  const kinds = table.map(({ content }) => content.kind);
  expect(kinds).toEqual([...bins.edges.map(() => "interval"), "interval", "special", "missing"]);
  expect(table.reduce((sum, { repaid, unpaid }) => sum + repaid + unpaid, 0)).toBe(4000);
  expect(table.slice(-2).map(({ repaid, unpaid }) => repaid + unpaid)).toEqual([400, 400]);
});

test("counts, rates, weight of evidence and information value are those of the rows in each bin", () => {
  const { table, bins, iv } = cut(rising);
  const index = binColumn(bins, rising.values);
  const paid = rising.outcome.repaid;
  const all = paid.reduce((sum, value) => sum + value, 0);
  let total = 0;
  for (const [bin, row] of table.entries()) {
    const here = [...paid].filter((_, at) => index[at] === bin);
    const repaid = here.filter((value) => value === 1).length;
    const woe =
      Math.log(repaid / all + 1 / 4000) - Math.log((here.length - repaid) / (4000 - all) + 1 / 4000);
    expect(row.repaid).toBe(repaid);
    expect(row.repaidRate).toBeCloseTo(repaid / here.length, 12);
    expect(row.woe).toBeCloseTo(woe, 10);
    total += (repaid / all - (here.length - repaid) / (4000 - all)) * woe;
  }
  expect(iv).toBeCloseTo(total, 10);
});

test("every interval holds at least the smallest share and there are at most maxBins of them", () => {
  const { table } = cut(rising, { maxBins: 5, minShare: 0.1, trend: "none" });
  const intervals = table.filter(({ content }) => content.kind === "interval");
  expect(intervals.length).toBe(5);
  for (const { repaid, unpaid } of intervals) expect(repaid + unpaid).toBeGreaterThanOrEqual(400);
});

test("auto finds the direction, and the layout says it", () => {
  expect(cut(rising)).toMatchObject({ trend: "increasing", bins: { direction: 1 }, notes: [] });
  const mirrored = { ...rising, outcome: { repaid: rising.outcome.repaid.map((value) => 1 - value) } };
  expect(cut(mirrored)).toMatchObject({ trend: "decreasing", bins: { direction: -1 } });
});

test.each(["increasing", "decreasing", "peak", "valley"] as const)(
  "the %s trend holds over the intervals",
  (trend) => {
    const found = cut(wave, { trend });
    const woe = found.table.filter(({ content }) => content.kind === "interval").map((bin) => bin.woe);
    expect(followsTrend(woe, trend)).toBe(true);
  },
);

test("a peak is worth more than any monotone trend where repayment rises and falls", () => {
  const [peak, free, auto] = [cut(wave, { trend: "peak" }), cut(wave, { trend: "none" }), cut(wave)];
  expect(peak.iv).toBeGreaterThan(2 * auto.iv);
  expect(peak.iv).toBeLessThanOrEqual(free.iv + 1e-12);
  expect(auto.notes.map(({ code }) => code)).toEqual(["direction-costly"]);
});

test("a declared direction that the data contradict says loudly that one bin is left", () => {
  const declared = { ...nine, direction: "decreasing" } as const;
  const found = binFeature(declared, rising.values, rising.outcome);
  expect(found.bins.edges).toEqual([]);
  expect(found.notes).toEqual([expect.objectContaining({ code: "direction-collapsed", feature: "usage" })]);
  expect(found.notes[0]?.message.en).toMatch(/^WARNING/);
});

test("a declared direction goes before the trend of the options", () => {
  const declared = { ...nine, direction: "increasing" } as const;
  expect(binFeature(declared, rising.values, rising.outcome, { trend: "decreasing" }).trend).toBe(
    "increasing",
  );
});

test("a constant feature has one interval, no information and a note", () => {
  const found = binFeature(spec, new Float32Array(100).fill(3), {
    repaid: Uint8Array.from({ length: 100 }, (_, at) => at % 2),
  });
  expect(found.table[0]).toMatchObject({ repaid: 50, unpaid: 50, woe: 0, iv: 0 });
  expect(found.notes.map(({ code }) => code)).toEqual(["constant"]);
});

test("a column without any number has an empty interval that says nothing", () => {
  const found = binFeature(spec, new Float32Array(4).fill(Number.NaN), { repaid: Uint8Array.of(0, 1, 1, 1) });
  expect(found.table[0]).toMatchObject({ repaid: 0, unpaid: 0, repaidRate: null, woe: 0 });
});

test("limits that allow no cut leave the feature whole and say so", () => {
  const found = cut(rising, { minRepaid: 3000 });
  expect(found.bins.edges).toEqual([]);
  expect(found.notes.map(({ code }) => code)).toEqual(["limits-collapsed"]);
});

test("bins made by hand are taken as they are, and noted where they are small or against the trend", () => {
  const found = cut(wave, { trend: "increasing" }, [0.1, 5, 7]);
  expect(found.bins.edges).toEqual([0.1, 5, 7].map(Math.fround));
  expect(found.notes.map(({ code }) => code)).toEqual(["edit-small", "edit-trend"]);
  expect(cut(rising, {}, [2, 5])).toMatchObject({ trend: "increasing", notes: [], bins: { direction: 1 } });
});

test.each([[[2, 2]], [[3, 1]], [[Number.NaN]], [[1, 1 + 1e-9]]])("the splits %j are refused", (splits) => {
  expect(() => cut(rising, {}, splits)).toThrow(
    expect.objectContaining({ code: "OPTION_INVALID", path: "usage" }),
  );
});

test("weights count as that many rows", () => {
  const { values, outcome } = sample(500, (x) => 0.1 + 0.08 * x, 3);
  const weights = Float64Array.from(values, (_, row) => 1 + (row % 3));
  const repeat = <T>(_: T, row: number): number[] => Array(1 + (row % 3)).fill(row);
  const rows = [...values].flatMap(repeat);
  const one = cut({ values, outcome: { ...outcome, weights } as typeof outcome }, {}, [2, 5]);
  const many = cut(
    {
      values: Float32Array.from(rows, (row) => values[row] ?? 0),
      outcome: { repaid: Uint8Array.from(rows, (row) => outcome.repaid[row] ?? 0) },
    },
    {},
    [2, 5],
  );
  expect(one.table).toEqual(many.table);
});
