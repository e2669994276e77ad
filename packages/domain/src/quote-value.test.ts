import fc from "fast-check";
import { expect, test } from "vitest";
import { escapeText, quoteValue } from "./quote-value.ts";

test.each([
  ["a", '"a"'],
  ['say "hi" \\', '"say \\"hi\\" \\\\"'],
  ["red \u001b[31m", '"red \\u001b[31m"'],
  ["line\nbreak", '"line\\u000abreak"'],
  ["\u202eabc\u200b", '"\\u202eabc\\u200b"'],
  ["\u{e0041}", '"\\u{e0041}"'],
  ["\ud800", '"\\ud800"'],
  [12.5, "12.5"],
  [null, "null"],
  [undefined, "nothing"],
  [[], "an empty list"],
  [[1], "a list"],
  [{ a: 1 }, "an object"],
  [true, "true"],
])("%j is shown as %s", (value, shown) => {
  expect(quoteValue(value)).toBe(shown);
});

test("a long text is cut at 40 characters, never inside one", () => {
  expect(escapeText("借".repeat(41))).toBe(`${"借".repeat(40)}…`);
  expect(escapeText("😀".repeat(41))).toBe(`${"😀".repeat(40)}…`);
  expect(escapeText("😀".repeat(40))).toBe("😀".repeat(40));
});

test("whatever comes in, what goes out is short and holds no control character", () => {
  const hostile = fc.string({ unit: "binary", maxLength: 200 });
  fc.assert(
    fc.property(fc.oneof(hostile, fc.anything({ withBigInt: true, maxDepth: 1 })), (value) => {
      const shown = quoteValue(value);
      expect(shown).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/u);
      expect(shown.length).toBeLessThanOrEqual(40 * 9 + 3);
    }),
  );
});
