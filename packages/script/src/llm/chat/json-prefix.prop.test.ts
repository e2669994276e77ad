import fc from "fast-check";
import { expect, test } from "vitest";
import { readJsonPrefix } from "./json-prefix.ts";

/** Deep values and `__proto__` aside, as JSON.parse reads them. */
const value = fc.dictionary(
  fc.string({ maxLength: 5 }).filter((key) => key !== "__proto__"),
  fc.oneof(
    fc.string({ unit: "grapheme" }),
    fc.array(fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null)), { maxLength: 4 }),
  ),
);

test("a whole object is read as JSON.parse reads it, in any spacing and amid words", () => {
  fc.assert(
    fc.property(value, fc.constantFrom(undefined, 1, "\t"), (made, space) => {
      const text = `好的：\n\`\`\`json\n${JSON.stringify(made, null, space)}\n\`\`\` {`;
      expect(readJsonPrefix(text)).toEqual({ value: JSON.parse(JSON.stringify(made)), isWhole: true });
    }),
  );
});

test("a beginning of any length is never taken for the whole, and its strings are beginnings of the strings", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: "grapheme" }), { maxLength: 4 }), fc.nat(), (texts, cut) => {
      const whole = JSON.stringify({ say: texts });
      const prefix = readJsonPrefix(whole.slice(0, cut % whole.length));
      expect(prefix.isWhole).toBe(false);
      const { say = [] } = (prefix.value ?? {}) as { readonly say?: readonly string[] };
      for (const [index, text] of say.entries()) expect(texts[index]?.startsWith(text)).toBe(true);
    }),
  );
});

test("whatever the text, it is read without a throw", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'{}[]":,\\u12 tn') }), (text) => {
      expect(readJsonPrefix(`{${text}`)).toBeDefined();
    }),
  );
});

test("an object that is nested without end is no answer", () => {
  expect(readJsonPrefix('{"a":'.repeat(100_000)).isWhole).toBe(false);
});
