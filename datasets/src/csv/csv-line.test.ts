import { expect, test } from "vitest";
import { csvLine } from "./csv-line.ts";

test("numbers and plain text stand as they are and null is empty", () => {
  expect(csvLine([1, -2.5, "card", null, ""])).toBe("1,-2.5,card,,");
});

test("a comma, a quote and a line break are quoted", () => {
  expect(csvLine(["12,345.00", 'a "b"', "x\ny"])).toBe('"12,345.00","a ""b""","x\ny"');
});

test("text that a spreadsheet would run as a formula is disarmed", () => {
  expect(csvLine(["=1+1", "+cmd", "@sum", "-x", "\tx"])).toBe("'=1+1,'+cmd,'@sum,'-x,'\tx");
});

test("a negative number stays a number, also as text", () => {
  expect(csvLine([-350, "-350.00"])).toBe("-350,-350.00");
});
