import fc from "fast-check";
import { expect, test } from "vitest";
import { parseDecimal } from "./parse-decimal.ts";

test("every finite double is read back from its text", () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
      // + 0: the text of a negative zero has no sign.
      expect(parseDecimal(String(value))).toBe(value + 0);
    }),
  );
});

test("plain decimals are read as the language reads them", () => {
  const digits = fc.stringMatching(/^[+-]?\d{1,17}(\.\d{0,12})?$/);
  fc.assert(
    fc.property(digits, (text) => {
      expect(parseDecimal(text)).toBe(Number(text));
    }),
  );
});

test("whatever it reads, the language reads as the same number", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(..."0123456789+-.eE xn,") }), (text) => {
      const value = parseDecimal(text);
      if (!Number.isNaN(value)) expect(value).toBe(Number(text));
    }),
    { numRuns: 2000 },
  );
});
