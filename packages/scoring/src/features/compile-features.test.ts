import { TactfulError } from "@tactful/domain";
import { describe, expect, test } from "vitest";
import { code, spec } from "../fixtures/specs.ts";
import { compileFeatures, type FeatureRow } from "./compile-features.ts";
import type { FeatureSpec } from "./feature-spec.ts";

function read(
  features: readonly FeatureSpec[],
  row: FeatureRow,
  inputs: readonly FeatureSpec[] = [],
): number[] {
  const pipeline = compileFeatures({ inputs, features, currency: "CNY" });
  const out = new Float32Array(features.length);
  pipeline.read(row, out, 0);
  return [...out];
}

function fault(
  features: readonly FeatureSpec[],
  row: FeatureRow,
  inputs: readonly FeatureSpec[] = [],
): TactfulError {
  try {
    read(features, row, inputs);
  } catch (error) {
    if (error instanceof TactfulError) return error;
    throw error;
  }
  throw new Error("the row was accepted");
}

describe("numbers", () => {
  test("are rounded to single precision at the very end", () => {
    expect(read([spec("x")], { x: 16777217 })).toEqual([16777216]);
    expect(read([spec("x")], { x: 0.1 })).toEqual([Math.fround(0.1)]);
    const difference = spec("gap", { derive: { op: "difference", of: ["x", "y"] } });
    expect(read([difference], { x: 16777217, y: 16777216 }, [spec("x"), spec("y")])).toEqual([1]);
  });

  test.each([undefined, null, Number.NaN, "", "  ", "NA", "NaN", "null", "NULL", "N/A", " NA "])(
    "%j is missing and goes to the missing bin",
    (value) => {
      expect(read([spec("x")], { x: value })).toEqual([Number.NaN]);
    },
  );

  test("a column that is not there is missing", () => {
    expect(read([spec("x"), spec("y")], { y: 1 })).toEqual([Number.NaN, 1]);
  });

  test("a missing value is refused or replaced where the policy says so", () => {
    expect(read([spec("x", { missing: { impute: 7 } })], { x: "" })).toEqual([7]);
    const error = fault([spec("x", { missing: "refuse", aliases: ["X1"] })], { X1: "NA" });
    expect(error).toMatchObject({ code: "FEATURE_MISSING", path: "x" });
    expect(error.message).toBe(
      'x (column "X1"): the value is missing, and the model does not accept that; give it, or leave this record out.',
    );
    expect(fault([spec("x", { missing: "refuse" })], {}).message).toContain("x (no such column)");
  });

  test.each([
    ["12abc"],
    ["1,234"],
    ["twelve"],
    [true],
    [false],
    [{}],
    [[]],
    [[1]],
    [10n],
    [() => 1],
    [Symbol("x")],
  ])("%s is not a number", (value) => {
    expect(fault([spec("x")], { x: value })).toMatchObject({ code: "FEATURE_TYPE", path: "x" });
  });

  test.each([Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 1e39, -1e39, "Infinity", "1e39", "1e999"])(
    "%s is out of range",
    (value) => {
      expect(fault([spec("x")], { x: value })).toMatchObject({ code: "FEATURE_RANGE", path: "x" });
    },
  );

  test("the largest single-precision number passes and the next double does not", () => {
    expect(read([spec("x")], { x: 3.4028234663852886e38 })).toEqual([3.4028234663852886e38]);
    expect(fault([spec("x")], { x: 3.402823466385289e38 }).code).toBe("FEATURE_RANGE");
  });

  test("the ends of a range belong to it, and the message names range, unit and column", () => {
    const days = spec("days", { range: [0, 90], unit: "days", aliases: ["DPD"] });
    expect(read([days], { DPD: 0 })).toEqual([0]);
    expect(read([days], { DPD: "90" })).toEqual([90]);
    expect(fault([days], { DPD: "90.5" }).message).toBe(
      'days (column "DPD"): 90.5 is outside the range 0 to 90; correct the value (unit: days) or leave it empty.',
    );
  });

  test("special codes pass outside the range, as numbers and as text", () => {
    const days = spec("days", { range: [0, 90], type: "integer", special: [code(-9), code(-8)] });
    expect(read([days], { days: -9 })).toEqual([-9]);
    expect(read([days], { days: "-8" })).toEqual([-8]);
    expect(fault([days], { days: -7 }).code).toBe("FEATURE_RANGE");
  });

  test("an integer has no fraction", () => {
    expect(read([spec("n", { type: "integer" })], { n: "3.0" })).toEqual([3]);
    expect(fault([spec("n", { type: "integer" })], { n: 3.5 })).toMatchObject({
      code: "FEATURE_TYPE",
      path: "n",
    });
    expect(fault([spec("n", { type: "integer" })], { n: "3.5" })).toMatchObject({
      code: "FEATURE_TYPE",
      path: "n",
    });
  });
});

