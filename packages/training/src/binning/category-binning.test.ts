import { expect, test } from "vitest";
import { binFeature } from "./bin-feature.ts";

const names = ["a", "b", "c", "d", "e", "never"];
const spec = {
  name: "channel",
  aliases: [],
  type: "category",
  unit: "code",
  missing: "bin",
  categories: names,
  protected: false,
  label: { zh: "渠道", en: "channel" },
} as const;

/** Rows and repaid rows of each category, of unseen (-1) and of missing (NaN). */
const cells: readonly (readonly [code: number, rows: number, repaid: number])[] = [
  [0, 300, 270],
  [1, 300, 60],
  [2, 300, 265],
  [3, 5, 2],
  [4, 6, 3],
  [-1, 40, 10],
  [Number.NaN, 49, 40],
];
const rows = cells.flatMap(([code, count, repaid]) =>
  Array.from({ length: count }, (_, at) => ({ code, paid: at < repaid ? 1 : 0 })),
);
const values = Float32Array.from(rows, ({ code }) => code);
const outcome = { repaid: Uint8Array.from(rows, ({ paid }) => paid) };

test("categories alike in repayment share a group, worst first, with unseen and missing apart", () => {
  const { table, groups, bins } = binFeature(spec, values, outcome, { minShare: 0.005, maxBins: 3 });
  expect(table.map(({ content }) => content)).toEqual([
    { kind: "group", categories: [1] },
    { kind: "group", categories: [3, 4] },
    { kind: "group", categories: [2, 0] },
    { kind: "unseen" },
    { kind: "missing" },
  ]);
  expect(groups).toEqual([2, 0, 2, 1, 1, 3, 3, 4]);
  expect(bins).toMatchObject({ kind: "category", categories: 6, edges: [], direction: 0 });
  expect(table.map(({ repaid, unpaid }) => repaid + unpaid)).toEqual([300, 11, 600, 40, 49]);
});

test("rare categories are pooled, merged where the pool is too small, and named in a note", () => {
  const { table, notes } = binFeature(spec, values, outcome);
  expect(table[0]?.content).toEqual({ kind: "group", categories: [1, 3, 4] });
  expect(notes).toEqual([expect.objectContaining({ code: "rare-pooled", feature: "channel" })]);
});

test("a category without training rows is treated as unseen, and says nothing where nothing is known", () => {
  const known = {
    values: values.filter((code) => code >= 0),
    repaid: outcome.repaid.filter((_, at) => (values[at] ?? -1) >= 0),
  };
  const { groups, table } = binFeature(spec, known.values, { repaid: known.repaid });
  const never = table[groups[5] ?? -1];
  expect(never).toEqual({
    content: { kind: "unseen" },
    repaid: 0,
    unpaid: 0,
    repaidRate: null,
    woe: 0,
    iv: 0,
  });
});

test("groups made by hand are taken as they are", () => {
  const { table, groups } = binFeature(spec, values, outcome, {}, { groups: [["a", "b"], ["c"]] });
  expect(table.map(({ repaid }) => repaid)).toEqual([330, 265, 15, 40]);
  expect(groups).toEqual([0, 0, 1, 2, 2, 2, 2, 3]);
});

test.each([[[["a"], ["a"]]], [[["zebra"]]], [[[]]]])("the groups %j are refused", (groups) => {
  const act = () => binFeature(spec, values, outcome, {}, { groups });
  expect(act).toThrow(expect.objectContaining({ code: "OPTION_INVALID", path: "channel" }));
});

test("splits for a category and groups for a number are refused", () => {
  const number = { ...spec, type: "number" as const, categories: undefined };
  const { categories: _, ...plain } = number;
  expect(() => binFeature(spec, values, outcome, {}, { splits: [1] })).toThrow("as groups");
  expect(() => binFeature(plain, values, outcome, {}, { groups: [["a"]] })).toThrow("as splits");
});

test("a column of another length than the target is TRAINING_DATA", () => {
  expect(() => binFeature(spec, values.subarray(1), outcome)).toThrow(
    expect.objectContaining({ code: "TRAINING_DATA" }),
  );
});

test.each([
  { maxBins: 0 },
  { minShare: 0.6 },
  { preBins: 101 },
  { smoothing: 0 },
  { rareShare: -1 },
  { minRepaid: Number.NaN },
])("the options %j are refused", (options) => {
  expect(() => binFeature(spec, values, outcome, options)).toThrow(
    expect.objectContaining({ code: "OPTION_INVALID" }),
  );
});
