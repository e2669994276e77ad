import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { expect, test } from "vitest";
import { csvCellWriter } from "./csv-cell.ts";
import type { CsvDialect } from "./csv-dialect.ts";
import type { CsvRecord } from "./csv-record.ts";
import { type CsvScannerOptions, createCsvScanner } from "./csv-scanner.ts";

const delimiter = fc.constantFrom(",", ";", "\t");
const newline = fc.constantFrom("\n", "\r\n", "\r");
const cell = fc.string({
  unit: fc.constantFrom("a", "7", '"', ",", ";", "\t", "\n", "\r", " ", "逾", "期", "é", "😀", "\u0000"),
  maxLength: 8,
});

const table = fc
  .integer({ min: 2, max: 5 })
  .chain((width) =>
    fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 }),
  );

function scanInPieces(
  text: string,
  dialect: CsvDialect,
  cuts: readonly number[],
  options: CsvScannerOptions = {},
): CsvRecord[] {
  const scanner = createCsvScanner(dialect, options);
  const records: CsvRecord[] = [];
  let at = 0;
  for (const cut of [...cuts].map((part) => part % (text.length + 1)).sort((a, b) => a - b)) {
    records.push(...scanner.push(text.slice(at, cut)));
    at = cut;
  }
  records.push(...scanner.push(text.slice(at)), ...scanner.end());
  return records;
}

test("any table that is written is read back equal, wherever the text is cut", () => {
  fc.assert(
    fc.property(table, delimiter, newline, fc.array(fc.nat(), { maxLength: 6 }), (rows, mark, end, cuts) => {
      const text = rows.map((row) => row.map(csvCellWriter(mark)).join(mark) + end).join("");
      const dialect: CsvDialect = { delimiter: mark, newline: end === "\r" ? "\r" : "\n" };
      const read = scanInPieces(text, dialect, cuts);
      expect(read.map(({ cells }) => cells)).toEqual(rows);
      expect(read.every(({ fault }) => fault === undefined)).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test("well-formed CSV is read as csv-parse reads it", () => {
  fc.assert(
    fc.property(table, (rows) => {
      const text = rows.map((row) => `${row.map(csvCellWriter(",")).join(",")}\n`).join("");
      const theirs: unknown = parse(text, { record_delimiter: "\n" });
      expect(scanInPieces(text, { delimiter: ",", newline: "\n" }, []).map(({ cells }) => cells)).toEqual(
        theirs,
      );
    }),
    { numRuns: 300 },
  );
});

test("whatever the text holds, the pieces do not matter, and every line is accounted for once", () => {
  const hostile = fc.string({ unit: fc.constantFrom("a", '"', ",", "\n", "\r"), maxLength: 60 });
  fc.assert(
    fc.property(hostile, fc.array(fc.nat(), { maxLength: 8 }), (text, cuts) => {
      const dialect: CsvDialect = { delimiter: ",", newline: "\n" };
      const whole = scanInPieces(text, dialect, []);
      expect(scanInPieces(text, dialect, cuts)).toEqual(whole);
      const lines = text.split("\n");
      const taken = whole.flatMap(({ line, raw }) => raw.split("\n").map((_, index) => line + index));
      expect(new Set(taken).size).toBe(taken.length);
      const left = lines.filter((_, index) => !taken.includes(index + 1));
      expect(left.filter((line) => line.replace(/\r$/, "") !== "")).toEqual([]);
      for (const { line, raw } of whole) {
        expect(
          lines
            .slice(line - 1)
            .join("\n")
            .startsWith(raw),
        ).toBe(true);
      }
    }),
    { numRuns: 1000 },
  );
});

test("rows that nobody wants keep their place and line, and the others are read as ever", () => {
  fc.assert(
    fc.property(
      table,
      newline,
      fc.array(fc.nat(), { maxLength: 6 }),
      fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }),
      (rows, end, cuts, wanted) => {
        const text = rows.map((row) => row.map(csvCellWriter(",")).join(",") + end).join("");
        const dialect: CsvDialect = { delimiter: ",", newline: end === "\r" ? "\r" : "\n" };
        const isWanted = (ordinal: number): boolean => wanted[ordinal] === true;
        const whole = scanInPieces(text, dialect, []);
        const some = scanInPieces(text, dialect, cuts, { isWanted });
        expect(some.map(({ line }) => line)).toEqual(whole.map(({ line }) => line));
        const isRead = (_: CsvRecord, index: number): boolean => index === 0 || isWanted(index - 1);
        expect(some.filter(isRead)).toEqual(whole.filter(isRead));
      },
    ),
    { numRuns: 300 },
  );
});