describe("categories", () => {
  const product = spec("product", { type: "category", categories: ["card", "loan", "1"] });

  test.each([
    ["card", 0],
    [" loan ", 1],
    [1, 2],
    ["1", 2],
    ["1.0", 2],
    ["mortgage", 3],
    ["Card", 3],
    ["", Number.NaN],
    [null, Number.NaN],
    ["NA", Number.NaN],
  ])("%j has the code %d", (value, expected) => {
    expect(read([product], { product: value })).toEqual([expected]);
  });

  test("an unseen one is refused where the policy says so, with the known ones named", () => {
    const strict = spec("product", { type: "category", categories: ["card", "loan"], unseen: "refuse" });
    const error = fault([strict], { product: "mortgage\u0007\u202e" });
    expect(error).toMatchObject({ code: "FEATURE_CATEGORY", path: "product" });
    expect(error.message).toContain("card, loan");
    expect(error.message).toContain("\\u0007\\u202e");
  });

  test("a listed category wins over a spelling of missing", () => {
    const country = spec("country", { type: "category", categories: ["CN", "NA"] });
    expect(read([country], { country: "NA" })).toEqual([1]);
  });

  test.each([[true], [{}], [["card"]], [Number.POSITIVE_INFINITY]])("%j is no category", (value) => {
    expect(fault([product], { product: value }).code).toBe("FEATURE_TYPE");
  });

  test("a missing one may be replaced by a listed one", () => {
    const imputed = spec("product", {
      type: "category",
      categories: ["card", "loan"],
      missing: { impute: "loan" },
    });
    expect(read([imputed], {})).toEqual([1]);
  });
});

describe("columns", () => {
  const income = spec("income", { aliases: ["INC", "月收入"] });

  test("are found by name, then alias, then but for case and blanks", () => {
    expect(read([income], { income: 1, INC: 2, "Income ": 3 })).toEqual([1]);
    expect(read([income], { 月收入: 2, "Income ": 3 })).toEqual([2]);
    expect(read([income], { " Income ": 3 })).toEqual([3]);
    expect(read([income], { inc: 4 })).toEqual([4]);
  });

  test("two headings that fit equally well are an error rather than a choice", () => {
    expect(fault([income], { INC: 1, 月收入: 2 })).toMatchObject({ code: "RECORD_INVALID", path: "income" });
    expect(fault([income], { "Income ": 1, INCOME: 2 }).message).toBe(
      'income: the columns "Income " and "INCOME" both fit it; keep one of them.',
    );
  });

  test("what one row is called does not change how the next is read", () => {
    const pipeline = compileFeatures({ inputs: [], features: [income] });
    const out = new Float32Array(1);
    const answers = [{ INC: 5 }, { income: 6, INC: 7 }, { 月收入: 8 }, { INCOME: 9 }, {}].map((row) => {
      pipeline.read(row, out, 0);
      return out[0];
    });
    expect(answers).toEqual([5, 6, 8, 9, Number.NaN]);
  });

  test("may stand under features, beside the record's own fields", () => {
    expect(read([income], { id: "a", income: 1, features: { income: 2 } })).toEqual([2]);
    expect(read([income], { income: 1, features: "none" })).toEqual([1]);
  });

  test.each([null, undefined, 5, "row", [1], true])("%j is no row", (row) => {
    expect(fault([income], row as unknown as FeatureRow)).toMatchObject({ code: "RECORD_INVALID" });
  });

  test("names of every object's own methods are columns like any other", () => {
    const names = ["constructor", "toString", "hasOwnProperty", "valueOf"];
    const specs = names.map((name) => spec(name));
    expect(read(specs, {})).toEqual(names.map(() => Number.NaN));
    expect(read(specs, { constructor: 1, toString: 2, hasOwnProperty: 3, valueOf: 4 })).toEqual([1, 2, 3, 4]);
  });

  test("a row that tries to pollute prototypes does nothing", () => {
    const row = JSON.parse(
      '{"__proto__": {"income": 5}, "constructor": {"prototype": {"income": 5}}}',
    ) as FeatureRow;
    expect(read([income], row)).toEqual([Number.NaN]);
    expect(({} as { income?: number }).income).toBeUndefined();
  });

  test("more columns than the reader has lines for are all read", () => {
    const specs = Array.from({ length: 45 }, (_, at) => spec(`c${at}`));
    const row = Object.fromEntries(specs.map(({ name }, at) => [name, at + 0.5]));
    expect(read(specs, row)).toEqual(specs.map((_, at) => at + 0.5));
  });
});

describe("messages", () => {
  test("cut long values, escape control characters, and name the column as it is written", () => {
    const text = `\u001b[31m${"9".repeat(1e6)}x`;
    const { message } = fault([spec("x", { aliases: ["my\u0000column"] })], { "my\u0000column": text });
    expect(message.length).toBeLessThan(300);
    expect(message).toContain('column "my\\u0000column"');
    expect(message).toContain("\\u001b[31m999");
  });
});

describe("missing, special and given values", () => {
  const product = spec("product", { type: "category", categories: ["card"] });
  const days = spec("days", { special: [code(-1)] });
  const calls = spec("calls", { missing: { impute: 3 } });
  const pipeline = compileFeatures({ inputs: [], features: [product, days, calls] });
  const out = new Float32Array(3);

  test("missing and unseen values are counted, imputed ones are not", () => {
    expect(pipeline.read({ product: "card", days: 1, calls: 1 }, out, 0)).toBe(0);
    expect(pipeline.read({ product: "loan", days: "", calls: "" }, out, 0)).toBe(2);
  });

  test("a value is given back as the row has it", () => {
    const row = { product: `new${"x".repeat(200)}`, days: "-1" };
    const block = pipeline.makeBlock(2);
    pipeline.readBlock([{}, {}, row], 1, 2, block);
    expect([...block.matrix.subarray(3)]).toEqual([1, -1, 3]);
    expect(pipeline.given(block, 1, pipeline.slotOf("days"))).toBe(-1);
    expect(pipeline.given(block, 1, pipeline.slotOf("calls"))).toBeNull();
    expect(String(pipeline.given(block, 1, pipeline.slotOf("product")))).toHaveLength(64);
    expect(pipeline.slotOf("nothing")).toBe(-1);
  });

  test("it says which headings it reads", () => {
    expect(["product", "Days ", "calls", "id"].map((name) => pipeline.reads(name))).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });
});
