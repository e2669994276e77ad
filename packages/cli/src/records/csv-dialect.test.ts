import { expect, test } from "vitest";
import { detectDialect } from "./csv-dialect.ts";

test.each([
  ["id,amount\n1,2\n", ",", "\n"],
  ["id;amount\r\n1;2,5\r\n", ";", "\n"],
  ["id\tamount\r1\t2\r", "\t", "\r"],
  ['"a;b;c",d\n', ",", "\n"],
  ['"two\nlines";x\n', ";", "\n"],
  ["single\n", ",", "\n"],
])("the dialect of %j is told from its header", (text, delimiter, newline) => {
  expect(detectDialect(text, false)).toEqual({ delimiter, newline });
});

test("nothing is told before the header line is complete", () => {
  expect(detectDialect("a;b", false)).toBeNull();
  expect(detectDialect("a;b\r", false)).toBeNull();
  expect(detectDialect('"a\n;b', false)).toBeNull();
  expect(detectDialect("a;b", true)).toEqual({ delimiter: ";", newline: "\n" });
  expect(detectDialect("a;b\r", true)).toEqual({ delimiter: ";", newline: "\r" });
});
