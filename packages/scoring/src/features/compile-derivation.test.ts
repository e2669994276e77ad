import { describe, expect, test } from "vitest";
import { code, spec } from "../fixtures/specs.ts";
import { compileFeatures } from "./compile-features.ts";
import type { FeatureSpec } from "./feature-spec.ts";

const names = ["a", "b", "c", "d"];
const inputs = names.map((name) => spec(name));

function derive(
  derivation: Readonly<Record<string, unknown>>,
  values: readonly (number | null)[],
  from: readonly FeatureSpec[] = inputs,
): number {
  const of = values.map((_, at) => names[at] ?? "");
  const feature = spec("f", { derive: { of, ...derivation } });
  const pipeline = compileFeatures({ inputs: from, features: [feature] });
  const out = new Float32Array(1);
  pipeline.read(Object.fromEntries(values.map((value, at) => [names[at] ?? "", value])), out, 0);
  return pipeline.values[pipeline.slotOf("f")] ?? Number.NaN;
}

const missing = Number.NaN;
const late = { where: { op: ">=", value: 2 } };

describe("derivations", () => {
  test.each([
    ["ratio", { otherwise: -1 }, [1, 4], 0.25],
    ["ratio with nothing below", { op: "ratio", otherwise: -1 }, [1, 0], -1],
    ["ratio with less than nothing below", { op: "ratio", otherwise: null }, [1, -2], missing],
    ["ratio of what is missing", { op: "ratio", otherwise: -1 }, [null, 0], missing],
    ["ratio to what is missing", { op: "ratio", otherwise: -1 }, [1, null], missing],
    ["difference", {}, [5, 7.5], -2.5],
    ["sum", {}, [1, 2, 3], 6],
    ["sum of what is missing", { op: "sum" }, [1, null, 3], missing],
    ["sum that skips", { op: "sum", skipMissing: true }, [1, null, 3], 4],
    ["sum that skips all", { op: "sum", skipMissing: true }, [null, null], missing],
    ["mean", {}, [1, 2, 6], 3],
    ["mean that skips", { op: "mean", skipMissing: true }, [1, null, 6], 3.5],
    ["min", {}, [4, -2, 6], -2],
    ["max", {}, [4, -2, 6], 6],
    ["weighted-sum", { weights: [2, -1], constant: 0.5 }, [3, 4], 2.5],
    ["weighted-sum without constant", { op: "weighted-sum", weights: [1, 1] }, [3, null], missing],
    ["count", late, [1, 2, 3, 0], 2],
    ["count of what is missing", { op: "count", ...late }, [1, null], missing],
    ["count that skips", { op: "count", ...late, skipMissing: true }, [2, null], 1],
    ["position", late, [1, 2, 3], 1],
    ["position of none", { op: "position", ...late }, [1, 1, 1], 3],
    ["position that skips", { op: "position", ...late, skipMissing: true }, [null, 5], 1],
    ["trend", {}, [1, 3, 5, 7], 2],
    ["trend of a curve", { op: "trend" }, [0, 1, 4], 2],
    ["log", {}, [Math.E - 1], 1],
    ["log of less than nothing", { op: "log" }, [-(Math.E - 1)], -1],
    ["clamp", { op: "sum", clamp: [0, 5] }, [4, 4], 5],
    ["clamp from below", { op: "sum", clamp: [0, 5] }, [-4, -4], 0],
    ["clamp of what is missing", { op: "sum", clamp: [0, 5] }, [null], missing],
  ])("%s", (name, derivation, values, expected) => {
    const value = derive({ op: name.split(" ")[0], ...derivation }, values);
    if (Number.isNaN(expected)) expect(value).toBeNaN();
    else expect(value).toBeCloseTo(expected, 12);
  });

  test.each([
    [">=", [0, 1, 1]],
    [">", [0, 0, 1]],
    ["<=", [1, 1, 0]],
    ["<", [1, 0, 0]],
    ["=", [0, 1, 0]],
  ])("1, 2 and 3 are compared with 2 by %s", (op, expected) => {
    const counts = [1, 2, 3].map((value) => derive({ op: "count", where: { op, value: 2 } }, [value]));
    expect(counts).toEqual(expected);
  });

  test("special codes are missing to a derivation, since a code is not a quantity", () => {
    const coded = [spec("a", { special: [code(-9)] }), spec("b", { special: [code(-9)] })];
    expect(derive({ op: "sum" }, [-9, 1], coded)).toBeNaN();
    expect(derive({ op: "max", skipMissing: true }, [-9, -20], coded)).toBe(-20);
  });

  test("a derivation may use what was derived before it", () => {
    const features = [
      spec("twice", { derive: { op: "weighted-sum", of: ["a"], weights: [2] } }),
      spec("more", { derive: { op: "sum", of: ["twice", "b"] } }),
    ];
    const out = new Float32Array(2);
    compileFeatures({ inputs: [spec("a"), spec("b")], features }).read({ a: 3, b: 1 }, out, 0);
    expect([...out]).toEqual([6, 7]);
  });

  test("a result that is not finite, or beyond single precision, is an error rather than a number", () => {
    expect(() => derive({ op: "ratio", otherwise: null }, [1e38, 1e-300])).toThrow(
      "f (derived from a, b): Infinity",
    );
    expect(() => derive({ op: "sum" }, [3e38, 3e38])).toThrow("6e+38 is beyond single precision");
    expect(() => derive({ op: "weighted-sum", weights: [1e200, 0] }, [1, 1])).toThrow(
      "beyond single precision",
    );
    expect(() => derive({ op: "weighted-sum", weights: [1e300, -1e300] }, [1, 1])).toThrow("too large");
  });

  test("a derived feature has its own range and missing policy", () => {
    const read = (changes: Readonly<Record<string, unknown>>, a: number | null) => {
      const feature = spec("f", { derive: { op: "sum", of: ["a"] }, ...changes });
      const out = new Float32Array(1);
      compileFeatures({ inputs: [spec("a")], features: [feature] }).read({ a }, out, 0);
      return out[0];
    };
    expect(read({ missing: { impute: 4 } }, null)).toBe(4);
    expect(() => read({ missing: "refuse" }, null)).toThrow("f (derived from a): the value is missing");
    expect(() => read({ range: [0, 1] }, 2)).toThrow("2 is outside the range 0 to 1");
    expect(() => read({ type: "integer" }, 0.5)).toThrow("0.5 is not a whole number");
  });
});
