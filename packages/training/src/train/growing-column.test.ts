import { expect, test } from "vitest";
import { growingColumn } from "./growing-column.ts";

test("a column keeps every number, beyond the room it begins with", () => {
  const column = growingColumn();
  expect(column.values().length).toBe(0);
  const numbers = Array.from({ length: 5000 }, (_, at) => at / 3);
  for (const number of numbers) column.push(number);
  expect([...column.values()]).toEqual(numbers);
});

test("what was taken out before does not change when more comes", () => {
  const column = growingColumn();
  column.push(1);
  const before = column.values();
  column.push(2);
  expect([...before]).toEqual([1]);
});
