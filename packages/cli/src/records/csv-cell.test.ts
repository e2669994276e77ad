import { expect, test } from "vitest";
import { csvCellWriter, neutralText } from "./csv-cell.ts";

test("a cell is quoted only where it must be", () => {
  expect(["plain", "a,b", 'say "x"', "two\nlines", " x", ""].map(csvCellWriter(","))).toEqual([
    "plain",
    '"a,b"',
    '"say ""x"""',
    '"two\nlines"',
    '" x"',
    "",
  ]);
  expect(csvCellWriter(";")("a;b")).toBe('"a;b"');
  expect(csvCellWriter(";")("a,b")).toBe("a,b");
});

test.each(["=1+1", "+cmd", "-cmd|' /C calc'!A0", "@SUM(A1)", "\t=1", "＝1+1"])(
  "%j cannot become a formula",
  (text) => {
    expect(neutralText(text)).toBe(`'${text}`);
  },
);

test.each(["-5", "+86", "-1.5e-7", "plain", "", "1=1"])("%j stays as it is", (text) => {
  expect(neutralText(text)).toBe(text);
});
