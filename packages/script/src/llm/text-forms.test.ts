import fc from "fast-check";
import { expect, test } from "vitest";
import { stripInvisible } from "./strip-invisible.ts";
import { wholeSentences } from "./whole-sentences.ts";

test("what nobody sees is taken out, and what everybody sees stays", () => {
  expect(stripInvisible("还\u{E0041}\u{E0042}\u200b款\ufe0f\u2060\u202e，\u001b[31m好\ud800")).toBe(
    "还款，[31m好",
  );
  expect(stripInvisible("一\n二\t三\u2028四 😀")).toBe("一\n二\t三\n四 😀");
});

test.each([
  ["您好。我听", "您好。"],
  ["您好。我听着！", "您好。我听着！"],
  ["他说“好的。”然后", "他说“好的。”"],
  ["You owe 8,120.", ""],
  ["You owe 8,120.50. Take", "You owe 8,120.50."],
  ["慢慢说", ""],
  ["Hi there. [na", "Hi there."],
])("of %j the whole sentences are %j", (text, expected) => {
  expect(wholeSentences(text)).toBe(expected);
});

test("the whole sentences of a beginning are a beginning of those of the whole", () => {
  const text = fc.string({ unit: fc.constantFrom(..."好a8.。！? \n”") });
  fc.assert(
    fc.property(text, fc.nat(), (whole, cut) => {
      const part = wholeSentences(whole.slice(0, cut % (whole.length + 1)));
      expect(whole.startsWith(part)).toBe(true);
    }),
  );
});
