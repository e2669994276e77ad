import fc from "fast-check";
import { expect, test } from "vitest";
import { clipText, textWidth, wrapText } from "./text-width.ts";

const texts = fc.string({
  unit: fc.constantFrom("a", "W", "i", " ", "还", "款", "，", "-", "👪"),
  maxLength: 60,
});

test("a clipped text fits, and a text that fits is not touched", () => {
  fc.assert(
    fc.property(texts, fc.integer({ min: 20, max: 400 }), (text, limit) => {
      const clipped = clipText(text, 12, limit);
      expect(textWidth(clipped, 12)).toBeLessThanOrEqual(limit);
      if (textWidth(text, 12) <= limit) expect(clipped).toBe(text);
    }),
  );
});

test("wrapped lines fit and are no more than asked for, and without an ellipsis nothing is lost", () => {
  fc.assert(
    fc.property(
      texts,
      fc.integer({ min: 30, max: 300 }),
      fc.integer({ min: 1, max: 4 }),
      (text, limit, count) => {
        const lines = wrapText(text, 12, limit, count);
        expect(lines.length).toBeLessThanOrEqual(count);
        for (const line of lines) expect(textWidth(line, 12)).toBeLessThanOrEqual(limit);
        if (!lines.some((line) => line.endsWith("…"))) {
          expect(lines.join("").replaceAll(" ", "")).toBe(text.replaceAll(" ", ""));
        }
      },
    ),
  );
});

test("Chinese characters are twice as wide as most Latin ones", () => {
  expect(textWidth("还款", 10)).toBe(20);
  expect(textWidth("ab", 10)).toBeLessThan(12);
});
