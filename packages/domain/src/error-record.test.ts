import { expect, test } from "vitest";
import { errorCodes } from "./error-codes.ts";
import { ErrorRecord, errorRecord } from "./error-record.ts";
import { TactfulError } from "./tactful-error.ts";

test("an error becomes a record of its id, code, message and place", () => {
  const error = new TactfulError("RECORD_INVALID", '"text" is missing.', {
    file: "a.ndjson",
    line: 3,
    path: "text",
  });
  const record = errorRecord("line-3", error, 99);
  expect(record).toEqual({
    id: "line-3",
    error: { code: "RECORD_INVALID", message: '"text" is missing.', path: "text", line: 3 },
  });
  expect(ErrorRecord.parse(JSON.parse(JSON.stringify(record)))).toEqual(record);
});

test("the line of the caller stands in where the error knows none, and nothing is null", () => {
  const error = new TactfulError("INPUT_FORMAT", "This line is no JSON.");
  expect(errorRecord("a", error, 5).error.line).toBe(5);
  expect(errorRecord("a", error)).toEqual({
    id: "a",
    error: { code: "INPUT_FORMAT", message: error.message },
  });
});

test("an error keeps its cause, and a record of an unknown code is refused", () => {
  const cause = new Error("disk");
  expect(new TactfulError("FILE_NOT_FOUND", "No such file.", { cause }).cause).toBe(cause);
  expect(ErrorRecord.safeParse({ id: "a", error: { code: "OTHER", message: "x" } }).success).toBe(false);
});

test("every code says in one sentence what it means, in the order of the alphabet", () => {
  expect(Object.keys(errorCodes)).toEqual(Object.keys(errorCodes).sort());
  for (const meaning of Object.values(errorCodes)) expect(meaning).toMatch(/^[A-Z].*\.$/);
});
