import fc from "fast-check";
import { expect, test } from "vitest";
import { textDiff } from "./text-diff.ts";

const texts = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 60 }),
  fc
    .array(fc.constantFrom("今天", "必须", "还款", "。", "pay ", "you ", "today", "！"), { maxLength: 14 })
    .map((parts) => parts.join("")),
);

test("kept and dropped parts make the old text, kept and added parts the new one", () => {
  fc.assert(
    fc.property(texts, texts, (before, after) => {
      const changes = textDiff(before, after);
      const without = (kind: string): string =>
        changes
          .filter((change) => change.kind !== kind)
          .map(({ text }) => text)
          .join("");
      expect(without("add")).toBe(before);
      expect(without("drop")).toBe(after);
    }),
  );
});

test("a text against itself is all kept", () => {
  expect(textDiff("您慢慢说。", "您慢慢说。")).toEqual([{ kind: "keep", text: "您慢慢说。" }]);
});
