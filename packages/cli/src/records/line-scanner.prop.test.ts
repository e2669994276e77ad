import fc from "fast-check";
import { expect, test } from "vitest";
import { createLineScanner } from "./line-scanner.ts";

test("lines are the same wherever the text is cut", () => {
  const text = fc.string({ unit: fc.constantFrom("a", "\n", "\r", "期"), maxLength: 40 });
  fc.assert(
    fc.property(text, fc.array(fc.nat(), { maxLength: 8 }), (value, cuts) => {
      const scanner = createLineScanner();
      const lines = [];
      let at = 0;
      for (const cut of cuts.map((part) => part % (value.length + 1)).sort((a, b) => a - b)) {
        lines.push(...scanner.push(value.slice(at, cut)));
        at = cut;
      }
      lines.push(...scanner.push(value.slice(at)), ...scanner.end());
      const expected = value.split("\n");
      if (expected.at(-1) === "") expected.pop();
      expect(lines.map((line) => line.text)).toEqual(expected.map((line) => line.replace(/\r$/, "")));
      expect(lines.map(({ line }) => line)).toEqual(expected.map((_, index) => index + 1));
    }),
    { numRuns: 300 },
  );
});
