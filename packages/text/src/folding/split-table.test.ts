import { expect, test } from "vitest";
import { dataRows } from "../views/data-rows.ts";
import { splitTable } from "./split-table.ts";

const { pairs, words } = splitTable();
const rows = dataRows(new URL("../../data/split-characters.tsv", import.meta.url));

test("each row has two parts, one character and a kind, and no parts come twice", () => {
  expect(rows.length).toBeGreaterThanOrEqual(350);
  expect(rows.filter(([parts, rest]) => parts.length !== 2 || !/^.\t(?:always|word)$/.test(rest))).toEqual(
    [],
  );
  expect(pairs.size).toBe(rows.length);
});

test("no pair is put together to one of its own parts", () => {
  expect(rows.filter(([parts, rest]) => parts.includes(rest.slice(0, 1)))).toEqual([]);
});

test("each unsure pair makes some word", () => {
  const unsure = [...pairs.values()].filter(({ always }) => !always);
  expect(unsure.filter(({ whole }) => !words.has(String.fromCharCode(whole)))).toEqual([]);
});
