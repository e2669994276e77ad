import { expect, test } from "vitest";
import { csvIdColumns, recordId } from "./record-id.ts";

test("text is kept, a number becomes text, and a missing id becomes the line", () => {
  expect(recordId({ id: "A-1" }, 3)).toBe("A-1");
  expect(recordId({ id: 42 }, 3)).toBe("42");
  expect(recordId({ id: 9007199254740993n }, 3)).toBe("9007199254740993");
  expect(recordId({ id: 0 }, 3)).toBe("0");
  expect(recordId({}, 3)).toBe("line-3");
});

test.each([null, undefined, "", "  ", true, {}, ["x"]])("an id of %j counts as missing", (id) => {
  expect(recordId({ id }, 7)).toBe("line-7");
});

test.each([null, undefined, 5, "text", []])("%j is no record and gets the line", (record) => {
  expect(recordId(record, 2)).toBe("line-2");
});

test("a CSV row takes the first of its id columns that holds one", () => {
  expect(recordId({ account_id: "a", ID: "b" }, 1, csvIdColumns)).toBe("b");
  expect(recordId({ account_id: "a", id: "" }, 1, csvIdColumns)).toBe("a");
  expect(recordId({ account_id: "a" }, 1)).toBe("line-1");
  expect(recordId({ loan: 9 }, 1, ["loan"])).toBe("9");
});

test("an id inherited from a prototype is none", () => {
  expect(recordId(Object.create({ id: "inherited" }), 1)).toBe("line-1");
});
