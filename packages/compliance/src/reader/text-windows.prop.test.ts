import fc from "fast-check";
import { expect, test } from "vitest";
import { sentencesOf, windowsOf } from "./text-windows.ts";

const piece = fc.oneof(
  fc.constantFrom("。", "！」", "\n", ". ", "; ", " ", "🌸", "您好", "pay up", "3.5 "),
  fc.integer({ min: 1, max: 300 }).map((length) => "字".repeat(length)),
  fc.integer({ min: 1, max: 150 }).map((length) => `a${"🌸".repeat(length)}`),
);
const text = fc.array(piece, { maxLength: 20 }).map((parts) => parts.join(""));

const isInPair = (written: string, at: number) =>
  /[\ud800-\udbff]/.test(written.charAt(at - 1)) && /[\udc00-\udfff]/.test(written.charAt(at));

test("windows are in order, not too long, cut no pair, and leave out blanks only", () => {
  fc.assert(
    fc.property(text, fc.constantFrom("zh", "en"), (written, language) => {
      let at = 0;
      for (const { start, end } of windowsOf(written, language)) {
        expect(written.slice(at, start).trim()).toBe("");
        expect(end).toBeGreaterThan(start);
        expect(end - start).toBeLessThanOrEqual(language === "zh" ? 160 : 400);
        expect(isInPair(written, start) || isInPair(written, end)).toBe(false);
        at = end;
      }
      expect(written.slice(at).trim()).toBe("");
    }),
    { numRuns: 500 },
  );
});

test("sentences begin and end with something, and are all there is", () => {
  fc.assert(
    fc.property(text, (written) => {
      const sentences = sentencesOf(written).map(({ start, end }) => written.slice(start, end));
      for (const sentence of sentences) expect(sentence).toBe(sentence.trim());
      expect(sentences.join("").replace(/\s/g, "")).toBe(written.replace(/\s/g, ""));
    }),
    { numRuns: 500 },
  );
});

test("sentences end with their marks and what closes them, numbers do not", () => {
  const of = (written: string) => sentencesOf(written).map(({ start, end }) => written.slice(start, end));
  expect(of("您好。他说：“还钱！” 好吧")).toEqual(["您好。", "他说：“还钱！”", "好吧"]);
  expect(of("It is $3.50. Pay it! Now")).toEqual(["It is $3.50.", "Pay it!", "Now"]);
});
