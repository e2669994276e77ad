import { expect, test } from "vitest";
import { formatOfName, formatOfText } from "./record-format.ts";

test.each([
  ["a.csv", "csv"],
  ["A.TSV", "csv"],
  ["dir.d/a.csv.gz", "csv"],
  ["a.ndjson", "ndjson"],
  ["a.jsonl.gz", "ndjson"],
  ["a.dat", null],
  ["-", null],
])("the name %s says %s", (name, format) => {
  expect(formatOfName(name)).toBe(format);
});

test("text that begins with a brace is NDJSON, anything else CSV, and a JSON array is refused", () => {
  expect(formatOfText('{"id":1}\n')).toBe("ndjson");
  expect(formatOfText("id,amount\n")).toBe("csv");
  expect(formatOfText("[id],amount\n")).toBe("csv");
  expect(() => formatOfText('[\n  {"id": 1}\n]')).toThrow("write one object a line");
});
