import { describe, expect, test } from "vitest";
import { code, spec } from "../fixtures/specs.ts";
import { compileFeatures } from "./compile-features.ts";
import type { FeatureSpec } from "./feature-spec.ts";

const sum = (of: readonly string[]) => ({ derive: { op: "sum", of } });

describe("a declaration is refused", () => {
  test.each<[string, readonly FeatureSpec[], string]>([
    ["with a name twice", [spec("a"), spec("a")], 'the name or alias "a" is also that of a'],
    [
      "with a name that differs in case only",
      [spec("rate"), spec("Rate")],
      'alias "Rate" is also that of rate',
    ],
    [
      "with an alias twice",
      [spec("a", { aliases: ["x"] }), spec("b", { aliases: ["X"] })],
      'alias "X" is also',
    ],
    [
      "with an alias that is a name",
      [spec("a", { aliases: ["b"] }), spec("b")],
      'alias "b" is also that of a',
    ],
    ["with an unknown input", [spec("f", sum(["nothing"]))], '"nothing", which is not declared'],
    [
      "with a derivation from itself",
      [spec("f", sum(["f"]))],
      'from "f", which is declared later or is itself',
    ],
    [
      "with a forward reference",
      [spec("f", sum(["g"])), spec("g", sum(["a"])), spec("a")],
      '"g", which is declared later',
    ],
    [
      "with a derivation from a category",
      [spec("c", { type: "category", categories: ["x"] }), spec("f", sum(["c"]))],
      "a category",
    ],
    [
      "with aliases of a derived feature",
      [spec("a"), spec("f", { ...sum(["a"]), aliases: ["F"] })],
      "it has no aliases",
    ],
    [
      "with a clamp upside down",
      [spec("a"), spec("f", { derive: { op: "sum", of: ["a"], clamp: [1, 0] } })],
      "upside down",
    ],
    [
      "with an imputed value outside the range",
      [spec("a", { range: [0, 1], missing: { impute: 2 } })],
      "imputed value 2",
    ],
    [
      "with an imputed fraction of an integer",
      [spec("a", { type: "integer", missing: { impute: 0.5 } })],
      "imputed value 0.5",
    ],
    ["with an imputed text of a number", [spec("a", { missing: { impute: "0" } })], "imputed value 0"],
    [
      "with an imputed stranger",
      [spec("c", { type: "category", categories: ["x"], missing: { impute: "y" } })],
      '"y" is not one',
    ],
    [
      "with a category twice",
      [spec("c", { type: "category", categories: ["x", "x"] })],
      "a category stands there twice",
    ],
    [
      "with a special code twice",
      [spec("a", { special: [code(1), code(1)] })],
      "a special code stands there twice",
    ],
    ["with a special code too large", [spec("a", { special: [code(1e39)] })], "beyond single precision"],
    ["with a range too large", [spec("a", { range: [0, 1e39] })], "beyond single precision"],
    ["with an amount but no currency", [spec("a", { unit: "currency" })], "no currency is declared"],
    ["with a protected feature", [spec("age", { protected: true })], "it is protected"],
  ])("%s", (_, features, message) => {
    expect(() => compileFeatures({ inputs: [], features })).toThrow(message);
    expect(() => compileFeatures({ inputs: [], features }, "CONFIG_INVALID")).toThrow(
      expect.objectContaining({ code: "CONFIG_INVALID", path: expect.any(String) }),
    );
  });

  test("with a protected input", () => {
    const declaration = { inputs: [spec("age", { protected: true })], features: [spec("a")] };
    expect(() => compileFeatures(declaration)).toThrow(
      expect.objectContaining({ code: "MANIFEST_INVALID", path: "age" }),
    );
  });
});

test("an alias may differ from its own name in case only, and an imputed special code is fine", () => {
  const features = [
    spec("a", { aliases: ["A"], range: [0, 1], special: [code(-1)], missing: { impute: -1 } }),
  ];
  const out = new Float32Array(1);
  compileFeatures({ inputs: [], features }).read({}, out, 0);
  expect(out[0]).toBe(-1);
});
