import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { passagesOf } from "./passages.ts";

const piece = fc.oneof(
  fc.constantFrom("。", "！", "\n", ". ", " ", "🌸", "\ud83c", "\udf38", "坐牢", "word", "3.5", "……"),
  fc.string({ unit: "binary", maxLength: 5 }),
  fc.integer({ min: 1, max: 3000 }).map((length) => "字".repeat(length)),
  fc.integer({ min: 1, max: 1500 }).map((length) => "🌸".repeat(length)),
  fc.integer({ min: 1, max: 500 }).map((length) => "pay up ".repeat(length)),
);
const text = fc.array(piece, { maxLength: 30 }).map((parts) => parts.join(""));

describe("passages", () => {
  test("make up the text, none is empty or longer than 2,000 units, and no pair is cut", () => {
    fc.assert(
      fc.property(text, (written) => {
        const passages = passagesOf(written);
        expect(passages.map((passage) => passage.text).join("")).toBe(written);
        let at = 0;
        for (const passage of passages) {
          expect(passage.offset).toBe(at);
          at += passage.text.length;
          expect(passage.text.length).toBeLessThanOrEqual(2000);
          expect(passage.text.length > 0 || written === "").toBe(true);
          const isCut = /[\ud800-\udbff]$/.test(passage.text) && /^[\udc00-\udfff]/.test(written.slice(at));
          expect(isCut).toBe(false);
        }
      }),
      { numRuns: 300 },
    );
  });

  test("are not cut inside a pair before half of another", () => {
    const written = `${"字".repeat(1998)}🌸\udf38${"字".repeat(9)}`;
    expect(passagesOf(written).map((passage) => passage.text.length)).toEqual([2000, 10]);
  });

  test("end with a sentence where one ends, else with a word", () => {
    const chinese = passagesOf("今天天气不错，我们走。".repeat(1000));
    expect(chinese.every((passage) => passage.text.endsWith("。"))).toBe(true);
    const english = passagesOf("We owe $3.50 to Mr. Smith and pay it. ".repeat(300));
    expect(english.slice(0, -1).every((passage) => /\.$/.test(passage.text))).toBe(true);
    const endless = passagesOf("never stops talking ".repeat(500));
    expect(endless.slice(0, -1).every((passage) => passage.text.endsWith(" "))).toBe(true);
    const one = "字".repeat(2000);
    expect(passagesOf(one)).toHaveLength(1);
    expect(passagesOf(`${one}。`).map((passage) => passage.text.length)).toEqual([2000, 1]);
  });
});
