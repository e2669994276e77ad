import { expect, test } from "vitest";
import { cellOf, outcomeReader } from "./outcome-reader.ts";

const target = { column: "repaid", aliases: ["paid"], repaid: "0", unpaid: "1" };

test("the manifest says which value means repaid, under any of the names", () => {
  const read = outcomeReader(target, undefined);
  expect([
    read({ repaid: "0" }),
    read({ repaid: " 1.0 " }),
    read({ paid: 0 }),
    read({ repaid: "", paid: "1" }),
  ]).toEqual([1, 0, 1, 0]);
});

test("a column that is named wins over the manifest's", () => {
  expect(outcomeReader(target, "y")({ repaid: "1", y: "0" })).toBe(1);
});

test("anything else is no outcome", () => {
  const read = outcomeReader(target, undefined);
  expect(() => read({ repaid: "yes" })).toThrow(
    'The target repaid is "yes"; it must be 0 (repaid) or 1 (not).',
  );
  expect(() => read({})).toThrow("The target repaid is missing");
});

test("a cell is the first value that is there", () => {
  expect(cellOf({ a: " ", b: 3 }, ["a", "b"])).toBe("3");
  expect(cellOf({ a: null }, ["a", "b"])).toBeNull();
});
