import { expect, test } from "vitest";
import type { CsvDialect } from "./csv-dialect.ts";
import type { CsvRecord } from "./csv-record.ts";
import { createCsvScanner } from "./csv-scanner.ts";
import { recordLimit } from "./record-limit.ts";

const comma: CsvDialect = { delimiter: ",", newline: "\n" };

function scan(text: string, dialect = comma): CsvRecord[] {
  const scanner = createCsvScanner(dialect);
  return [...scanner.push(text), ...scanner.end()];
}

const cellsOf = (records: readonly CsvRecord[]) => records.map((record) => record.cells);

test("a quoted cell may hold delimiters, doubled quotes and line ends", () => {
  expect(cellsOf(scan('a,"b, ""c""\nd",e\n'))).toEqual([["a", 'b, "c"\nd', "e"]]);
});

test("line numbers count the line ends inside quoted cells and the blank lines left out", () => {
  const records = scan('h1,h2\n\n"two\r\nlines",x\r\n\r\nlast,y');
  expect(records.map(({ line }) => line)).toEqual([1, 3, 6]);
});

test("CRLF is one line end, and a lone CR ends lines only in a CR file", () => {
  expect(cellsOf(scan("a,b\r\nc,d\r\n"))).toEqual([
    ["a", "b"],
    ["c", "d"],
  ]);
  expect(cellsOf(scan("a\rb,c\nd,e\n"))).toEqual([
    ["a\rb", "c"],
    ["d", "e"],
  ]);
  expect(cellsOf(scan("a,b\rc,d\r", { delimiter: ",", newline: "\r" }))).toEqual([
    ["a", "b"],
    ["c", "d"],
  ]);
});

test("a quote within an unquoted cell is an ordinary character", () => {
  expect(cellsOf(scan('5" screen,x\n'))).toEqual([['5" screen', "x"]]);
});

test("the raw text of a row is what the file holds", () => {
  expect(scan('"a ""b""",  c \r\nd,e').map(({ raw }) => raw)).toEqual(['"a ""b""",  c ', "d,e"]);
});

test("a quote that is never closed costs its own line and no other", () => {
  expect(scan('a,b\n1,"open\n2,x\n3,y\n')).toEqual([
    { line: 1, raw: "a,b", cells: ["a", "b"] },
    { line: 2, raw: '1,"open', cells: ["1", '"open'], fault: "opens a quote that is never closed" },
    { line: 3, raw: "2,x", cells: ["2", "x"] },
    { line: 4, raw: "3,y", cells: ["3", "y"] },
  ]);
});

test("text after a closing quote is a fault of that line", () => {
  const records = scan('"a"b,c\nd,e\n');
  expect(records.map(({ fault }) => fault)).toEqual(["has text after a closing quote", undefined]);
});

test("a line beyond the limit is skipped wherever the pieces are cut, and the next one is read", () => {
  const scanner = createCsvScanner(comma);
  const piece = "x".repeat(recordLimit / 4);
  const found: CsvRecord[] = [];
  for (let count = 0; count < 5; count += 1) found.push(...scanner.push(piece));
  found.push(...scanner.push("y\nnext,row\n"), ...scanner.end());
  expect(found.map(({ line, cells, fault }) => ({ line, cells, fault }))).toEqual([
    { line: 1, cells: [], fault: `is longer than ${recordLimit} characters` },
    { line: 2, cells: ["next", "row"], fault: undefined },
  ]);
  const whole = scan(`${piece.repeat(5)}y\nnext,row\n`);
  expect(whole).toEqual(found);
});

test("an open quote is given up at the limit instead of swallowing the file", () => {
  const scanner = createCsvScanner(comma);
  const line = `${"z".repeat(1023)}\n`;
  const found = scanner.push('first,"open\n');
  for (let count = 0; count < 40; count += 1) found.push(...scanner.push(line.repeat(1024)));
  found.push(...scanner.end());
  expect(found).toHaveLength(1 + 40 * 1024);
  expect(found[0]).toMatchObject({ line: 1, fault: "opens a quote that is never closed" });
  expect(found.at(-1)).toMatchObject({ line: 1 + 40 * 1024 });
});

test("blank lines are rows where they are asked for", () => {
  const scanner = createCsvScanner(comma, { keepBlank: true });
  const records = [...scanner.push("a\n\nb\n"), ...scanner.end()];
  expect(cellsOf(records)).toEqual([["a"], [""], ["b"]]);
});
