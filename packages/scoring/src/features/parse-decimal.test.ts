import { describe, expect, test } from "vitest";
import { parseDecimal } from "./parse-decimal.ts";

describe("parseDecimal", () => {
  test.each([
    ["0", 0],
    ["7", 7],
    ["+7", 7],
    ["-12.50", -12.5],
    [".5", 0.5],
    ["5.", 5],
    ["007", 7],
    [" 42\t", 42],
    ["5.00E+05", 500_000],
    ["1e-3", 0.001],
    ["0.1", 0.1],
    ["123456789012345", 123456789012345],
    ["12345678901234567890", 12345678901234567000],
  ])("%j is a number", (text, value) => {
    expect(parseDecimal(text)).toBe(value);
  });

  test.each([
    "",
    " ",
    "abc",
    "12abc",
    "1,234",
    "1 234",
    "0x10",
    "1e",
    "1.2.3",
    ".",
    "-",
    "+-1",
    "12%",
    "１２",
    "true",
    "1_000",
  ])("%j is none", (text) => {
    expect(parseDecimal(text)).toBeNaN();
  });

  test("spellings of infinity and numbers beyond double precision are infinite", () => {
    expect(["Infinity", "inf", "∞", "1e999"].map(parseDecimal)).toEqual(
      Array(4).fill(Number.POSITIVE_INFINITY),
    );
    expect(["-Infinity", "-inf", "-1e999"].map(parseDecimal)).toEqual(
      Array(3).fill(Number.NEGATIVE_INFINITY),
    );
  });

  test("a hostile text of a million digits or blanks is refused at once", () => {
    const began = performance.now();
    expect(parseDecimal(`${"1".repeat(1e6)}x`)).toBeNaN();
    expect(parseDecimal(" ".repeat(1e6))).toBeNaN();
    expect(performance.now() - began).toBeLessThan(1000);
  });
});
