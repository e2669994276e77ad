import fc from "fast-check";
import { expect, test } from "vitest";
import { code, spec } from "../fixtures/specs.ts";
import { compileFeatures } from "./compile-features.ts";

const declaration = {
  inputs: [spec("bill"), spec("limit", { aliases: ["LIMIT_BAL"] })],
  features: [
    spec("days", { type: "integer", special: [code(-9)] }),
    spec("income"),
    spec("product", { type: "category", categories: ["card", "loan"] }),
    spec("use", { derive: { op: "ratio", of: ["bill", "limit"], otherwise: null, clamp: [0, 9] } }),
  ],
};

// + 0: the text of a negative zero has no sign.
const amount = fc.option(fc.double({ min: -1e9, max: 1e9, noNaN: true }).map((value) => value + 0));
const row = fc.record(
  {
    bill: amount,
    limit: amount,
    days: fc.option(fc.oneof(fc.constant(-9), fc.integer({ min: 0, max: 4000 }))),
    income: amount,
    product: fc.option(fc.constantFrom("card", "loan", "other")),
  },
  { requiredKeys: [] },
);

function reader(): (value: Readonly<Record<string, unknown>>) => number[] {
  const pipeline = compileFeatures(declaration);
  const out = new Float32Array(4);
  return (value) => {
    pipeline.read(value, out, 0);
    return [...out];
  };
}

test("text and numbers are the same to the model", () => {
  const read = reader();
  fc.assert(
    fc.property(row, (value) => {
      const texts = Object.entries(value).map(([key, cell]) => [key, cell === null ? "" : ` ${cell} `]);
      expect(read(Object.fromEntries(texts))).toEqual(read(value));
    }),
  );
});

test("the order of fields, their case and other fields do not matter", () => {
  const read = reader();
  fc.assert(
    fc.property(row, (value) => {
      const entries = Object.entries(value).reverse();
      const odd = [["note", "x"], ...entries.map(([key, cell]) => [` ${key.toUpperCase()} `, cell])];
      expect(read(Object.fromEntries(odd))).toEqual(read(value));
    }),
  );
});

test("a row is read the same whatever was read before it", () => {
  const used = reader();
  fc.assert(
    fc.property(row, row, (before, value) => {
      used(
        Object.fromEntries(
          Object.entries(before).map(([key, cell]) => [key === "limit" ? "LIMIT_BAL" : key, cell]),
        ),
      );
      expect(used(value)).toEqual(reader()(value));
    }),
  );
});

test("rows read together are read as each is read alone, faults included", () => {
  const pipeline = compileFeatures(declaration);
  const block = pipeline.makeBlock(50);
  const odd = fc.oneof(
    row,
    fc.record({ income: fc.constantFrom("x", true, 1e39, "1e39"), days: fc.constantFrom(0.5, -9, "-9") }),
    fc.constantFrom(null, [], { bill: 3e38, limit: 1e-300 }, { LIMIT_BAL: "5", bill: 1 }),
  );
  fc.assert(
    fc.property(fc.array(odd, { maxLength: 50 }), (rows) => {
      const alone = compileFeatures(declaration);
      pipeline.readBlock(rows as never, 0, rows.length, block);
      for (const [at, value] of rows.entries()) {
        const out = new Float32Array(4);
        let fault: unknown;
        let notes = 0;
        try {
          notes = alone.read(value as never, out, 0);
        } catch (error) {
          fault = error;
        }
        expect(block.faults[at]).toEqual(fault);
        if (fault !== undefined) continue;
        expect(block.notes[at]).toBe(notes);
        expect([...block.matrix.subarray(at * 4, at * 4 + 4)]).toEqual([...out]);
      }
    }),
  );
});
