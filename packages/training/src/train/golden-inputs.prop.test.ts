import { compileFeatures, type FeatureSpec } from "@tactful/scoring";
import fc from "fast-check";
import { expect, test } from "vitest";
import { categorySpec, code, numberSpec } from "../fixtures/feature-specs.ts";
import { goldenInputs } from "./golden-inputs.ts";

const specs: readonly FeatureSpec[] = [
  numberSpec("count", { type: "integer", range: [0, 50], special: [code(-1)], missing: "refuse" }),
  numberSpec("share", { range: [0, 1], missing: { impute: 0.5 } }),
  numberSpec("amount"),
  categorySpec("kind", ["x", "y"], { unseen: "refuse", missing: "refuse" }),
];
const pipeline = compileFeatures({ inputs: [], features: specs });

const shared = fc.constantFrom(0.25, 0.5, 1);
const trainingRow = fc.record({
  count: fc.constantFrom(-1, 0, 7, 50),
  share: fc.oneof(shared, fc.constant(null)),
  amount: fc.oneof(shared, fc.double({ noNaN: true, min: -1e6, max: 1e6 }), fc.constant(null)),
  kind: fc.constantFrom("x", "y"),
});

/** What the pipeline makes of a row's columns. */
function read(row: Readonly<Record<string, unknown>>): number[] {
  pipeline.read(row, new Float32Array(specs.length), 0);
  return [...pipeline.values.subarray(0, specs.length)];
}

function columnsOf(rows: readonly Readonly<Record<string, unknown>>[]): Float64Array[] {
  const values = rows.map(read);
  return specs.map((_, at) => Float64Array.from(values, (row) => row[at] ?? Number.NaN));
}

/** A row whose amount no rounding leaves as it is, so that there is always something else to draw. */
const uneven = { count: 7, share: 0.25, amount: 123_456.789, kind: "x" };

test("no golden row is a row of the training data", () => {
  fc.assert(
    fc.property(fc.array(trainingRow, { maxLength: 12 }), fc.integer(), (drawn, seed) => {
      const rows = [uneven, ...drawn];
      const known = new Set(rows.map((row) => JSON.stringify(read(row))));
      const golden = goldenInputs(specs, columnsOf(rows), 8, seed);
      expect(golden.length).toBe(8);
      expect(golden.filter((row) => known.has(JSON.stringify(read(row))))).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test("where training rows fill every combination there is, one of them comes back rather than nothing", () => {
  const only = [categorySpec("kind", ["x"], { unseen: "refuse", missing: "refuse" })];
  expect(goldenInputs(only, [Float64Array.of(0)], 2, 1)).toEqual([{ kind: "x" }, { kind: "x" }]);
});

test("numbers are rounded to three digits and stay in range, codes stay what they are", () => {
  const wide = numberSpec("n", { range: [0, 999.5], special: [code(-98765)], missing: "refuse" });
  const raw = [
    Float64Array.of(123.456, 999.4, 0.00012345, -98765),
    Float64Array.of(1.2345, 2.3456, 3.4567, 4.5678),
  ];
  const drawn = goldenInputs([wide, numberSpec("m")], raw, 200, 3).map(({ n }) => n);
  expect(new Set(drawn)).toEqual(new Set([123, 999, 0.000123, -98765]));
});

test("a number that rounds out of its range is put back to the end", () => {
  const narrow = numberSpec("n", { range: [0, 999.6], missing: "refuse" });
  const drawn = goldenInputs([narrow], [Float64Array.of(999.6, 0)], 50, 3).map(({ n }) => n);
  expect(Math.max(...drawn.map(Number))).toBe(999.6);
});

test("values go missing and categories unseen now and then, only where the policy allows it", () => {
  const open = [numberSpec("a"), categorySpec("b", ["x"])];
  const shut = [
    numberSpec("a", { missing: "refuse" }),
    categorySpec("b", ["x", "y"], { missing: "refuse", unseen: "refuse" }),
  ];
  const raw = [Float64Array.from({ length: 50 }, (_, at) => at), new Float64Array(50)];
  const free = goldenInputs(open, raw, 300, 1);
  expect(free.some(({ a }) => a === null)).toBe(true);
  expect(new Set(free.map(({ b }) => b))).toEqual(new Set(["x", "unseen-value", null]));
  const strict = goldenInputs(shut, raw, 300, 1);
  expect(strict.filter(({ a, b }) => a === null || b === null || b === "unseen-value")).toEqual([]);
});

test("the same seed gives the same rows, in whatever order the training rows stood", () => {
  const raw = [Float64Array.from({ length: 30 }, (_, at) => (at * 7) % 30)];
  const turned = [Float64Array.from(raw[0] ?? []).reverse()];
  const spec = [numberSpec("a", { type: "integer" })];
  expect(goldenInputs(spec, turned, 5, 9)).toEqual(goldenInputs(spec, raw, 5, 9));
});
