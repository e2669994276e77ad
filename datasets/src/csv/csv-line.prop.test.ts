import fc from "fast-check";
import { expect, test } from "vitest";
import { csvLine } from "./csv-line.ts";

/** Reads one line of CSV by the grammar of RFC 4180, character by character. */
function readLine(line: string): string[] {
  const cells: string[] = [];
  let cell = "";
  let quoted = false;
  for (let i = 0; i < line.length; i += 1) {
    const character = line.charAt(i);
    if (quoted && character === '"' && line.charAt(i + 1) === '"') {
      cell += '"';
      i += 1;
    } else if (character === '"') {
      quoted = !quoted;
    } else if (character === "," && !quoted) {
      cells.push(cell);
      cell = "";
    } else {
      cell += character;
    }
  }
  return [...cells, cell];
}

test("whatever is written is read back, but for the apostrophe before a formula", () => {
  const cells = fc.array(fc.oneof(fc.string(), fc.constantFrom('"', ",", "\n", "=1", "-1", "a,b")), {
    minLength: 1,
  });
  fc.assert(
    fc.property(cells, (values) => {
      const read = readLine(csvLine(values));
      expect(read.map((cell, index) => (values[index] === cell ? cell : cell.slice(1)))).toEqual(values);
    }),
  );
});

test("no cell begins a formula", () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), (value) => {
      const [cell = ""] = readLine(csvLine([value]));
      expect(/^[=+@\t\r]/.test(cell)).toBe(false);
      expect(cell.startsWith("-") && Number.isNaN(Number(cell))).toBe(false);
    }),
  );
});
