import { expect, test } from "vitest";
import { plainKinds, plainTable } from "./plain-table.ts";

test("no unit is written as one that is itself written otherwise", () => {
  const { kind, unit } = plainTable();
  const chained = [...unit.keys()].filter(
    (from) => kind[from] === plainKinds.map && kind[unit[from] ?? 0] === plainKinds.map,
  );
  expect(chained.map((from) => String.fromCharCode(from))).toEqual([]);
});
