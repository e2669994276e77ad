import { expect, test } from "vitest";
import { displayWidth, padDisplay } from "./display-width.ts";
import { textTable } from "./text-table.ts";

test.each([
  ["abc", 3],
  ["逾期", 4],
  ["Ａ１", 4],
  ["e\u0301", 1],
  ["😀", 2],
  ["（）", 4],
])("%j takes %i columns", (text, width) => {
  expect(displayWidth(text)).toBe(width);
});

test("columns stand under each other, also with Chinese in them", () => {
  const lines = textTable(
    [{ label: "阶段" }, { label: "N", align: "end" }],
    [
      ["M1", "5"],
      ["合计账户", "1,205"],
    ],
  );
  expect(lines).toEqual(["阶段          N", "--------  -----", "M1            5", "合计账户  1,205"]);
});

test("a text longer than its place is not cut", () => {
  expect(padDisplay("long", 2)).toBe("long");
});
