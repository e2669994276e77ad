import { expect, test } from "vitest";
import { amountText, percentText } from "./figures.ts";

test("amounts are grouped and keep their decimals", () => {
  expect([0, 5, 123_456_789, -123_456].map((minor) => amountText(minor, "CNY"))).toEqual([
    "0.00",
    "0.05",
    "1,234,567.89",
    "-1,234.56",
  ]);
  expect(amountText(1_234_567, "JPY")).toBe("1,234,567");
  expect(percentText(0.1234)).toBe("12.3%");
});
