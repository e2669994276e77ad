import fc from "fast-check";
import { expect, test } from "vitest";
import { parsePattern } from "./parse-pattern.ts";
import { PatternSyntaxError } from "./pattern-syntax-error.ts";

const signs = fc.constantFrom(
  "(",
  ")",
  "<",
  ">",
  "|",
  "?",
  "~",
  "~3",
  "~0",
  " ",
  "a",
  "b c",
  "坐牢",
  "<jail>",
);

test("whatever is written, a pattern is parsed or refused with a place inside it", () => {
  fc.assert(
    fc.property(fc.array(signs, { maxLength: 14 }), (parts) => {
      const source = parts.join("");
      try {
        const { steps } = parsePattern(source);
        expect(steps.some(({ isOptional }) => !isOptional)).toBe(true);
        for (const { values, gap } of steps) {
          expect(values.every((value) => value !== "" && value === value.trim())).toBe(true);
          expect(values.every((value) => !/[()|~]/.test(value))).toBe(true);
          expect(values.every((value) => !/[<>]/.test(value.replace(/<[^<>]+>/g, "")))).toBe(true);
          expect(gap).toBeLessThanOrEqual(60);
        }
      } catch (error) {
        if (!(error instanceof PatternSyntaxError)) throw error;
        expect(error.position).toBeGreaterThanOrEqual(0);
        expect(error.position).toBeLessThanOrEqual(source.length);
      }
    }),
    { numRuns: 3000 },
  );
});
