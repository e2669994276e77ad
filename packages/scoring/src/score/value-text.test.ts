import { describe, expect, test } from "vitest";
import { code, spec } from "../fixtures/specs.ts";
import { valueText } from "./value-text.ts";

const english = (unit: string, value: number | string | null) =>
  valueText(spec("x", { unit, special: [code(-9)] }), value, "CNY").en;

describe("valueText", () => {
  test.each([
    ["currency", 1234567.5, "1,234,567.5 CNY"],
    ["currency", 999, "999 CNY"],
    ["currency", -1000, "-1,000 CNY"],
    ["currency", 0.005, "0.01 CNY"],
    ["currency", 100000, "100,000 CNY"],
    ["ratio", 0.3333, "33.3%"],
    ["ratio", 1, "100%"],
    ["ratio", 12.5, "1,250%"],
    ["ratio", -0.0001, "0%"],
    ["days", 45, "45"],
    ["count", 12345, "12,345"],
    ["count", 2.5, "2.5"],
    ["count", 2.456, "2.46"],
    ["count", 0.012345, "0.0123"],
    ["count", 0, "0"],
    ["count", -0, "0"],
    ["count", 1e20, "100000000000000000000"],
    ["count", 1e-9, "0.000000001"],
    ["count", -9, "code -9"],
    ["count", null, "not given"],
    ["code", "card", "card"],
  ])("%s %d", (unit, value, text) => {
    expect(english(unit, value)).toBe(text);
  });

  test("speaks Chinese where words are needed", () => {
    expect(valueText(spec("x"), null, undefined).zh).toBe("未提供");
    expect(valueText(spec("x", { special: [code(-9)] }), -9, undefined).zh).toBe("代码-9");
  });

  test("a hostile category cannot carry control characters into a sentence", () => {
    const text = valueText(
      spec("x", { type: "category", categories: ["a"] }),
      "\u001b[2J\u202eevil\n",
      undefined,
    ).en;
    expect(text).toBe("\\u001b[2J\\u202eevil\\u000a");
  });
});
